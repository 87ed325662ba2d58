import { Module } from '@nestjs/common';
import { BoardModule } from '../board/board.module';
import { BranchesModule } from '../branches/branches.module';
import { CatalogModule } from '../catalog/catalog.module';
import { KitchenModule } from '../kitchen/kitchen.module';
import { StationBoards } from './station-boards';
import { StationsController } from './stations.controller';
import { StationsService } from './stations.service';

@Module({
  imports: [BoardModule, BranchesModule, CatalogModule, KitchenModule],
  controllers: [StationsController],
  providers: [StationsService, StationBoards],
  exports: [StationBoards, StationsService],
})
export class StationsModule {}
