import type { OrderDto, OrderItemDto } from '@sofra/contracts';
import { itemsAt, type StationRoute } from './stations';

/** How many of one dish are still to be made, over all tickets. */
export interface AllDayCount {
  productId: string | null;
  name: string;
  quantity: number;
  /** The same, split by what was chosen for it; removals and options in one line each. */
  variants: { modifiers: string; quantity: number; orderIds: string[] }[];
}

/** The all-day counts of a station (null: of the kitchen): open items of orders that are placed or in the making, most first. */
export function allDayCounts(orders: Iterable<OrderDto>, station: string | null, stations: readonly StationRoute[]): AllDayCount[] {
  const counts = new Map<string, AllDayCount>();
  for (const order of orders) {
    if (order.status !== 'placed' && order.status !== 'preparing') continue;
    for (const item of itemsAt(order, station, stations)) if (item.status === 'open') count(counts, order.id, item);
  }
  return [...counts.values()].sort((a, b) => b.quantity - a.quantity || (a.name < b.name ? -1 : 1));
}

function count(counts: Map<string, AllDayCount>, orderId: string, item: OrderItemDto): void {
  const key = item.productId ?? item.name;
  const entry = counts.get(key) ?? { productId: item.productId, name: item.name, quantity: 0, variants: [] };
  entry.quantity += item.quantity;
  const modifiers = item.modifiers.map(({ name, quantity }) => (quantity > 1 ? `${quantity} × ${name}` : name)).join(', ');
  const variant = entry.variants.find((each) => each.modifiers === modifiers);
  if (!variant) entry.variants.push({ modifiers, quantity: item.quantity, orderIds: [orderId] });
  else {
    variant.quantity += item.quantity;
    if (!variant.orderIds.includes(orderId)) variant.orderIds.push(orderId);
  }
  counts.set(key, entry);
}
