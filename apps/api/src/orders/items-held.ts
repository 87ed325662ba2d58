import type { OrderItemRecord } from './order-record';

/** What an order holds of the stock, taken (1) or given back (-1); a combo is counted itself, once, beside what it is made of. */
export function itemsHeld(items: readonly OrderItemRecord[], sign: 1 | -1): { productId: string; quantity: number }[] {
  const combos = items.flatMap(({ combo, position, quantity }) => (combo?.position === position ? [{ productId: combo.productId, quantity }] : []));
  return [...items, ...combos].flatMap(({ productId, quantity }) => (productId === null ? [] : [{ productId, quantity: quantity * sign }]));
}
