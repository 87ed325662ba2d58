import { Module } from '@nestjs/common';
import { BranchesModule } from '../branches/branches.module';
import { CouponModule } from '../coupon/coupon.module';
import { OutboxModule } from '../outbox/outbox.module';
import { BoardOrdersService } from './board-orders.service';
import { OrdersController } from './orders.controller';
import { OrderMessages } from './order-messages';
import { OrdersReader } from './orders-reader';
import { OrderChanger } from './order-changer';
import { OrdersService } from './orders.service';
import { StatusNotices } from './status-notices';

@Module({
  imports: [BranchesModule, CouponModule, OutboxModule],
  controllers: [OrdersController],
  providers: [BoardOrdersService, OrderMessages, OrdersReader, OrdersService, OrderChanger, StatusNotices],
  exports: [BoardOrdersService, OrdersService],
})
export class OrdersModule {}
