import { Module } from '@nestjs/common';
import { BoardModule } from '../board/board.module';
import { BranchesModule } from '../branches/branches.module';
import { CatalogModule } from '../catalog/catalog.module';
import { CouponModule } from '../coupon/coupon.module';
import { KitchenModule } from '../kitchen/kitchen.module';
import { MenuNamesModule } from '../menu-names/menu-names.module';
import { OutboxModule } from '../outbox/outbox.module';
import { TickerModule } from '../ticker/ticker.module';
import { AmendController } from './amend/amend.controller';
import { AmendService } from './amend/amend.service';
import { AutoAcceptJob } from './auto-accept/auto-accept.job';
import { AutoAccept } from './auto-accept/auto-accept.service';
import { BoardOrdersService } from './board-orders.service';
import { CallersService } from './manual/callers.service';
import { ManualController } from './manual/manual.controller';
import { ManualOrders } from './manual/manual-orders.service';
import { ManualQuotes } from './manual/manual-quotes.service';
import { DeskController } from './desk/desk.controller';
import { DeskService } from './desk/desk.service';
import { ReprintService } from './desk/reprint.service';
import { OrderBranches } from './order-branches.service';
import { PrintsModule } from '../prints/prints.module';
import { DaySearchService } from './day-search.service';
import { OrdersController } from './orders.controller';
import { OrderMessages } from './order-messages';
import { OrderTimeline } from './order-timeline';
import { OrdersExport } from './orders-export';
import { OrdersReader } from './orders-reader';
import { OrderChanger } from './order-changer';
import { OrdersService } from './orders.service';
import { ClosureClashes } from './scheduled/closure-clashes.service';
import { ScheduledOrders } from './scheduled/scheduled-orders.service';
import { StatusNotices } from './status-notices';
import { UnattendedOrders } from './unattended-orders.service';

@Module({
  imports: [BoardModule, BranchesModule, CatalogModule, CouponModule, KitchenModule, MenuNamesModule, OutboxModule, PrintsModule, TickerModule],
  controllers: [AmendController, DeskController, ManualController, OrdersController],
  providers: [
    ...[AutoAccept, AutoAcceptJob],
    ...[AmendService, BoardOrdersService, DaySearchService, OrderMessages, OrderTimeline, OrdersExport, OrdersReader, OrdersService, OrderChanger],
    ...[CallersService, ManualOrders, ManualQuotes],
    ...[DeskService, OrderBranches, ClosureClashes, ReprintService, ScheduledOrders, StatusNotices, UnattendedOrders],
  ],
  exports: [BoardOrdersService, DaySearchService, OrdersService, UnattendedOrders],
})
export class OrdersModule {}
