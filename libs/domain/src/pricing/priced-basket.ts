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

/** One part of a combo; the combo's price is spread over its parts as they would cost alone, so that each is taxed as what it is. */
export interface PricedPart {
  slotId: string;
  productId: string;
  name: string;
  /** Its share of the combo's price for one, with what this choice adds. */
  unitPrice: Minor;
  /** What choosing this product adds to the combo's price; zero for most. */
  extra: Minor;
  modifiers: PricedModifier[];
  /** Shares of the line's total and discount; the parts sum to them. */
  total: Minor;
  discountShare: Minor;
  taxClass: string;
  station: string | null;
}

export interface PricedLine {
  lineId: number;
  productId: string;
  name: string;
  quantity: number;
  /** One, without modifiers. */
  unitPrice: Minor;
  modifiers: PricedModifier[];
  /** quantity × (unitPrice + modifiers, those of the parts too). */
  total: Minor;
  /** This line's share of the basket's discount; the shares sum to it. */
  discountShare: Minor;
  taxClass: string;
  station: string | null;
  note: string | null;
  /** Set on a combo; `modifiers` is empty then, and `unitPrice` holds what the choices add. */
  parts?: PricedPart[];
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
