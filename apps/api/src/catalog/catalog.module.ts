import { Module } from '@nestjs/common';
import { BoardModule } from '../board/board.module';
import { BranchesModule } from '../branches/branches.module';
import { TickerModule } from '../ticker/ticker.module';
import { CatalogController } from './catalog.controller';
import { CatalogService } from './catalog.service';
import { CatalogEdits } from './edit/catalog-edits';
import { CatalogReader } from './edit/catalog-reader';
import { CategoriesController } from './edit/categories.controller';
import { CategoriesService } from './edit/categories.service';
import { MenuOrder } from './edit/menu-order.service';
import { EditorController } from './edit/editor.controller';
import { LintController } from './edit/lint.controller';
import { MenuBoard } from './edit/menu-board';
import { ModifierGroupsController } from './edit/modifier-groups.controller';
import { ModifierGroupsService } from './edit/modifier-groups.service';
import { ProductsController } from './edit/products.controller';
import { BranchProductService } from './edit/branch-product.service';
import { ProductsService } from './edit/products.service';
import { SaleService } from './edit/sale.service';
import { ImagesController } from './images/images.controller';
import { ImagesService } from './images/images.service';
import { PriceChangesController } from './prices/price-changes.controller';
import { PriceChangesJobs } from './prices/price-changes.jobs';
import { PriceChanges } from './prices/price-changes.service';
import { TransferController } from './transfer/transfer.controller';
import { TransferService } from './transfer/transfer.service';
import { MenuReader } from './menu-reader';

@Module({
  imports: [BranchesModule, BoardModule, TickerModule],
  controllers: [CatalogController, EditorController, LintController, CategoriesController, ProductsController, ModifierGroupsController, ImagesController, PriceChangesController, TransferController],
  providers: [CatalogService, MenuReader, CatalogEdits, CatalogReader, CategoriesService, ProductsService, BranchProductService, ModifierGroupsService, SaleService, MenuBoard, MenuOrder, ImagesService, PriceChanges, PriceChangesJobs, TransferService],
  exports: [CatalogService],
})
export class CatalogModule {}
