import type { OrderRecord } from './order-record';
import * as goals from './goals';

const anOrder = (parts: object) => ({ status: 'preparing', items: [], amendments: [], courier: null, cancelledBy: null, cancelRequestedAt: null, cancelAcknowledgedAt: null, isRush: false, promisedAt: null, ...parts }) as unknown as OrderRecord;
const AT = '2026-11-22T12:05:00.000Z';

describe('goals', () => {
  it.each([
    ['is ready, and so it shall be', goals.goalOfMove({ to: 'ready', mode: 'kitchen' }), { status: 'ready' }, true],
    ['is with this courier', goals.goalOfMove({ to: 'out-for-delivery', mode: 'courier', courier: { id: 'a', name: 'Ali' } }), { status: 'out-for-delivery', courier: { id: 'a', name: 'Ali' } }, true],
    ['was taken by another courier', goals.goalOfMove({ to: 'out-for-delivery', mode: 'courier', courier: { id: 'a', name: 'Ali' } }), { status: 'out-for-delivery', courier: { id: 'b', name: 'Can' } }, false],
    ['was cancelled for the guest who asked', goals.goalOfCancelAnswer(true), { status: 'cancelled', cancelledBy: 'customer' }, true],
    ['was cancelled, but shall go on', goals.goalOfCancelAnswer(false), { status: 'cancelled', cancelledBy: 'customer' }, false],
    ['goes on', goals.goalOfCancelAnswer(false), {}, true],
    ['has the item done', goals.goalOfBump('1', true), { items: [{ position: 1, status: 'done' }] }, true],
    ['has not such an item', goals.goalOfBump('2', true), { items: [{ position: 1, status: 'done' }] }, false],
    ['has nothing for the station', goals.goalOfStationBump('oven', true, []), { items: [] }, false],
    ['has no rush any more', goals.goalOfRush(false), {}, true],
    ['is promised for the same moment', goals.goalOfPromise(AT), { promisedAt: AT }, true],
    ['is promised for no moment', goals.goalOfPromise(AT), {}, false],
    ['has its cancellation seen', goals.cancelAcknowledged, { status: 'cancelled', cancelledBy: 'customer', cancelAcknowledgedAt: AT }, true],
    ['was never cancelled', goals.cancelAcknowledged, {}, false],
    ['has no change to read', goals.changesAcknowledged, {}, true],
  ])('%s', (_what, goal, order, isReached) => {
    expect(goal(anOrder(order))).toBe(isReached);
  });
});
