import type { Minor, OrderAddressDto, OrderDto, OrderStatus } from '@sofra/contracts';

/** Moves a courier's phone may make; everything else belongs to the kitchen. */
export const COURIER_MOVES: ReadonlySet<OrderStatus> = new Set<OrderStatus>(['out-for-delivery', 'delivered', 'undelivered']);

/** Whether a courier sees the order: a delivery that waits at the counter, or one on its way that is his or nobody's. */
export function isForCourier(order: Pick<OrderDto, 'fulfilment' | 'status' | 'courier'>, courierId: string): boolean {
  if (order.fulfilment !== 'delivery') return false;
  if (order.status === 'ready') return order.courier === null || order.courier.id === courierId;
  return order.status === 'out-for-delivery' && (order.courier === null || order.courier.id === courierId);
}

/** What the courier must take at the door, minor units; 0 when it is paid. */
export function amountToTake({ total, payment }: Pick<OrderDto, 'total' | 'payment'>): Minor {
  return payment.status === 'due' ? total : 0;
}

/** A link that opens the phone's own map: by the pin when there is one, else by the words. */
export function mapLink({ text, latitude, longitude }: OrderAddressDto): string {
  const place = latitude !== null && longitude !== null ? `${latitude},${longitude}` : encodeURIComponent(text);
  return `https://www.google.com/maps/search/?api=1&query=${place}`;
}
