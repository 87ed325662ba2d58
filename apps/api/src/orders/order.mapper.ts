import type { OrderDto, OrderItemDto } from '@sofra/contracts';
import { recallTarget } from '@sofra/domain';
import type { MenuNames } from '../menu-names/menu-names';
import type { OrderItemRecord, OrderRecord } from './order-record';
import { byKind, taxesByRate } from './tax';

/** The order as screens see it; `today` is the branch's business day, which decides whether a recall is still offered. With `names` its dishes are named in the reader's language too. */
export function toOrderDto(order: OrderRecord, today: string, names?: MenuNames): OrderDto {
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
    items: order.items.map((item) => toItemDto(item, names)),
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
function toItemDto({ position, name, quantity, unitPrice, note, status, productId, station, modifiers, combo }: OrderItemRecord, names?: MenuNames): OrderItemDto {
  return {
    id: String(position),
    ...translation(names, productId, name),
    ...{ name, quantity, unitPrice, note, status, productId, station },
    combo: combo && { id: String(combo.position), name: combo.name, ...translation(names, combo.productId, combo.name) },
    modifiers: modifiers.map((modifier) => ({
      name: modifier.name,
      ...translation(names, modifier.modifierId, modifier.name),
      price: modifier.price,
      quantity: modifier.quantity,
      removal: modifier.isRemoval,
    })),
  };
}

function translation(names: MenuNames | undefined, id: string | null, written: string): { translation?: string } {
  const name = names?.translate(id, written);
  return name === undefined ? {} : { translation: name };
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
