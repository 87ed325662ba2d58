import { Injectable } from '@nestjs/common';
import type { CallerDto, Locale, OrderAddressDto } from '@sofra/contracts';
import { couponCode, type KnownCoupon, phoneOf } from '@sofra/domain';
import type { Branch } from '../../branches/branch';
import { type KnownCouponRow, toKnownCoupon } from '../../coupon/known-coupons.statements';
import { Database } from '../../database/database';
import { CALLER, KNOWN_COUPON } from './manual-statements';

interface CallerRow {
  id: string;
  name: string;
  locale: Locale | null;
  conversationId: string | null;
  addresses: OrderAddressDto[];
}

/** Who calls, by the number they call from. */
@Injectable()
export class CallersService {
  constructor(private readonly database: Database) {}

  async describe(branch: Branch, typed: string): Promise<CallerDto> {
    const phone = phoneOf(typed);
    const caller = phone === null ? undefined : await this.find(branch, phone);
    return { phone: phone && `+${phone}`, name: caller?.name ?? '', addresses: caller?.addresses ?? [], hearsOnWhatsapp: Boolean(caller?.conversationId) };
  }

  /** A coupon with the caller's own counts. */
  async coupon(branch: Branch, typed: string, phone: string | null): Promise<KnownCoupon | null> {
    const caller = phone === null ? undefined : await this.find(branch, phone);
    const code = couponCode(typed);
    const { rows } = await this.database.query<KnownCouponRow>(KNOWN_COUPON, [branch.organizationId, caller?.id ?? null, branch.id, [code]]);
    const row = rows.find((each) => each.code === code);
    return row ? toKnownCoupon(row) : null;
  }

  private async find({ organizationId, id }: Branch, phone: string): Promise<CallerRow | undefined> {
    return (await this.database.query<CallerRow>(CALLER, [organizationId, phone, id])).rows[0];
  }
}
