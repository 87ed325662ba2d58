import type { Fulfilment } from '@sofra/contracts';

/** A chosen modifier; its group is known to the menu, since a modifier belongs to exactly one. */
export interface BasketModifier {
  modifierId: string;
  quantity: number;
}

/** What fills one slot of a combo, with what was chosen for it. */
export interface BasketPart {
  slotId: string;
  productId: string;
  modifiers: BasketModifier[];
}

/** One line: ids, quantities and notes only. Prices come from the menu on every turn. */
export interface BasketLine {
  /** Unique within the basket, never reused. */
  id: number;
  productId: string;
  quantity: number;
  modifiers: BasketModifier[];
  note: string | null;
  /** Set on a combo: its parts, in the order asked; `modifiers` is empty then. */
  parts?: BasketPart[];
}

/** What a customer has gathered: unpriced, small enough for the conversation's document. */
export interface Basket {
  /** UUIDv7; becomes `orders.basket_id`, unique there: confirming twice is one order. */
  id: string;
  /** Grows with every change; pay buttons carry it. */
  revision: number;
  nextLineId: number;
  lines: BasketLine[];
  fulfilment: Fulfilment;
  tableLabel: string | null;
  /** One of the customer's saved addresses: what they type or pin is saved at once. */
  addressId: string | null;
  couponCode: string | null;
  note: string | null;
  /** When the food is wanted, epoch milliseconds; null: as soon as it is made. */
  dueAt: number | null;
}

/** An empty basket. */
export function emptyBasket(id: string, fulfilment: Fulfilment): Basket {
  return { id, revision: 0, nextLineId: 1, lines: [], fulfilment, tableLabel: null, addressId: null, couponCode: null, note: null, dueAt: null };
}

/** How many portions are in the basket. */
export function countItems(basket: Basket): number {
  return basket.lines.reduce((count, line) => count + line.quantity, 0);
}
