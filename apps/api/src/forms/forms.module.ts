import { Module } from '@nestjs/common';
import { BranchesModule } from '../branches/branches.module';
import { CatalogModule } from '../catalog/catalog.module';
import { TickerModule } from '../ticker/ticker.module';
import { ConnectionsModule } from '../whatsapp/connections.module';
import { FormPublisher } from './form-publisher';
import { FormSettingsController } from './form-settings.controller';
import { FormSettingsService } from './form-settings.service';
import { FormsJobs } from './forms.jobs';

@Module({
  imports: [BranchesModule, CatalogModule, ConnectionsModule, TickerModule],
  controllers: [FormSettingsController],
  providers: [FormPublisher, FormsJobs, FormSettingsService],
})
export class FormsModule {}
