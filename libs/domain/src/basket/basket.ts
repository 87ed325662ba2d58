import type { Fulfilment } from '@sofra/contracts';

export interface BasketModifier {
  groupId: string;
  modifierId: string;
  quantity: number;
}

/** One line: ids, quantities and notes only. Prices come from the menu on every turn. */
export interface BasketLine {
  /** Unique within the basket, never reused. */
  id: number;
  productId: string;
  quantity: number;
  modifiers: BasketModifier[];
  note: string | null;
}

/** Where the basket goes. */
export type BasketDestination =
  | { kind: 'saved'; addressId: string }
  | { kind: 'new'; addressId: string; text: string; latitude: number | null; longitude: number | null };

export interface Basket {
  /** UUIDv7; becomes `orders.basket_id`, unique there: confirming twice is one order. */
  id: string;
  /** Grows with every change; pay buttons carry it. */
  revision: number;
  nextLineId: number;
  lines: BasketLine[];
  fulfilment: Fulfilment;
  tableLabel: string | null;
  destination: BasketDestination | null;
  couponCode: string | null;
  note: string | null;
}
