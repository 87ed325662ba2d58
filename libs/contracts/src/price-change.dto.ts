import type { Minor } from './money';

/** Which way a new price goes to the next round one. */
export const PRICE_ROUNDINGS = ['nearest', 'up', 'down'] as const;
export type PriceRounding = (typeof PRICE_ROUNDINGS)[number];

/** What is to happen to a price: exactly one of `percent` and `amount` is set. */
export interface PriceRule {
  /** `12.5` raises by an eighth; may be negative; two decimals count. */
  percent: number | null;
  /** Minor units; may be negative. */
  amount: Minor | null;
  /** New prices are multiples of this, in minor units; 1 leaves them as they come. */
  roundTo: Minor;
  rounding: PriceRounding;
}

/** Whose prices: everything in these categories, these products, the modifiers of these groups. */
export interface PriceScope {
  categoryIds: string[];
  productIds: string[];
  modifierGroupIds: string[];
}

/** Body of `POST /api/catalog/price-changes/preview`. */
export interface PriceChangeDraft {
  rule: PriceRule;
  scope: PriceScope;
}

/** One price before and after; exactly one of `productId` and `modifierId` is set. */
export interface PriceLineDto {
  productId: string | null;
  modifierId: string | null;
  /** Set where it is a branch's own price. */
  branchId: string | null;
  from: Minor;
  to: Minor;
}

/** Answer of the preview: prices that would change, and the menu's version they were worked out on. */
export interface PricePreviewDto {
  menuVersion: number;
  lines: PriceLineDto[];
  /** Prices in the scope that stay as they are. */
  unchanged: number;
}

/** Body of `POST /api/catalog/price-changes`: what was previewed, now or at a time. */
export interface PriceChangeOrder extends PriceChangeDraft {
  /** Of the preview: another one means that the menu has changed since. */
  menuVersion: number;
  /** ISO 8601; null for now. */
  applyAt: string | null;
}

export const PRICE_CHANGE_STATES = ['scheduled', 'applied', 'undone', 'cancelled'] as const;
export type PriceChangeState = (typeof PRICE_CHANGE_STATES)[number];

/** A change of many prices, waiting, done or taken back. */
export interface PriceChangeDto {
  id: string;
  state: PriceChangeState;
  rule: PriceRule;
  /** Prices it is for. */
  count: number;
  /** Prices it left alone, because somebody had changed them meanwhile. */
  skipped: number;
  by: string;
  createdAt: string;
  applyAt: string;
  appliedAt: string | null;
  endedAt: string | null;
}
