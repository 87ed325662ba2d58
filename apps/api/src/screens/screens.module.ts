import { Module } from '@nestjs/common';
import { BranchesModule } from '../branches/branches.module';
import { StaffModule } from '../staff/staff.module';
import { StationsModule } from '../stations/stations.module';
import { TickerModule } from '../ticker/ticker.module';
import { HeartbeatsService } from './heartbeats.service';
import { PairingService } from './pairing.service';
import { ScreensController } from './screens.controller';
import { ScreensService } from './screens.service';
import { StationNames } from './station-names';

@Module({
  imports: [BranchesModule, StaffModule, StationsModule, TickerModule],
  controllers: [ScreensController],
  providers: [HeartbeatsService, PairingService, ScreensService, StationNames],
  exports: [HeartbeatsService, ScreensService],
})
export class ScreensModule {}
