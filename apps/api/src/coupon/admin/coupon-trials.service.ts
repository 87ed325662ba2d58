import { Injectable } from '@nestjs/common';
import type { CouponTrialDto, CouponTrialRequest } from '@sofra/contracts';
import { couponCode, tryCoupon } from '@sofra/domain';
import type { Branch } from '../../branches/branch';
import { BranchesService } from '../../branches/branches.service';
import { CatalogService } from '../../catalog/catalog.service';
import { Clock } from '../../common/clock';
import { CouponReader } from './coupon-reader';
import { asKnown } from './coupon-rows';

/** Tries codes against made-up baskets with the chat's own judgement; nothing is claimed. */
@Injectable()
export class CouponTrialsService {
  constructor(
    private readonly coupons: CouponReader,
    private readonly branches: BranchesService,
    private readonly catalog: CatalogService,
    private readonly clock: Clock,
  ) {}

  async run(branch: Branch, { code, at, hasOrdered, uses, ...sample }: CouponTrialRequest): Promise<CouponTrialDto> {
    const [coupon, menuVersion] = await Promise.all([
      this.coupons.byCode(branch.organizationId, couponCode(code)),
      this.catalog.version(branch.organizationId),
    ]);
    const now = at === null ? this.clock.now() : new Date(at);
    const world = {
      now: now.getTime(),
      menu: await this.catalog.snapshot(branch, menuVersion),
      branch: this.branches.facts(branch, now),
      coupons: coupon ? [asKnown(coupon, uses, hasOrdered)] : [],
    };
    return tryCoupon(world, { code, ...sample });
  }
}
