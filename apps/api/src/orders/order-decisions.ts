import type { Actor, BoardMode, CancelReason, ItemStatus, OrderStatus, PaymentStatus, ProblemCode } from '@sofra/contracts';
import { advanceOrder, COURIER_MOVES, customerCancel, isFinishing, isForCourier, isOpenStatus, ok, recallOrder, refuse, type Result } from '@sofra/domain';
import type { OrderRecord } from './order-record';

/** Columns of an order that a change may set. */
export type OrderSet = Partial<
  Pick<
    OrderRecord,
    | 'status' | 'previousStatus' | 'promisedAt' | 'cancelRequestedAt' | 'cancelledBy' | 'cancelAcknowledgedAt' | 'reason'
    | 'acceptedAt' | 'readyAt' | 'firstPromisedAt' | 'toldPromisedAt' | 'isRush' | 'isAutoAccepted' | 'amendments' | 'courier' | 'clashedAt'
  >
>;

/** What the customer is told about a change. */
export type Notice = 'status' | 'clash' | 'clash-over' | 'cancel-accepted' | 'cancel-declined' | 'promise-moved' | 'waiting';

/** One change of an order, decided but not yet written. */
export interface OrderChange {
  type:
    | 'advanced' | 'recalled' | 'cancelled' | 'cancel-requested' | 'cancel-declined' | 'cancel-acknowledged'
    | 'item-bumped' | 'rushed' | 'rush-over' | 'change-acknowledged' | 'promise-changed' | 'clashed' | 'clash-over';
  set: OrderSet;
  reason?: string | null;
  items?: { positions: number[]; status: ItemStatus };
  notice?: Notice;
}

export interface Refused {
  code: ProblemCode;
  detail: string;
}

/** What is decided about an order as it is at `now`, on business day `today`. */
export type Decide = (order: OrderRecord, now: Date, today: string) => Result<OrderChange, Refused>;

const BY_CUSTOMER: CancelReason = 'customer-asked';

/** Where an order is to go, and from which kind of screen. */
export interface Move {
  to: OrderStatus;
  reason?: string | null;
  /** The kitchen's own word. */
  promisedAt?: string | null;
  /** What is promised where nobody said anything else. */
  suggestedAt?: string | null;
  mode?: BoardMode;
  /** The paired phone that asks for it, with mode `courier`. */
  courier?: OrderRecord['courier'];
  /** An expo's, although items are open. */
  force?: boolean;
}

/** Moves it on, or ends it with a reason; a promised time may come along. */
export function decideAdvance(move: Move, by: Actor): Decide {
  return (order, now) => {
    const guarded = guard(order, move);
    if (guarded) return guarded;
    const advanced = advanceOrder(order, { to: move.to, by, reason: move.reason ?? null });
    if (!advanced.ok) return refused(advanced.refusal.code, `${order.status} -> ${move.to} is refused: ${advanced.refusal.code}`);
    const { status, reason } = advanced.value;
    return ok({
      type: status === 'cancelled' ? 'cancelled' : 'advanced',
      reason,
      notice: 'status',
      set: {
        ...statusSet(order, status),
        ...timesOf(order, status, now),
        reason,
        ...(status === 'preparing' && promiseSet(order, promiseOf(order, move, now))),
        ...(status === 'out-for-delivery' && { courier: move.courier ?? null }),
        ...(status === 'cancelled' && { cancelledBy: 'kitchen' }),
      },
    });
  };
}

/** What a cook's accepting would come to, made by the branch's switch. */
export function decideAutoAccept(suggestedAt: string | null): Decide {
  return (order, now, today) => {
    if (order.status !== 'placed') return refused('nothing-to-change', `the order is ${order.status}`);
    const accepted = decideAdvance({ to: 'preparing', suggestedAt }, 'system')(order, now, today);
    return accepted.ok ? ok({ ...accepted.value, set: { ...accepted.value.set, isAutoAccepted: true } }) : accepted;
  };
}

/** Takes the last step back; the customer is told nothing, since nothing happened that concerns him. */
export function decideRecall(mode?: BoardMode): Decide {
  return (order, _now, today) => {
    if (mode === 'courier' && !COURIER_MOVES.has(order.status)) return refused('forbidden', 'a courier takes back his own moves only');
    const recalled = recallOrder(order, today);
    if (!recalled.ok) return refused('recall-refused', recalled.refusal.why);
    const status = recalled.value;
    const times = { ...(!isFinishing(status) && { readyAt: null }), ...(status === 'placed' && { acceptedAt: null, isAutoAccepted: false }), ...(order.status === 'out-for-delivery' && { courier: null }) };
    return ok({ type: 'recalled', set: { status, previousStatus: null, reason: null, ...times } });
  };
}

/** The kitchen has seen that the customer cancelled: the ticket may go. */
export function decideAcknowledgeCancel(): Decide {
  return ({ cancelledBy, cancelAcknowledgedAt }, now) => {
    if (cancelledBy !== 'customer' || cancelAcknowledgedAt) return refused('nothing-to-acknowledge', 'no cancellation waits for this');
    return ok({ type: 'cancel-acknowledged', set: { cancelAcknowledgedAt: now.toISOString() } });
  };
}

/** Answers a cancel request; an accepted one needs no acknowledging any more. */
export function decideCancelAnswer(isAccepted: boolean): Decide {
  return (order, now) => {
    if (!order.cancelRequestedAt || !isOpenStatus(order.status)) return refused('no-cancel-request', 'nobody asks to cancel this order');
    if (!isAccepted) return ok({ type: 'cancel-declined', set: { cancelRequestedAt: null }, notice: 'cancel-declined' });
    const set = { ...customerCancelSet(order), cancelAcknowledgedAt: now.toISOString() };
    return ok({ type: 'cancelled', set, reason: BY_CUSTOMER, notice: 'cancel-accepted' });
  };
}

/** Marks one item done, or open again. */
export function decideBump(itemId: string, isDone: boolean): Decide {
  return (order) => {
    const item = order.items.find(({ position }) => String(position) === itemId);
    if (!item) return refused('item-unknown', `the order has no item ${itemId}`);
    if (!isOpenStatus(order.status)) return refused('transition-refused', `an item of a ${order.status} order cannot change`);
    return ok({ type: 'item-bumped', set: {}, items: { positions: [item.position], status: isDone ? 'done' : 'open' } });
  };
}

/** What a customer's wish to cancel comes to: cancelled at once, a request to the kitchen, or too late. */
export function decideCustomerCancel(windowMinutes: number, wish: 'cancel' | 'request'): Decide {
  return (order, now) => {
    const facts = { status: order.status, placedAt: Date.parse(order.placedAt), cancelRequestedAt: epochOrNull(order.cancelRequestedAt) };
    const decided = customerCancel(facts, now.getTime(), windowMinutes);
    if (!decided.ok) return refused('cancel-window-over', decided.refusal.code);
    if (decided.value === 'cancel') return ok({ type: 'cancelled', set: { ...customerCancelSet(order), ...unseenSet(order, now) }, reason: BY_CUSTOMER });
    if (wish === 'cancel') return refused('cancel-window-over', 'cooking has begun: the kitchen must be asked');
    return ok({ type: 'cancel-requested', set: { cancelRequestedAt: now.toISOString() } });
  };
}

/** What a payment on delivery has come to when its order is in `status`. */
export function paymentStatusFor(status: OrderStatus, current: PaymentStatus): PaymentStatus {
  if (current === 'refunded') return current;
  if (status === 'rejected' || status === 'cancelled') return 'void';
  if (status === 'delivered' || status === 'collected') return 'paid';
  return current === 'paid' ? 'due' : current;
}

function guard(order: OrderRecord, { to, mode, courier, force }: Move): { ok: false; refusal: Refused } | undefined {
  if (mode === 'courier' && !(COURIER_MOVES.has(to) && isForCourier(order, courier?.id ?? ''))) {
    return refused('forbidden', `this courier does not move a ${order.status} order to ${to}`);
  }
  const open = order.items.filter(({ status }) => status === 'open').length;
  if (mode === 'expo' && isFinishing(to) && open > 0 && !force) return refused('items-open', `${open} of its items are still open`);
  return undefined;
}

// A time that was promised stays, unless it has passed; who orders ahead is promised the time he asked for.
function promiseOf({ promisedAt, dueAt }: OrderRecord, move: Move, now: Date): string | null {
  const standing = promisedAt !== null && Date.parse(promisedAt) > now.getTime() ? promisedAt : null;
  return move.promisedAt ?? standing ?? dueAt ?? move.suggestedAt ?? promisedAt;
}

// When the kitchen took it and when it had made it, whichever steps were skipped on the way.
function timesOf({ acceptedAt, readyAt }: OrderRecord, status: OrderStatus, now: Date): OrderSet {
  const at = now.toISOString();
  if (isFinishing(status)) return { acceptedAt: acceptedAt ?? at, readyAt: readyAt ?? at };
  return status === 'preparing' ? { acceptedAt: acceptedAt ?? at } : {};
}

/** The promised time, and the first one, by which the kitchen is measured. */
export function promiseSet({ firstPromisedAt }: OrderRecord, promisedAt: string | null): OrderSet {
  return { promisedAt, firstPromisedAt: firstPromisedAt ?? promisedAt };
}

function customerCancelSet(order: OrderRecord): OrderSet {
  return { ...statusSet(order, 'cancelled'), cancelledBy: 'customer', reason: BY_CUSTOMER };
}

// No kitchen has seen an order for later before its time: there is nothing to acknowledge.
function unseenSet({ status }: OrderRecord, now: Date): OrderSet {
  return status === 'scheduled' ? { cancelAcknowledgedAt: now.toISOString() } : {};
}

// A finished order has nothing left to ask the kitchen for.
function statusSet(order: OrderRecord, status: OrderStatus): OrderSet {
  return { status, previousStatus: order.status, ...(!isOpenStatus(status) && { cancelRequestedAt: null }) };
}

function epochOrNull(moment: string | null): number | null {
  return moment === null ? null : Date.parse(moment);
}

export function refused(code: ProblemCode, detail: string): { ok: false; refusal: Refused } {
  return refuse({ code, detail });
}
