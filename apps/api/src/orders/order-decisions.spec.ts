import * as decisions from './order-decisions';
import type { OrderRecord } from './order-record';

const NOW = new Date('2026-11-22T12:10:00.000Z');
const TODAY = '2026-11-22';

function anOrder(parts: Partial<OrderRecord> = {}): OrderRecord {
  return {
    ...{ id: 'o', organizationId: 'g', branchId: 'b', basketId: null, number: 7, businessDay: TODAY, channel: 'whatsapp' },
    ...{ customerId: 'c', conversationId: 'v', customerName: 'Ayşe', customerPhone: null, tableLabel: null, fulfilment: 'delivery' },
    ...{ addressText: null, latitude: null, longitude: null, note: null, subtotal: 0, discount: 0, couponCode: null, total: 0 },
    ...{ currency: 'TRY', status: 'placed', previousStatus: null, version: 1, promisedAt: null, dueAt: null, startsAt: null, clashedAt: null, reason: null },
    ...{ placedAt: '2026-11-22T12:00:00.000Z', statusAt: '2026-11-22T12:00:00.000Z' },
    ...{ cancelRequestedAt: null, cancelledBy: null, cancelAcknowledgedAt: null, items: [], charges: [] },
    ...{ acceptedAt: null, readyAt: null, firstPromisedAt: null, toldPromisedAt: null },
    ...{ isRush: false, isAutoAccepted: false, revision: 1, amendedVersion: 1, courier: null, amendments: [], refunded: 0 },
    payment: { method: 'cash', status: 'due' }, refunded: 0,
    ...parts,
  };
}

describe(decisions.decideAdvance.name, () => {
  it('remembers where it came from and when the food was promised', () => {
    const promisedAt = '2026-11-22T12:40:00.000Z';
    const decided = decisions.decideAdvance({ to: 'preparing', promisedAt }, 'staff')(anOrder(), NOW, TODAY);
    expect(decided).toMatchObject({ ok: true, value: { set: { status: 'preparing', previousStatus: 'placed', promisedAt } } });
  });

  it('drops an open wish to cancel when the order has ended', () => {
    const order = anOrder({ status: 'out-for-delivery', cancelRequestedAt: '2026-11-22T12:05:00.000Z' });
    const decided = decisions.decideAdvance({ to: 'delivered' }, 'staff')(order, NOW, TODAY);
    expect(decided).toMatchObject({ ok: true, value: { set: { cancelRequestedAt: null } } });
  });

  it('clears the reason of a failed delivery when it goes on', () => {
    const decided = decisions.decideRecall()(anOrder({ status: 'undelivered', previousStatus: 'out-for-delivery', reason: 'not-home' }), NOW, TODAY);
    expect(decided).toMatchObject({ ok: true, value: { set: { status: 'out-for-delivery', previousStatus: null, reason: null } } });
  });

  it('says that the kitchen cancelled', () => {
    const decided = decisions.decideAdvance({ to: 'cancelled', reason: 'courier' }, 'staff')(anOrder(), NOW, TODAY);
    expect(decided).toMatchObject({ ok: true, value: { set: { cancelledBy: 'kitchen', reason: 'courier' } } });
  });
});

describe(decisions.decideCustomerCancel.name, () => {
  const preparing = anOrder({ status: 'preparing' });

  it.each([
    { order: anOrder(), window: 5, wish: 'cancel', type: 'cancelled' },
    { order: preparing, window: 10, wish: 'cancel', type: 'cancelled' },
    { order: preparing, window: 9, wish: 'request', type: 'cancel-requested' },
    { order: preparing, window: 10, wish: 'request', type: 'cancelled' },
  ] as const)('comes to $type ($wish within $window min)', ({ order, window, wish, type }) => {
    expect(decisions.decideCustomerCancel(window, wish)(order, NOW, TODAY)).toMatchObject({ ok: true, value: { type } });
  });

  it.each([
    { order: preparing, wish: 'cancel' },
    { order: anOrder({ status: 'delivered' }), wish: 'request' },
  ] as const)('is refused once it is too late ($wish)', ({ order, wish }) => {
    expect(decisions.decideCustomerCancel(5, wish)(order, NOW, TODAY)).toMatchObject({ ok: false });
  });
});

describe(decisions.paymentStatusFor.name, () => {
  it.each([
    { status: 'delivered', current: 'due', becomes: 'paid' },
    { status: 'collected', current: 'due', becomes: 'paid' },
    { status: 'out-for-delivery', current: 'paid', becomes: 'due' },
    { status: 'cancelled', current: 'due', becomes: 'void' },
    { status: 'rejected', current: 'due', becomes: 'void' },
    { status: 'preparing', current: 'due', becomes: 'due' },
  ] as const)('$current becomes $becomes when $status', ({ status, current, becomes }) => {
    expect(decisions.paymentStatusFor(status, current)).toBe(becomes);
  });
});
