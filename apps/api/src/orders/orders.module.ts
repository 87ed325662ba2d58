import { Module } from '@nestjs/common';
import { BranchesModule } from '../branches/branches.module';
import { CouponModule } from '../coupon/coupon.module';
import { OutboxModule } from '../outbox/outbox.module';
import { BoardOrders } from './board-orders';
import { OrderChanger } from './order-changer';
import { OrdersService } from './orders.service';
import { StatusNotices } from './status-notices';

@Module({
  imports: [BranchesModule, CouponModule, OutboxModule],
  providers: [BoardOrders, OrdersService, OrderChanger, StatusNotices],
  exports: [BoardOrders, OrdersService],
})
export class OrdersModule {}
