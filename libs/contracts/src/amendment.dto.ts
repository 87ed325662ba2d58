import type { OrderAddressDto } from './address.dto';
import type { Actor } from './vocabulary';

/** One difference between an order as it was and as it is. `itemId` stays the item's id after it is gone. */
export type OrderDifference =
  | { kind: 'item-added'; itemId: string; name: string; quantity: number; station: string | null }
  | { kind: 'item-removed'; itemId: string; name: string; quantity: number; station: string | null }
  | { kind: 'quantity'; itemId: string; name: string; before: number; after: number; station: string | null }
  | { kind: 'item-note'; itemId: string; name: string; before: string | null; after: string | null; station: string | null }
  | { kind: 'note'; before: string | null; after: string | null }
  | { kind: 'address'; before: string | null; after: string | null };

/** A change of an order after it was placed; it stays on the ticket until the kitchen acknowledges it. */
export interface OrderAmendmentDto {
  /** The order's version it led to. */
  version: number;
  at: string;
  by: Actor;
  differences: OrderDifference[];
}

/** An item to be added at the menu's price of now. */
export interface AddedItem {
  productId: string;
  quantity: number;
  modifiers?: { modifierId: string; quantity: number }[];
  /** Of a combo: what fills each of its slots, with its own modifiers; a combo itself has none. */
  parts?: { slotId: string; productId: string; modifiers?: { modifierId: string; quantity: number }[] }[];
  note?: string | null;
}

/** Body of `POST /api/orders/:id/amend`; what is left out stays as it is. Answer: the order. */
export interface AmendOrderBody {
  /** The order's version the change was decided on. */
  version: number;
  /** `quantity` 0 removes the item. The quantity of a combo is that of its first part (`combo.id`) and counts for all of it. */
  items?: { id: string; quantity?: number; note?: string | null }[];
  add?: AddedItem[];
  note?: string | null;
  /** Deliveries only. */
  address?: OrderAddressDto;
}
