import type { OrderDto, OrderItemDto } from '@sofra/contracts';
import { recallTarget } from '@sofra/domain';
import type { OrderItemRecord, OrderRecord } from './order-record';
import { byKind, taxesByRate } from './tax';

/** The order as screens see it; `today` is the branch's business day, which decides whether a recall is still offered. */
export function toOrderDto(order: OrderRecord, today: string): OrderDto {
  const { id, branchId, number, businessDay, version, status, channel, fulfilment, tableLabel, note } = order;
  const { subtotal, discount, total, currency, payment, cancelledBy, reason, revision, courier, refunded } = order;
  return {
    ...{ id, branchId, number, businessDay, version, status, channel, fulfilment, tableLabel, note },
    ...{ subtotal, discount, total, currency, payment, cancelledBy, reason, revision, courier, refunded },
    placedAt: moment(order.placedAt),
    statusAt: moment(order.statusAt),
    recallTo: recallTarget(order, today),
    promisedAt: momentOrNull(order.promisedAt),
    dueAt: momentOrNull(order.dueAt),
    customer: { name: order.customerName, phone: order.customerPhone },
    address: addressOf(order),
    items: order.items.map(toItemDto),
    coupon: order.couponCode,
    charges: byKind(order.charges),
    taxes: taxesByRate(order),
    cancelRequestedAt: momentOrNull(order.cancelRequestedAt),
    cancelAcknowledgedAt: momentOrNull(order.cancelAcknowledgedAt),
    rush: order.isRush,
    autoAccepted: order.isAutoAccepted,
    acceptedAt: momentOrNull(order.acceptedAt),
    readyAt: momentOrNull(order.readyAt),
    amendments: order.amendments.map((amendment) => ({ ...amendment, at: moment(amendment.at) })),
  };
}

// An item is known by its place on the ticket: that is fixed when the order is placed.
function toItemDto({ position, name, quantity, unitPrice, note, status, productId, station, modifiers, combo }: OrderItemRecord): OrderItemDto {
  return {
    id: String(position),
    ...{ name, quantity, unitPrice, note, status, productId, station },
    combo: combo && { id: String(combo.position), name: combo.name },
    modifiers: modifiers.map((modifier) => ({
      name: modifier.name,
      price: modifier.price,
      quantity: modifier.quantity,
      removal: modifier.isRemoval,
    })),
  };
}

function addressOf({ addressText, latitude, longitude }: OrderRecord): OrderDto['address'] {
  return addressText === null && latitude === null ? null : { text: addressText ?? '', latitude, longitude };
}

function moment(text: string): string {
  return new Date(text).toISOString();
}

function momentOrNull(text: string | null): string | null {
  return text === null ? null : moment(text);
}
