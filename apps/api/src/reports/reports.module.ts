import { Module } from '@nestjs/common';
import { BranchesModule } from '../branches/branches.module';
import { MenuNamesModule } from '../menu-names/menu-names.module';
import { ReportsController } from './reports.controller';
import { SalesController } from './sales.controller';
import { SalesService } from './sales.service';
import { TodayService } from './today.service';

@Module({ imports: [BranchesModule, MenuNamesModule], controllers: [ReportsController, SalesController], providers: [SalesService, TodayService], exports: [TodayService] })
export class ReportsModule {}
