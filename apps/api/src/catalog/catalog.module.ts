import { Module } from '@nestjs/common';
import { BranchesModule } from '../branches/branches.module';
import { CatalogService } from './catalog.service';
import { MenuReader } from './menu-reader';

@Module({ imports: [BranchesModule], providers: [CatalogService, MenuReader], exports: [CatalogService] })
export class CatalogModule {}
