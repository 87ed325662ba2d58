import { Module } from '@nestjs/common';
import { BoardModule } from '../board/board.module';
import { BranchesModule } from '../branches/branches.module';
import { TickerModule } from '../ticker/ticker.module';
import { KitchenFacts } from './kitchen-facts.service';
import { KitchenSettingsController } from './kitchen-settings.controller';
import { KitchenSettingsService } from './kitchen-settings.service';
import { PromisesService } from './promises.service';
import { ResumeJob } from './resume.job';

@Module({
  imports: [BoardModule, BranchesModule, TickerModule],
  controllers: [KitchenSettingsController],
  providers: [KitchenFacts, KitchenSettingsService, PromisesService, ResumeJob],
  exports: [KitchenFacts, PromisesService],
})
export class KitchenModule {}
