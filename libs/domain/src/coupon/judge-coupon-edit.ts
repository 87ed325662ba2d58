import type { CouponEdit, FieldFault } from '@sofra/contracts';
import { type FieldFaults, amountFaults, scheduleFaults, twiceFaults } from '../catalog/judge-edit';
import { couponCode, isCodeLength, MAX_CODE } from './coupon-code';

const MAX_SCOPE = 200;
const MAX_COUNT = 10_000_000;

/** What a coupon has given away already: an edit may not take it back. */
export interface CouponUse {
  used: number;
  customers: number;
}

/** What is wrong with a coupon as an owner wants it; apart from what only the database knows. */
export function judgeCouponEdit(edit: CouponEdit, { used, customers }: CouponUse = { used: 0, customers: 0 }): FieldFaults {
  return {
    ...codeFaults(edit.code),
    ...discountFaults(edit),
    ...amountFaults('minimumBasket', edit.minimumBasket, 0),
    ...dateFaults(edit),
    ...limitFaults('totalLimit', edit.totalLimit, used),
    ...limitFaults('customerLimit', edit.customerLimit, customers),
    ...limitFaults('perCustomerLimit', edit.perCustomerLimit, 0),
    ...scheduleFaults(edit.hours, 'hours'),
    ...scopeFaults('categoryIds', edit.categoryIds),
    ...scopeFaults('productIds', edit.productIds),
  };
}

function codeFaults(code: string): FieldFaults {
  const written = couponCode(code);
  if (written === '') return { code: 'required' };
  return isCodeLength(written) ? {} : { code: written.length < MAX_CODE ? 'too-short' : 'too-long' };
}

/** What is wrong with what a coupon does, whoever makes it. */
export function discountFaults({ kind, value, cap, productId }: Pick<CouponEdit, 'kind' | 'value' | 'cap' | 'productId'>): FieldFaults {
  switch (kind) {
    case 'percent':
      return { ...atLeastOne('value', value, 100), ...(cap === null ? {} : atLeastOne('cap', cap)) };
    case 'fixed':
      return atLeastOne('value', value);
    case 'free-product':
      return productId === null ? { productId: 'required' } : {};
    case 'free-delivery':
      return {};
  }
}

function dateFaults({ startsAt, endsAt }: CouponEdit): FieldFaults {
  const wrong = Object.entries({ startsAt, endsAt }).filter(([, at]) => at !== null && Number.isNaN(Date.parse(at)));
  if (wrong.length > 0) return Object.fromEntries(wrong.map(([field]) => [field, 'invalid' as const]));
  return startsAt !== null && endsAt !== null && Date.parse(startsAt) >= Date.parse(endsAt) ? { endsAt: 'ends-before-start' } : {};
}

function limitFaults(field: string, limit: number | null, taken: number): FieldFaults {
  if (limit === null) return {};
  return limit > 0 && limit < taken ? { [field]: 'below-used' } : atLeastOne(field, limit, MAX_COUNT);
}

function atLeastOne(field: string, value: number, most?: number): FieldFaults {
  const fault: FieldFault | null = Number.isInteger(value) && value < 1 ? 'too-low' : null;
  return fault ? { [field]: fault } : amountFaults(field, value, 1, most);
}

function scopeFaults(field: string, ids: readonly string[]): FieldFaults {
  return ids.length > MAX_SCOPE ? { [field]: 'too-many' } : twiceFaults(ids, field);
}
