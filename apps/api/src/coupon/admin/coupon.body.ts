import { PartialType } from '@nestjs/swagger';
import { COUPON_KINDS, type CouponEdit, type CouponKind } from '@sofra/contracts';
import { Flag, Many, OneOf, Text, Uuid, Uuids, Whole } from '../../common/field-rules';
import { ServingHoursBody } from '../../common/serving-hours.body';

// No defaults here: a patch must not say what nobody said.
class CouponFields {
  @Text(60, { about: 'Letters and digits; how it is typed does not matter.' })
  code!: string;

  @OneOf(COUPON_KINDS)
  kind!: CouponKind;

  @Whole({ about: 'Percent, or minor units.' })
  value!: number;

  @Whole({ isNullable: true, about: 'Most that `percent` takes off, minor units.' })
  cap!: number | null;

  @Uuid({ isNullable: true, about: 'The product of `free-product`.' })
  productId!: string | null;

  @Whole({ about: 'Smallest subtotal, minor units.' })
  minimumBasket!: number;

  @Text(40, { isNullable: true, about: 'ISO 8601; null: from now on.' })
  startsAt!: string | null;

  @Text(40, { isNullable: true, about: 'ISO 8601; null: without end.' })
  endsAt!: string | null;

  @Whole({ isNullable: true, about: 'Uses in all.' })
  totalLimit!: number | null;

  @Whole({ isNullable: true, about: 'The first so many different customers.' })
  customerLimit!: number | null;

  @Whole({ isNullable: true })
  perCustomerLimit!: number | null;

  @Flag()
  isFirstOrderOnly!: boolean;

  @Many(() => ServingHoursBody, { about: 'None: at any time.' })
  hours!: ServingHoursBody[];

  @Uuids('With `productIds` empty too: the whole basket.')
  categoryIds!: string[];

  @Uuids()
  productIds!: string[];
}

/** A new coupon: what is left out limits nothing. */
export class CouponBody extends CouponFields implements CouponEdit {
  override value = 0;
  override cap: number | null = null;
  override productId: string | null = null;
  override minimumBasket = 0;
  override startsAt: string | null = null;
  override endsAt: string | null = null;
  override totalLimit: number | null = null;
  override customerLimit: number | null = null;
  override perCustomerLimit: number | null = null;
  override isFirstOrderOnly = false;
  override hours: ServingHoursBody[] = [];
  override categoryIds: string[] = [];
  override productIds: string[] = [];
}

/** Only what changes, and the version it was changed on. */
export class CouponPatchBody extends PartialType(CouponFields) {
  @Whole({ about: 'The version that was edited.' })
  version!: number;
}
