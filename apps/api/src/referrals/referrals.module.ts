import { Module } from '@nestjs/common';
import { BranchesModule } from '../branches/branches.module';
import { OutboxModule } from '../outbox/outbox.module';
import { TickerModule } from '../ticker/ticker.module';
import { ReferralsService } from './referrals.service';
import { Rewards } from './rewards';

@Module({
  imports: [BranchesModule, OutboxModule, TickerModule],
  providers: [ReferralsService, Rewards],
  exports: [ReferralsService],
})
export class ReferralsModule {}
