import { ACTORS, FULFILMENTS, ORDER_STATUSES, type OrderStatus } from '@sofra/contracts';
import { advanceOrder, needsReason } from './advance-order';
import { businessDayAt } from './business-day';
import { customerCancel } from './cancel-order';
import { ORDER_TRANSITIONS, fitsFulfilment, isOpenStatus, nextStatuses } from './order-status';
import { promiseIn } from './promise';
import { recallOrder, recallTarget } from './recall-order';

const ENDS: OrderStatus[] = ['delivered', 'undelivered', 'collected', 'rejected', 'cancelled'];

function reachableFrom(start: OrderStatus, next: (status: OrderStatus) => readonly OrderStatus[]): Set<OrderStatus> {
  const seen = new Set<OrderStatus>([start]);
  for (const status of seen) for (const target of next(status)) seen.add(target);
  return seen;
}

describe('ORDER_TRANSITIONS', () => {
  it('knows every status and only known ones', () => {
    expect(Object.keys(ORDER_TRANSITIONS).sort()).toEqual([...ORDER_STATUSES].sort());
    expect(Object.values(ORDER_TRANSITIONS).flat().every((target) => ORDER_STATUSES.includes(target))).toBe(true);
  });

  it('reaches every status from the start', () => {
    expect([...reachableFrom('scheduled', (status) => ORDER_TRANSITIONS[status])].sort()).toEqual([...ORDER_STATUSES].sort());
  });

  it.each(ENDS)('%s is an end', (status) => {
    expect(isOpenStatus(status)).toBe(false);
  });

  it('never goes round: no status leads back to itself', () => {
    for (const status of ORDER_STATUSES) {
      for (const next of ORDER_TRANSITIONS[status]) expect(reachableFrom(next, (at) => ORDER_TRANSITIONS[at])).not.toContain(status);
    }
  });

  it.each(FULFILMENTS)('leads every %s order from each of its statuses to an end that fits', (fulfilment) => {
    for (const status of reachableFrom('scheduled', (at) => nextStatuses(at, fulfilment))) {
      expect(fitsFulfilment(status, fulfilment)).toBe(true);
      if (isOpenStatus(status)) expect(nextStatuses(status, fulfilment).length).toBeGreaterThan(0);
    }
  });
});

describe(advanceOrder.name, () => {
  it.each([
    ['accepts', 'placed', 'preparing', 'screen', 'delivery', null],
    ['skips forward', 'placed', 'ready', 'staff', 'delivery', null],
    ['skips the shelf', 'preparing', 'out-for-delivery', 'screen', 'delivery', null],
    ['hands over', 'ready', 'collected', 'screen', 'pickup', null],
    ['rejects with a reason', 'placed', 'rejected', 'screen', 'delivery', 'too-busy'],
    ['lets the customer cancel without one', 'placed', 'cancelled', 'customer', 'delivery', null],
    ['lets the clock place a scheduled order', 'scheduled', 'placed', 'system', 'delivery', null],
    ['lets the clock accept', 'placed', 'preparing', 'system', 'delivery', null],
  ] as const)('%s', (_name, status, to, by, fulfilment, reason) => {
    expect(advanceOrder({ status, fulfilment }, { to, by, reason })).toEqual({ ok: true, value: { status: to, reason } });
  });

  it.each([
    ['going back', 'preparing', 'placed', 'screen', 'delivery', null, 'transition-refused'],
    ['standing still', 'preparing', 'preparing', 'screen', 'delivery', null, 'transition-refused'],
    ['rejecting what is cooked', 'preparing', 'rejected', 'screen', 'delivery', 'too-busy', 'transition-refused'],
    ['leaving an end', 'delivered', 'cancelled', 'staff', 'delivery', 'other', 'transition-refused'],
    ['sending out a pickup', 'ready', 'out-for-delivery', 'screen', 'pickup', null, 'transition-refused'],
    ['handing over a delivery', 'ready', 'collected', 'screen', 'delivery', null, 'transition-refused'],
    ['rejecting without a word', 'placed', 'rejected', 'screen', 'delivery', '  ', 'reason-required'],
    ['not delivering without a word', 'out-for-delivery', 'undelivered', 'staff', 'delivery', null, 'reason-required'],
    ['a customer cooking', 'placed', 'preparing', 'customer', 'delivery', null, 'forbidden'],
    ['the clock finishing', 'preparing', 'ready', 'system', 'delivery', null, 'forbidden'],
  ] as const)('refuses %s', (_name, status, to, by, fulfilment, reason, code) => {
    expect(advanceOrder({ status, fulfilment }, { to, by, reason })).toMatchObject({ ok: false, refusal: { code } });
  });

  it('agrees with the table for every actor, status and fulfilment', () => {
    for (const by of ACTORS) for (const fulfilment of FULFILMENTS) for (const status of ORDER_STATUSES) for (const to of ORDER_STATUSES) {
      const moved = advanceOrder({ status, fulfilment }, { to, by, reason: 'other' });
      if (moved.ok) expect(nextStatuses(status, fulfilment)).toContain(to);
    }
  });

  it('keeps a reason short and on one line', () => {
    const moved = advanceOrder({ status: 'placed', fulfilment: 'delivery' }, { to: 'rejected', by: 'screen', reason: `a\0\nb${'c'.repeat(500)}` });
    expect(moved.ok && moved.value.reason).toBe(`a b${'c'.repeat(197)}`);
  });

  it('asks for a reason exactly where somebody will ask why', () => {
    expect(ORDER_STATUSES.filter(needsReason)).toEqual(['undelivered', 'rejected', 'cancelled']);
  });
});

describe(recallOrder.name, () => {
  const facts = { status: 'ready', fulfilment: 'delivery', previousStatus: 'preparing', businessDay: '2026-11-22', refunded: 0 } as const;

  it.each([
    ['one step', facts, 'preparing'],
    ['a skip as one step', { ...facts, status: 'delivered', previousStatus: 'preparing' } as const, 'preparing'],
    ['from the end of the day', { ...facts, status: 'collected', fulfilment: 'pickup', previousStatus: 'ready' } as const, 'ready'],
  ])('takes back %s', (_name, order, to) => {
    expect(recallOrder(order, '2026-11-22')).toEqual({ ok: true, value: to });
    expect(recallTarget(order, '2026-11-22')).toBe(to);
  });

  it.each([
    ['a rejected order', { ...facts, status: 'rejected', previousStatus: 'placed' } as const, '2026-11-22', 'final'],
    ['a cancelled order', { ...facts, status: 'cancelled' } as const, '2026-11-22', 'final'],
    ['a new order', { ...facts, status: 'placed', previousStatus: null } as const, '2026-11-22', 'nothing-to-recall'],
    ['a recall', { ...facts, previousStatus: null }, '2026-11-22', 'nothing-to-recall'],
    ['a step the table does not know', { ...facts, status: 'placed', previousStatus: 'ready' } as const, '2026-11-22', 'nothing-to-recall'],
    ['an order whose money went back', { ...facts, status: 'delivered', refunded: 100 } as const, '2026-11-22', 'final'],
    ['yesterday’s order', facts, '2026-11-23', 'other-day'],
  ] as const)('refuses to take back %s', (_name, order, today, why) => {
    expect(recallOrder(order, today)).toEqual({ ok: false, refusal: { code: 'recall-refused', why } });
    expect(recallTarget(order, today)).toBeNull();
  });
});

describe(customerCancel.name, () => {
  const minute = 60_000;
  it.each([
    ['scheduled', 500, null, 'cancel'],
    ['placed', 500, null, 'cancel'],
    ['preparing', 0, null, 'cancel'],
    ['preparing', 5, null, 'cancel'],
    ['preparing', 5.01, null, 'request'],
    ['ready', 1, null, 'request'],
    ['out-for-delivery', 1, null, 'request'],
  ] as const)('%s after %d minutes: %s, %s', (status, minutes, cancelRequestedAt, result) => {
    expect(customerCancel({ status, placedAt: 0, cancelRequestedAt }, minutes * minute, 5)).toEqual({ ok: true, value: result });
  });

  it('asks the kitchen once only', () => {
    expect(customerCancel({ status: 'ready', placedAt: 0, cancelRequestedAt: 5 }, 10, 5)).toEqual({ ok: false, refusal: { code: 'already-requested' } });
  });

  it.each(ENDS)('refuses for %s', (status) => {
    expect(customerCancel({ status, placedAt: 0, cancelRequestedAt: null }, 0, 5)).toEqual({ ok: false, refusal: { code: 'order-finished', status } });
  });
});

describe(businessDayAt.name, () => {
  it.each([
    ['in the evening', Date.UTC(2026, 10, 22, 19, 0), '2026-11-22'],
    ['at one at night, still the evening before', Date.UTC(2026, 10, 22, 22, 0), '2026-11-22'],
    ['a minute before the day starts', Date.UTC(2026, 10, 23, 0, 59), '2026-11-22'],
    ['when the day starts', Date.UTC(2026, 10, 23, 1, 0), '2026-11-23'],
    ['over new year', Date.UTC(2026, 11, 31, 23, 30), '2026-12-31'],
  ])('%s in Istanbul, days starting at 04:00', (_name, now, day) => {
    expect(businessDayAt(now, 'Europe/Istanbul', 240)).toBe(day);
  });
});

describe(promiseIn.name, () => {
  it('rounds up to five minutes', () => {
    expect(promiseIn(Date.UTC(2026, 10, 22, 19, 3), 20)).toBe(Date.UTC(2026, 10, 22, 19, 25));
    expect(promiseIn(Date.UTC(2026, 10, 22, 19, 5), 20)).toBe(Date.UTC(2026, 10, 22, 19, 25));
  });
});
