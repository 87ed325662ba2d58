import { Injectable } from '@nestjs/common';
import type { Actor, Locale, OrderDto, OrderStatus, ProblemCode } from '@sofra/contracts';
import { ok, refuse, type Result } from '@sofra/domain';
import type { BoardLedger } from '../board/board-ledger';
import type { Branch } from '../branches/branch';
import { businessDay } from '../branches/opening';
import { tellStock } from '../catalog/stock.events';
import { moveStock } from '../catalog/stock.statements';
import { CouponService } from '../coupon/coupon.service';
import type { Transaction } from '../database/transaction';
import * as statements from './change-statements';
import type { Goal } from './goals';
import { itemsHeld } from './items-held';
import { type Decide, type OrderChange, paymentStatusFor, refused, type Refused } from './order-decisions';
import { LOAD_ORDER, type OrderRecord } from './order-record';
import { toOrderDto } from './order.mapper';
import { INSERT_ORDER_EVENT } from './place-statements';
import { StatusNotices } from './status-notices';

export interface OrderActor {
  kind: Actor;
  /** Customer, staff member or screen. */
  id: string | null;
}

/** A change that somebody wants of an order, and what it goes by. */
export interface WantedChange {
  branch: Branch;
  orderId: string;
  /** The version the decision was made on; absent when it was made under the order's own conversation lock. */
  version?: number;
  /** It only says how far items are: what others said of them since `version` is no conflict, unless the items themselves changed. */
  isAboutProgress?: boolean;
  /** Set when a screen asked for it. */
  commandId?: string;
  actor: OrderActor;
  decide: Decide;
  /** Somebody else may have brought it there already; whoever wants the same is not refused. */
  goal?: Goal;
}

export interface OrderRefusal {
  code: ProblemCode;
  detail: string;
  /** As it is now, for a screen that lost a race. */
  order?: OrderDto;
}

/** An order under its lock, as it was when the lock was granted. */
export interface HeldOrder {
  order: OrderRecord;
  now: Date;
  locale: Locale | null;
}

/** Changes orders one at a time: locks, checks version and rule, writes, and tells board and customer. */
@Injectable()
export class OrderChanger {
  constructor(
    private readonly coupons: CouponService,
    private readonly notices: StatusNotices,
  ) {}

  /** A change from outside the conversation: takes the conversation's lock first, if the order has one. */
  async change(tx: Transaction, ledger: BoardLedger, wanted: WantedChange): Promise<Result<OrderDto, OrderRefusal>> {
    const found = (await tx.read<{ branchId: string; conversationId: string | null }>(statements.FIND_ORDER, [wanted.orderId])).rows[0];
    if (found?.branchId !== wanted.branch.id) return refuse({ code: 'order-unknown', detail: 'this branch has no such order' });
    return this.changeHeld(tx, ledger, wanted, await hold(tx, wanted.orderId, found.conversationId));
  }

  /** A change by the customer, whose turn holds the conversation already. */
  async changeInTurn(tx: Transaction, ledger: BoardLedger, wanted: WantedChange): Promise<Result<OrderDto, OrderRefusal>> {
    const held = await hold(tx, wanted.orderId, null);
    const isTheirs = held?.order.customerId === wanted.actor.id && held?.order.branchId === wanted.branch.id;
    if (!isTheirs) return refuse({ code: 'order-unknown', detail: 'the customer has no such order here' });
    return this.changeHeld(tx, ledger, wanted, held);
  }

  private async changeHeld(tx: Transaction, ledger: BoardLedger, wanted: WantedChange, held: HeldOrder | undefined): Promise<Result<OrderDto, OrderRefusal>> {
    if (!held) return refuse({ code: 'order-unknown', detail: 'there is no such order' });
    const { order, now } = held;
    const today = businessDay(wanted.branch, now);
    const decided = isOutdated(wanted, order) ? conflict(order) : wanted.decide(order, now, today);
    if (!decided.ok) return isReached(wanted, order) ? ok(toOrderDto(order, today)) : refuse({ ...decided.refusal, order: toOrderDto(order, today) });
    const change = decided.value;
    const changed = this.tell(tx, wanted, change, applied(order, change, now), held);
    this.write(tx, { before: order, after: changed, change, now, wanted });
    const dto = toOrderDto(changed, today);
    const commandId = wanted.commandId && { commandId: wanted.commandId };
    ledger.add(change.items ? 'item.changed' : 'order.changed', now, { order: dto, ...commandId });
    if (GIVES_BACK.has(changed.status) && order.status !== changed.status) await this.giveBack(tx, ledger, wanted.branch, { order, now });
    return ok(dto);
  }

  /** The order with what its customer has been told of its time. */
  private tell(tx: Transaction, { branch }: WantedChange, { notice }: OrderChange, order: OrderRecord, { locale, now }: HeldOrder): OrderRecord {
    const isTold = notice && this.notices.tell(tx, branch, order, notice, locale, now);
    const isAboutTime = notice === 'promise-moved' || (notice === 'status' && order.status === 'preparing');
    return isTold && isAboutTime ? { ...order, toldPromisedAt: order.promisedAt } : order;
  }

  private write(tx: Transaction, { before, after, change, now, wanted }: Written): void {
    const { id, status, previousStatus, statusAt, promisedAt, cancelRequestedAt, cancelledBy, cancelAcknowledgedAt, reason } = after;
    const { kind, id: actorId } = wanted.actor;
    tx.write(statements.UPDATE_ORDER, [
      ...[id, before.version, status, previousStatus, statusAt, promisedAt],
      ...[cancelRequestedAt, cancelledBy, cancelAcknowledgedAt, reason],
      ...[after.acceptedAt, after.readyAt, after.firstPromisedAt, after.toldPromisedAt, after.isRush, after.courier?.id ?? null, after.clashedAt, after.isAutoAccepted],
    ]);
    if (change.items) tx.write(statements.UPDATE_ITEMS, [id, change.items.positions, change.items.status, after.version]);
    const made = justMade(before, after);
    if (made.length > 0) tx.write(statements.INSERT_PREP_TIMES, [id, after.branchId, made, now, after.acceptedAt]);
    if (after.amendments.length < before.amendments.length) tx.write(statements.ACKNOWLEDGE_AMENDMENTS, [id, now]);
    if (after.payment.status !== before.payment.status) tx.write(statements.UPDATE_PAYMENT, [id, after.payment.status]);
    const promise = promisedAt === before.promisedAt ? null : promisedAt;
    tx.write(INSERT_ORDER_EVENT, [id, after.version, change.type, before.status, status, kind, actorId, change.reason ?? null, now, promise]);
    if (ARRIVED.has(status) && before.status !== status && after.customerId) tx.write(statements.ARRIVED, [after.customerId, now]);
  }

  private async giveBack(tx: Transaction, ledger: BoardLedger, branch: Branch, { order, now }: { order: OrderRecord; now: Date }): Promise<void> {
    this.coupons.giveBack(tx, order.id);
    const { turned } = await moveStock(tx, branch.id, itemsHeld(order.items, -1));
    await tellStock(tx, ledger, branch, now, turned);
  }
}

interface Written {
  before: OrderRecord;
  after: OrderRecord;
  change: OrderChange;
  now: Date;
  wanted: WantedChange;
}

const ARRIVED: ReadonlySet<OrderStatus> = new Set(['delivered', 'collected']);

// Nothing leaves these two, so what is given back is given back once.
const GIVES_BACK: ReadonlySet<OrderStatus> = new Set(['rejected', 'cancelled']);

/** Locks the conversation, if there is one, and then the order. */
export async function hold(tx: Transaction, orderId: string, conversationId: string | null): Promise<HeldOrder | undefined> {
  const conversation = conversationId && tx.send<{ locale: Locale | null }>(statements.LOCK_CONVERSATION, [conversationId]);
  tx.write(statements.LOCK_ORDER, [orderId]);
  const { rows } = await tx.read<{ order: OrderRecord; now: Date }>(LOAD_ORDER, [orderId]);
  if (!rows[0]) return undefined;
  return { ...rows[0], locale: conversation ? ((await conversation).rows[0]?.locale ?? null) : null };
}

// Items that came to their end now: bumped, or still open when the kitchen called the whole order made.
function justMade(before: OrderRecord, after: OrderRecord): number[] {
  if (before.status !== 'preparing' || before.acceptedAt === null) return [];
  const isMade = after.readyAt !== null;
  return after.items.filter(({ status }, index) => before.items[index]?.status === 'open' && (isMade || status === 'done')).map(({ position }) => position);
}

function isOutdated({ version, isAboutProgress }: WantedChange, order: OrderRecord): boolean {
  if (version === undefined) return false;
  return isAboutProgress ? version < order.amendedVersion || version > order.version : version !== order.version;
}

function conflict({ version }: OrderRecord): { ok: false; refusal: Refused } {
  return refused('version-conflict', `the order is at version ${version}`);
}

// What is said of an item by its place counts only while the places are the same.
function isReached({ goal, isAboutProgress, version = 0 }: WantedChange, order: OrderRecord): boolean {
  return goal !== undefined && (!isAboutProgress || version >= order.amendedVersion) && goal(order);
}

function applied(order: OrderRecord, { set, items }: OrderChange, now: Date): OrderRecord {
  const status = set.status ?? order.status;
  return {
    ...order,
    ...set,
    version: order.version + 1,
    statusAt: status === order.status ? order.statusAt : now.toISOString(),
    items: order.items.map((each) => (items?.positions.includes(each.position) ? { ...each, status: items.status } : each)),
    payment: { ...order.payment, status: paymentStatusFor(status, order.payment.status) },
  };
}
