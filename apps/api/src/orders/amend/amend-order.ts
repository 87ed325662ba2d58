import type { OrderAddressDto, OrderDifference } from '@sofra/contracts';
import { allocate, ok, type PricedLine, refuse, type Result, sumOf } from '@sofra/domain';
import type { Refused } from '../order-decisions';
import { newItems } from '../new-items';
import { repricedCombos, tornCombo, withWholeCombos } from './change-combos';
import type { OrderItemRecord, OrderRecord } from '../order-record';
import { reratedCharges, type Taxes, withTax } from '../tax';

/** What somebody wants of an order that was placed; what is left out stays as it is. */
export interface AmendWish {
  items: readonly { id: string; quantity?: number; note?: string | null }[];
  added: readonly PricedLine[];
  note?: string | null;
  address?: OrderAddressDto;
}

/** What the change goes by besides the order. */
export interface AmendTerms {
  taxes: Taxes;
  /** Never one that an item of this order ever had. */
  firstPosition: number;
}

/** The order after the change, priced, with what is different. */
export interface Amended {
  order: OrderRecord;
  differences: OrderDifference[];
}

/** Changes a placed order; a discount stays what it was as long as there is enough to take it from. */
export function amendOrder(before: OrderRecord, given: AmendWish, terms: AmendTerms): Result<Amended, Refused> {
  // An emptied note is none.
  const wish = { ...given, ...(given.note === '' && { note: null }), items: withWholeCombos(before.items, given.items) };
  const obstacle = obstacleTo(before, wish);
  if (obstacle) return refuse(obstacle);
  const kept = repricedCombos(before.items, before.items.flatMap((item) => wanted(item, wish)));
  const items = [...kept, ...newItems(wish.added, terms.taxes, terms.firstPosition)];
  if (items.length === 0) return refuse({ code: 'not-amendable', detail: 'nothing would be left of it: cancel it instead' });
  const differences = [...itemDifferences(before.items, items), ...otherDifferences(before, wish)];
  if (differences.length === 0) return refuse({ code: 'nothing-to-change', detail: 'the order is like this already' });
  return ok({ differences, order: priced({ ...before, ...placeOf(wish), ...(wish.note !== undefined && { note: wish.note }), items }, terms.taxes) });
}

function obstacleTo({ status, fulfilment, items }: OrderRecord, wish: AmendWish): Refused | undefined {
  if (status !== 'placed' && status !== 'preparing') return { code: 'not-amendable', detail: `a ${status} order changes no more` };
  if (wish.address && fulfilment !== 'delivery') return { code: 'not-amendable', detail: 'only a delivery has an address' };
  const missing = wish.items.find(({ id }) => !items.some(({ position }) => String(position) === id));
  if (missing) return { code: 'item-unknown', detail: `the order has no item ${missing.id}` };
  return tornCombo(items, wish.items);
}

// More of what was done is to be made: the line is open again.
function wanted(item: OrderItemRecord, { items }: AmendWish): OrderItemRecord[] {
  const change = items.find(({ id }) => id === String(item.position));
  const quantity = change?.quantity ?? item.quantity;
  if (!change || quantity === 0) return change ? [] : [item];
  const total = (item.total / item.quantity) * quantity;
  const note = change.note === undefined ? item.note : change.note || null;
  return [{ ...item, quantity, total, note, status: quantity > item.quantity || note !== item.note ? 'open' : item.status }];
}

function itemDifferences(before: readonly OrderItemRecord[], after: readonly OrderItemRecord[]): OrderDifference[] {
  const gone = before.filter(({ position }) => !after.some((item) => item.position === position));
  const changed = after.flatMap((item): OrderDifference[] => {
    const old = before.find(({ position }) => position === item.position);
    if (!old) return [{ kind: 'item-added' as const, ...called(item), quantity: item.quantity }];
    return [
      ...(old.quantity === item.quantity ? [] : [{ kind: 'quantity' as const, ...called(item), before: old.quantity, after: item.quantity }]),
      ...(old.note === item.note ? [] : [{ kind: 'item-note' as const, ...called(item), before: old.note, after: item.note }]),
    ];
  });
  return [...gone.map((item) => ({ kind: 'item-removed' as const, ...called(item), quantity: item.quantity })), ...changed];
}

function called({ position, name, station }: OrderItemRecord): { itemId: string; name: string; station: string | null } {
  return { itemId: String(position), name, station };
}

function otherDifferences(before: OrderRecord, wish: AmendWish): OrderDifference[] {
  const note = wish.note === undefined ? before.note : wish.note;
  const { address } = wish;
  const isMoved = address && (address.text !== (before.addressText ?? '') || address.latitude !== before.latitude || address.longitude !== before.longitude);
  return [
    ...(note === before.note ? [] : [{ kind: 'note' as const, before: before.note, after: note }]),
    ...(isMoved ? [{ kind: 'address' as const, before: before.addressText, after: address.text }] : []),
  ];
}

function placeOf({ address }: AmendWish): Partial<OrderRecord> {
  return address ? { addressText: address.text, latitude: address.latitude, longitude: address.longitude } : {};
}

function priced(order: OrderRecord, { isIncluded }: Taxes): OrderRecord {
  const subtotal = order.items.reduce((sum, { total }) => sum + total, 0);
  const discount = Math.min(order.discount, subtotal);
  const shares = allocate(discount, order.items.map(({ total }) => total));
  const items = order.items.map((item, index) => ({ ...item, discountShare: shares[index] ?? 0 }));
  const charges = reratedCharges(order.charges, items);
  return { ...order, ...withTax({ items, charges }, isIncluded), subtotal, discount, total: subtotal - discount + sumOf(charges.map(({ amount }) => amount)) };
}
