import { Module } from '@nestjs/common';
import { BranchesModule } from '../../branches/branches.module';
import { CatalogModule } from '../../catalog/catalog.module';
import { CouponEditsService } from './coupon-edits.service';
import { CouponReader } from './coupon-reader';
import { CouponTrialsService } from './coupon-trials.service';
import { CouponsController } from './coupons.controller';

@Module({
  imports: [BranchesModule, CatalogModule],
  controllers: [CouponsController],
  providers: [CouponEditsService, CouponReader, CouponTrialsService],
})
export class CouponAdminModule {}
