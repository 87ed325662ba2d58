import type { Channel } from '@sofra/contracts';
import { type OrderDraft, orderTerms } from '@sofra/domain';
import type { BoardLedger } from '../board/board-ledger';
import type { Branch } from '../branches/branch';
import { businessDay } from '../branches/opening';
import { Problem } from '../common/problem';
import type { Transaction } from '../database/transaction';
import { newItems } from './new-items';
import type { OrderChargeRecord, OrderRecord } from './order-record';
import { toOrderDto } from './order.mapper';
import * as statements from './place-statements';
import { ratedCharges, type Taxes, withTax } from './tax';

export interface PlaceOrder {
  branch: Branch;
  draft: OrderDraft;
  channel: Channel;
  customerId: string | null;
  conversationId: string | null;
  /** As it is dialled, `+905321112233`; null when the customer has no number. */
  customerPhone: string | null;
  /** Who took it at the telephone or the counter. */
  staffId?: string;
  /** The transaction's clock. */
  now: Date;
}

export interface PlacedOrder {
  orderId: string;
  number: number;
  /** The basket had become this order before. */
  existed: boolean;
}

interface Counted {
  seq: number;
  number: number;
  businessDay: string;
  placed: boolean;
}

/**
 * Writes an order with all its parts. The basket's uniqueness decides: a second attempt gets the first one's order back.
 * From its one awaited statement on, the transaction holds the branch's counter, so it comes late in a turn.
 */
export async function placeOrder(tx: Transaction, ledger: BoardLedger, order: PlaceOrder): Promise<PlacedOrder> {
  const { branch, draft, now } = order;
  const record = newRecord(order);
  const [taxes, counted, closed] = await Promise.all([
    tx.read<Taxes>(statements.TAX_RATES, [branch.organizationId, draft.fulfilment]),
    insertOrder(tx, ledger, record, { today: businessDay(branch, now), ...scheduleOf(order), staffId: order.staffId ?? null, wayMinutes: draft.wayMinutes }),
    // Asked behind the insert: by then the counter is held, which whoever closes the branch has held, or waits for.
    tx.read(statements.BRANCH_CLOSED, [branch.id]),
  ]);
  if (!counted) return existingOrder(tx, draft.basketId);
  if (closed.rows.length > 0) throw new Problem('branch-unknown', 'This branch has closed for good.');
  const rates = ratesOf(taxes.rows);
  const items = newItems(draft.priced.lines, rates);
  Object.assign(record, withTax({ items, charges: ratedCharges(draft.priced.charges, items, rates) }, rates.isIncluded));
  record.number = counted.number;
  record.businessDay = counted.businessDay;
  writeParts(tx, record, order.staffId ?? record.customerId);
  tx.write(statements.INSERT_TERMS, [record.id, findTerms(record)]);
  ledger.add('order.changed', now, { order: toOrderDto(record, record.businessDay) });
  return { orderId: record.id, number: record.number, existed: false };
}

/** `staffId`: who took it; `wayMinutes`: to the door, where the zone says; `today`: the branch's business day; `startsAt` and the day it is due, for an order that waits. */
interface Days {
  today: string;
  startsAt: Date | null;
  dueDay: string | null;
  staffId: string | null;
  wayMinutes: number | null;
}

async function insertOrder(tx: Transaction, ledger: BoardLedger, record: OrderRecord, { today, startsAt, dueDay, staffId, wayMinutes }: Days): Promise<Counted | undefined> {
  const events = ledger.countWithNext;
  const values = [record.branchId, events, today, record.basketId, JSON.stringify(record), startsAt, dueDay, staffId, wayMinutes];
  const counted = (await tx.read<Counted>(statements.INSERT_ORDER, values)).rows[0];
  if (!counted) return undefined;
  if (!counted.placed) {
    await ledger.giveBack(tx, events);
    return undefined;
  }
  ledger.adopt(events, counted.seq);
  return counted;
}

async function existingOrder(tx: Transaction, basketId: string): Promise<PlacedOrder> {
  const existing = (await tx.read<{ id: string; number: number }>(statements.ORDER_OF_BASKET, [basketId])).rows[0];
  if (!existing) throw new Error('the branch of the order has no counter');
  return { orderId: existing.id, number: existing.number, existed: true };
}

/** An order for later waits unless the kitchen must begin at once; it belongs to the day it is due. */
function scheduleOf({ branch, draft: { schedule }, now }: PlaceOrder): Pick<Days, 'startsAt' | 'dueDay'> {
  if (!schedule || schedule.startsAt <= now.getTime()) return { startsAt: null, dueDay: null };
  return { startsAt: new Date(schedule.startsAt), dueDay: businessDay(branch, new Date(schedule.dueAt)) };
}

function writeParts(tx: Transaction, { items, charges, payment, ...order }: OrderRecord, actorId: string | null): void {
  tx.write(statements.INSERT_ITEMS, [order.id, JSON.stringify(items)]);
  const modifiers = items.flatMap((item) =>
    item.modifiers.map((modifier, index) => ({ itemPosition: item.position, position: index + 1, ...modifier })),
  );
  if (modifiers.length > 0) tx.write(statements.INSERT_MODIFIERS, [order.id, JSON.stringify(modifiers)]);
  writeCharges(tx, order.id, charges);
  tx.write(statements.INSERT_PAYMENT, [order.id, payment.method, order.total, payment.status]);
  const actor = order.channel === 'whatsapp' ? 'customer' : 'staff';
  tx.write(statements.INSERT_ORDER_EVENT, [order.id, order.version, 'placed', null, order.status, actor, actorId, null, order.placedAt, null]);
}

/** Writes what is added to the food; none of it stands there yet. */
export function writeCharges(tx: Transaction, orderId: string, charges: readonly OrderChargeRecord[]): void {
  const rows = charges.map((charge, index) => ({ position: index + 1, ...charge }));
  if (rows.length > 0) tx.write(statements.INSERT_CHARGES, [orderId, JSON.stringify(rows)]);
}

function newRecord(order: PlaceOrder): OrderRecord {
  const { branch, draft, channel, customerId, conversationId, customerPhone, now } = order;
  const startsAt = scheduleOf(order).startsAt?.toISOString() ?? null;
  const { priced, address } = draft;
  const at = now.toISOString();
  const dueAt = draft.schedule && new Date(draft.schedule.dueAt).toISOString();
  return {
    id: draft.orderId,
    organizationId: branch.organizationId,
    branchId: branch.id,
    basketId: draft.basketId,
    // From the counter, once the row is in; items and charges with it.
    number: 0,
    businessDay: '',
    ...{ channel, customerId, conversationId, customerPhone },
    customerName: draft.customerName,
    tableLabel: draft.tableLabel,
    fulfilment: draft.fulfilment,
    addressText: address?.text ?? null,
    latitude: address?.latitude ?? null,
    longitude: address?.longitude ?? null,
    note: draft.note,
    subtotal: priced.subtotal,
    discount: priced.discount,
    couponCode: draft.couponCode,
    total: priced.total,
    currency: priced.currency,
    status: startsAt === null ? 'placed' : 'scheduled',
    previousStatus: null,
    version: 1,
    placedAt: at,
    statusAt: at,
    // Who orders for later is promised the time they asked for.
    ...{ startsAt, clashedAt: null, promisedAt: dueAt, dueAt, firstPromisedAt: dueAt, toldPromisedAt: dueAt },
    ...{ cancelRequestedAt: null, cancelledBy: null, cancelAcknowledgedAt: null, reason: null },
    ...{ acceptedAt: null, readyAt: null },
    ...{ isRush: false, isAutoAccepted: false, revision: 1, amendedVersion: 1, courier: null, amendments: [] },
    items: [],
    charges: [],
    payment: { method: draft.paymentMethod, status: 'due' },
    refunded: 0,
  };
}

function ratesOf([rates]: Taxes[]): Taxes {
  if (!rates) throw new Error('the organization of the order is unknown');
  return rates;
}

/** What the order is found by; combos too are called by their names. */
export function findTerms(order: OrderRecord): string[] {
  const products = order.items.flatMap(({ name, combo }) => (combo ? [name, combo.name] : [name]));
  return orderTerms({ ...order, paymentMethod: order.payment.method, products });
}
