import { Module } from '@nestjs/common';
import { BoardModule } from '../board/board.module';
import { BranchesModule } from '../branches/branches.module';
import { OrdersModule } from '../orders/orders.module';
import { OutboxModule } from '../outbox/outbox.module';
import { TickerModule } from '../ticker/ticker.module';
import { EscalationJob } from './escalation.job';
import { EscalationService } from './escalation.service';
import { ManagerAlarm } from './manager-alarm.service';

@Module({
  imports: [BoardModule, BranchesModule, OrdersModule, OutboxModule, TickerModule],
  providers: [EscalationJob, EscalationService, ManagerAlarm],
})
export class EscalationModule {}
