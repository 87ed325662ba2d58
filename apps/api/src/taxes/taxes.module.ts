import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/catalog.module';
import { TaxesController } from './taxes.controller';
import { TaxesService } from './taxes.service';

@Module({
  imports: [CatalogModule],
  controllers: [TaxesController],
  providers: [TaxesService],
})
export class TaxesModule {}
