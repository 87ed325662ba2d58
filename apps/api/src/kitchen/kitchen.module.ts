import { Module } from '@nestjs/common';
import { BoardModule } from '../board/board.module';
import { BranchesModule } from '../branches/branches.module';
import { TickerModule } from '../ticker/ticker.module';
import { KitchenFacts } from './kitchen-facts.service';
import { ResumeJob } from './resume.job';

@Module({ imports: [BoardModule, BranchesModule, TickerModule], providers: [KitchenFacts, ResumeJob], exports: [KitchenFacts] })
export class KitchenModule {}
