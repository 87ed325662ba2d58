import { Injectable } from '@nestjs/common';
import type { CouponDto, PageDto } from '@sofra/contracts';
import { Clock } from '../../common/clock';
import { Database } from '../../database/database';
import { COUPON_BY_CODE, COUPON_BY_ID, type CouponRow, COUPONS_PAGE, toCouponDto } from './coupon-rows';

/** Coupons with what became of them. */
@Injectable()
export class CouponReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async page(organizationId: string, { after, archived, limit }: { after?: string; archived: boolean; limit: number }): Promise<PageDto<CouponDto>> {
    const { rows } = await this.database.query<CouponRow>(COUPONS_PAGE, [organizationId, after ?? null, archived, limit + 1]);
    const now = this.clock.now();
    const items = rows.slice(0, limit).map((row) => toCouponDto(row, now));
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  async byId(organizationId: string, id: string): Promise<CouponDto | undefined> {
    const row = (await this.database.query<CouponRow>(COUPON_BY_ID, [organizationId, id])).rows[0];
    return row && toCouponDto(row, this.clock.now());
  }

  /** By its written code; archived ones have none. */
  async byCode(organizationId: string, code: string): Promise<CouponRow | undefined> {
    return (await this.database.query<CouponRow>(COUPON_BY_CODE, [organizationId, code])).rows[0];
  }
}
