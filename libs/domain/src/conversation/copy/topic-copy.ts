import type { Fulfilment } from '@sofra/contracts';
import type { DateWords, OpeningWords } from './word-parts';

/** What is said about coupons; `code` as it is printed. */
export interface CouponCopy {
  ask: string;
  /** Kept until there is something in the basket. */
  kept(code: string): string;
  none: string;
  removed(code: string): string;
  /** Of the one before, when another cannot count. */
  stays(code: string): string;
  deliveryFree(code: string): string;
  unknown(code: string): string;
  inactive(code: string): string;
  notYet(code: string, from: DateWords): string;
  expired(code: string): string;
  notNow(code: string, next: OpeningWords | null): string;
  belowMinimum(code: string, missing: string): string;
  onlyFor(code: string, names: string): string;
  addProduct(code: string, product: string): string;
  noDeliveryFee(code: string): string;
  nothingOff(code: string): string;
  usedUp(code: string): string;
  usedByYou(code: string): string;
  firstOrderOnly(code: string): string;
}

/** What a branch says of itself when it is asked. */
export interface FactsCopy {
  /** `until` is a clock; null: not to be named. */
  open(until: string | null): string;
  /** From the order to the hands; `minutes` may be a span. */
  takes: Readonly<Record<Fulfilment, (minutes: string) => string>>;
  pay: Readonly<Record<Fulfilment, (ways: readonly string[]) => string>>;
  area(districts: string): string;
  /** Nobody has drawn where it ends. */
  areaOpen: string;
  /** Only a location tells. */
  areaPin: string;
  areaYes(district: string): string;
  /** `most` where it depends on the address. */
  minimum(amount: string, most: string | null): string;
  noMinimum: string;
  fee(amount: string, most: string | null): string;
  noFee: string;
}

/** What is said about inviting friends. */
export interface ReferralCopy {
  /** Meant to be sent on: what it earns on what terms, the code and the link. */
  offer(reward: string, terms: string, code: string, link: string): string;
  /** What is earned, in the midst of a sentence. */
  reward: { fixed(amount: string): string; percent(percent: number): string; 'free-delivery': string };
  /** On what terms; said one after the other. */
  terms: { cap(amount: string): string; minimum(amount: string): string; days(days: number): string };
  /** Stands ready behind the link. */
  greeting(code: string): string;
  off: string;
  noted: string;
  own: string;
  notNew: string;
  taken: string;
  unknown: string;
  earned(reward: string, terms: string, code: string): string;
}

/** What is said about the one screen on which a dish is put together. */
export interface FormCopy {
  /** Above the button that opens it. */
  ask(name: string, price: string): string;
  /** At most 20 characters, as `note`. */
  quantity: string;
  /** At most 80 characters, as `noteHint`. */
  quantityHint(max: number): string;
  note: string;
  noteHint(max: number): string;
  /** At most 35 characters. */
  submit: string;
  stale(name: string): string;
  unknown: string;
  repriced(name: string): string;
  optionGone(name: string): string;
  tooMany(max: number, group: string): string;
}
