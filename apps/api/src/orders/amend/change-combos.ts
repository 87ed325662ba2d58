import { allocate } from '@sofra/domain';
import type { Refused } from '../order-decisions';
import type { OrderItemRecord } from '../order-record';

interface ItemWish {
  id: string;
  quantity?: number;
  note?: string | null;
}

/** Wishes by item: the quantity of a combo is that of its first part, and counts for all of it. */
export function withWholeCombos(items: readonly OrderItemRecord[], wishes: readonly ItemWish[]): ItemWish[] {
  const others = items.flatMap(({ position, combo }): ItemWish[] => {
    if (!combo || combo.position === position) return [];
    const quantity = wishes.find(({ id }) => id === String(combo.position))?.quantity;
    const own = wishes.find(({ id }) => id === String(position));
    return quantity === undefined ? [] : [{ quantity, ...own, id: String(position) }];
  });
  const isMade = ({ id }: ItemWish) => others.some((other) => other.id === id);
  return [...wishes.filter((wish) => !isMade(wish)), ...others];
}

/** The price of a combo is the price of all of it: a part alone has none. */
export function tornCombo(items: readonly OrderItemRecord[], wishes: readonly ItemWish[]): Refused | undefined {
  const wanted = (item: OrderItemRecord) => wishes.find(({ id }) => id === String(item.position))?.quantity ?? item.quantity;
  const torn = items.find((item) => {
    const first = items.find(({ position }) => position === item.combo?.position);
    return first && wanted(item) !== wanted(first);
  });
  if (!torn?.combo) return undefined;
  const { name, position } = torn.combo;
  return { code: 'not-amendable', detail: `${torn.name} is part of ${name}, which changes as a whole: give the quantity for item ${position}` };
}

/** What another number of a combo costs, spread over its parts as it was. */
export function repricedCombos(before: readonly OrderItemRecord[], items: readonly OrderItemRecord[]): OrderItemRecord[] {
  const of = (all: readonly OrderItemRecord[], combo: OrderItemRecord['combo']) => all.filter((item) => item.combo?.position === combo?.position);
  return items.map((item) => {
    const old = item.combo ? of(before, item.combo) : [];
    const quantity = old[0]?.quantity;
    if (!quantity || quantity === item.quantity) return item;
    const totals = old.map(({ total }) => total);
    const each = totals.reduce((sum, total) => sum + total, 0) / quantity;
    const shares = allocate(each * item.quantity, totals.some((total) => total > 0) ? totals : totals.map(() => 1));
    return { ...item, total: shares[old.findIndex(({ position }) => position === item.position)] ?? 0 };
  });
}
