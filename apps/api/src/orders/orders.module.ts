import { Module } from '@nestjs/common';
import { BranchesModule } from '../branches/branches.module';
import { CouponModule } from '../coupon/coupon.module';
import { OutboxModule } from '../outbox/outbox.module';
import { BoardOrders } from './board-orders';
import { OrdersController } from './orders.controller';
import { OrdersReader } from './orders-reader';
import { OrderChanger } from './order-changer';
import { OrdersService } from './orders.service';
import { StatusNotices } from './status-notices';

@Module({
  imports: [BranchesModule, CouponModule, OutboxModule],
  controllers: [OrdersController],
  providers: [BoardOrders, OrdersReader, OrdersService, OrderChanger, StatusNotices],
  exports: [BoardOrders, OrdersService],
})
export class OrdersModule {}
