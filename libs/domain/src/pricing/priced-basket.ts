import type { ChargeKind, Currency, Minor } from '@sofra/contracts';

export interface PricedModifier {
  modifierId: string;
  groupId: string;
  /** In the language asked for: the customer's while choosing, the branch's on the order. */
  name: string;
  /** Price of one after free ones are taken off, minor units. */
  price: Minor;
  quantity: number;
  isRemoval: boolean;
}

export interface PricedLine {
  lineId: number;
  productId: string;
  name: string;
  quantity: number;
  /** One, without modifiers. */
  unitPrice: Minor;
  modifiers: PricedModifier[];
  /** quantity × (unitPrice + modifiers). */
  total: Minor;
  /** This line's share of the basket's discount; the shares sum to it. */
  discountShare: Minor;
  taxClass: string;
  station: string | null;
  note: string | null;
}

/** A basket with prices: always `subtotal - discount + sum(charges) = total`, and `0 <= discount <= subtotal`. */
export interface PricedBasket {
  basketId: string;
  revision: number;
  currency: Currency;
  lines: PricedLine[];
  subtotal: Minor;
  discount: Minor;
  couponCode: string | null;
  charges: { kind: ChargeKind; amount: Minor }[];
  total: Minor;
}
