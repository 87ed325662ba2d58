import { Module } from '@nestjs/common';
import { BranchesModule } from '../branches/branches.module';
import { CatalogController } from './catalog.controller';
import { CatalogService } from './catalog.service';
import { MenuReader } from './menu-reader';

@Module({ imports: [BranchesModule], controllers: [CatalogController], providers: [CatalogService, MenuReader], exports: [CatalogService] })
export class CatalogModule {}
