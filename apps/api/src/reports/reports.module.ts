import { Module } from '@nestjs/common';
import { BranchesModule } from '../branches/branches.module';
import { ReportsController } from './reports.controller';
import { TodayService } from './today.service';

@Module({ imports: [BranchesModule], controllers: [ReportsController], providers: [TodayService], exports: [TodayService] })
export class ReportsModule {}
