import type { Currency, Fulfilment, Locale, Minor } from '@sofra/contracts';
import { type BasketLine, emptyBasket } from '../basket/basket';
import type { MenuSnapshot } from '../catalog/menu';
import type { CouponRefusal, KnownCoupon } from '../coupon/coupon';
import { type CouponPricing, priceWithCoupon } from '../coupon/price-with-coupon';
import type { DishProblem } from '../pricing/dish-problem';
import type { PricedBasket } from '../pricing/priced-basket';
import { isTooSmall, termsIn } from '../zones/delivery-terms';
import { findZone } from '../zones/find-zone';
import type { DeliveryZone, PlaceFacts } from '../zones/zone';

/** What somebody on the telephone or at the counter wants. */
export interface ManualWish {
  basketId: string;
  fulfilment: Fulfilment;
  tableLabel: string | null;
  address: PlaceFacts | null;
  /** The clerk knows the zone where the address alone does not tell it. */
  zoneId: string | null;
  lines: readonly Omit<BasketLine, 'id'>[];
  couponCode: string | null;
}

/** What it is judged and priced by. */
export interface ManualTerms {
  /** Epoch milliseconds. */
  now: number;
  menu: MenuSnapshot;
  currency: Currency;
  timeZone: string;
  locale: Locale;
  zones: readonly DeliveryZone[];
  deliveryFee: Minor;
  minimumBasket: Minor;
  /** The coupon of that code with the caller's counts; null: there is none. */
  coupon: KnownCoupon | null;
}

/** What stands between a wish and an order: of which field, and the trouble's name where the menu knows it. */
export interface ManualProblem {
  field: string;
  code: DishProblem['code'] | CouponRefusal['code'] | 'coupon-unknown' | 'required' | 'zone-wanted' | 'below-minimum' | 'not-offered';
  name: string;
}

/** A wish with its prices; `problems` is empty when it may become an order. */
export interface ManualQuote {
  priced: PricedBasket;
  zone: DeliveryZone | null;
  /** What the coupon is worth in all, a delivery it pays included. */
  couponWorth: Minor;
  problems: ManualProblem[];
}

/** Prices a wish by the rules of the chat: same menu, zones and coupons. Opening hours are the clerk's own business. */
export function quoteManualOrder(wish: ManualWish, terms: ManualTerms): ManualQuote {
  const basket = { ...emptyBasket(wish.basketId, wish.fulfilment), lines: wish.lines.map((line, index) => ({ ...line, id: index + 1 })) };
  const zone = zoneOf(wish, terms);
  const delivery = termsIn(zone, terms);
  const { now, timeZone, menu, currency } = terms;
  const known = wish.couponCode === null ? null : terms.coupon;
  const { priced, problems, judged, couponWorth } = priceWithCoupon(basket, menu, { currency, deliveryFee: delivery.deliveryFee }, terms.locale, { now, timeZone, known });
  return {
    priced,
    zone,
    couponWorth,
    problems: [
      ...problems.map(({ lineId, code, name }) => ({ field: `lines.${lineId - 1}`, code, name })),
      ...wishProblems(wish, terms.zones.length > 0 && zone === null),
      ...(isTooSmall(wish, priced, delivery) ? [{ field: 'lines', code: 'below-minimum' as const, name: '' }] : []),
      ...couponProblems(wish, judged),
    ],
  };
}

/** A number as people say it on the telephone, as WhatsApp knows it: country first, digits only; null when it is none. Ten digits and a leading zero are Turkish. */
export function phoneOf(typed: string): string | null {
  const digits = typed.replace(/\D/g, '').replace(/^00/, '');
  const whole = /^0?\d{10}$/.test(digits) && !typed.trim().startsWith('+') ? `90${digits.replace(/^0/, '')}` : digits;
  return /^[1-9]\d{7,14}$/.test(whole) ? whole : null;
}

function zoneOf({ fulfilment, address, zoneId }: ManualWish, { zones }: ManualTerms): DeliveryZone | null {
  if (fulfilment !== 'delivery') return null;
  if (zoneId !== null) return zones.find(({ id }) => id === zoneId) ?? null;
  const verdict = address && findZone(address, zones);
  return verdict?.kind === 'inside' ? verdict.zone : null;
}

function couponProblems({ couponCode }: ManualWish, judged: CouponPricing['judged']): ManualProblem[] {
  if (couponCode === null || judged?.ok) return [];
  return [{ field: 'couponCode', code: judged ? judged.refusal.code : 'coupon-unknown', name: '' }];
}

function wishProblems({ fulfilment, address, tableLabel, lines }: ManualWish, isZoneUnknown: boolean): ManualProblem[] {
  const missing = (field: string) => ({ field, code: 'required' as const, name: '' });
  const isHomeless = fulfilment === 'delivery' && !address?.text;
  return [
    ...(lines.length === 0 ? [missing('lines')] : []),
    ...(isHomeless ? [missing('address')] : []),
    ...(fulfilment === 'delivery' && !isHomeless && isZoneUnknown ? [{ field: 'zoneId', code: 'zone-wanted' as const, name: '' }] : []),
    ...(fulfilment === 'table' && !tableLabel ? [missing('tableLabel')] : []),
  ];
}
