import type { OrderDto, OrderItemDto } from '@sofra/contracts';

let last = 0;

/** An order as the server sends it; say only what matters. */
export function anOrder(given: Partial<OrderDto> = {}): OrderDto {
  last += 1;
  return {
    id: `order-${last}`,
    branchId: 'branch-1',
    number: last,
    businessDay: '2026-11-22',
    version: 1,
    status: 'placed',
    channel: 'whatsapp',
    fulfilment: 'delivery',
    tableLabel: null,
    placedAt: '2026-11-22T10:00:00.000Z',
    statusAt: '2026-11-22T10:00:00.000Z',
    recallTo: null,
    promisedAt: null,
    dueAt: null,
    customer: { name: 'Işıl Çağlayan', phone: '+90 532 000 00 00' },
    address: { text: 'Moda Cad. 12/3, Kadıköy', latitude: null, longitude: null },
    note: null,
    items: [anItem()],
    subtotal: 18_000,
    discount: 0,
    coupon: null,
    charges: [],
    taxes: [],
    total: 18_000,
    currency: 'TRY',
    payment: { method: 'cash', status: 'due' },
    refunded: 0,
    cancelRequestedAt: null,
    cancelledBy: null,
    cancelAcknowledgedAt: null,
    reason: null,
    autoAccepted: false,
    revision: 1,
    amendments: [],
    rush: false,
    acceptedAt: null,
    readyAt: null,
    courier: null,
    ...given,
  };
}

export function anItem(given: Partial<OrderItemDto> = {}): OrderItemDto {
  last += 1;
  return { id: `item-${last}`, name: 'Tavuk Döner Dürüm', quantity: 1, unitPrice: 18_000, modifiers: [], note: null, status: 'open', productId: null, station: null, combo: null, ...given };
}
