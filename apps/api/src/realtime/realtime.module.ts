import { Module } from '@nestjs/common';
import { BoardModule } from '../board/board.module';
import { BranchesModule } from '../branches/branches.module';
import { CatalogModule } from '../catalog/catalog.module';
import { KitchenModule } from '../kitchen/kitchen.module';
import { OrdersModule } from '../orders/orders.module';
import { PrintsModule } from '../prints/prints.module';
import { ReportsModule } from '../reports/reports.module';
import { ScreensModule } from '../screens/screens.module';
import { StaffModule } from '../staff/staff.module';
import { StationsModule } from '../stations/stations.module';
import { BoardGateway } from './board.gateway';
import { BoardFacts } from './board-facts';
import { BoardMetrics } from './board-metrics';
import { BoardOpener } from './board-opener';
import { BoardRequests } from './board-requests';
import { BoardRooms } from './board-rooms';
import { BoardQuestions } from './board-questions';
import { BranchCommands } from './branch-commands';
import { CommandRunner } from './command-runner';
import { KitchenCommands } from './kitchen-commands';
import { ScreenSessions } from './screen-sessions';
import { ScreenReports } from './screen-reports';
import { ShopCommands } from './shop-commands';
import { Sightings } from './sightings';

@Module({
  imports: [BoardModule, BranchesModule, CatalogModule, KitchenModule, OrdersModule, PrintsModule, ReportsModule, ScreensModule, StaffModule, StationsModule],
  providers: [
    ...[BoardFacts, BoardGateway, BoardMetrics, BoardOpener, BoardRequests, BoardRooms],
    ...[BoardQuestions, BranchCommands, CommandRunner, KitchenCommands, ShopCommands, ScreenReports, ScreenSessions, Sightings],
  ],
})
export class RealtimeModule {}
