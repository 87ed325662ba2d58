import { Module } from '@nestjs/common';
import { CouponModule } from '../coupon/coupon.module';
import { OutboxModule } from '../outbox/outbox.module';
import { OrderChanger } from './order-changer';
import { OrdersService } from './orders.service';
import { StatusNotices } from './status-notices';

@Module({
  imports: [CouponModule, OutboxModule],
  providers: [OrdersService, OrderChanger, StatusNotices],
  exports: [OrdersService],
})
export class OrdersModule {}
