import { aBranch } from '../../../testing/a-branch';
import { anItem, anOrder } from '../../../testing/an-order';
import { foresee, foreseeBranch } from './foresee';

const AT = '2026-11-22T10:00:00.000Z';
const station = (key: string, given = {}) => ({ key, name: { tr: key }, position: 1, isClosed: false, reroutesTo: null, prints: 'none' as const, ...given });

describe(foresee.name, () => {
  it('checks one item off and back', () => {
    const order = anOrder({ items: [anItem({ id: 'a' }), anItem({ id: 'b' })] });
    const done = foresee(order, { name: 'item.bump', payload: { orderId: order.id, itemId: 'b', done: true } }, AT);
    expect(done.items.map(({ status }) => status)).toEqual(['open', 'done']);
    expect(foresee(done, { name: 'item.bump', payload: { orderId: order.id, itemId: 'b', done: false } }, AT)).toEqual(order);
  });

  it('finishes what a station makes, also for one that is closed, and nothing else', () => {
    const order = anOrder({ items: [anItem({ station: 'grill' }), anItem({ station: 'oven' }), anItem({ station: 'bar' })] });
    const stations = [station('grill'), station('oven', { isClosed: true, reroutesTo: 'grill' }), station('bar')];
    const done = foresee(order, { name: 'station.bump', payload: { orderId: order.id, station: 'grill', done: true } }, AT, stations);
    expect(done.items.map(({ status }) => status)).toEqual(['done', 'done', 'open']);
  });
});

describe(foreseeBranch.name, () => {
  it('is busy for an hour, paused and back', () => {
    const busy = foreseeBranch(aBranch(), { name: 'branch.busy', payload: { minutes: 20 } }, AT);
    expect(busy.busy).toEqual({ minutes: 20, until: '2026-11-22T11:00:00.000Z' });
    expect(foreseeBranch(busy, { name: 'branch.busy', payload: { minutes: null } }, AT).busy).toBeNull();
    expect(foreseeBranch(busy, { name: 'branch.pause', payload: { until: AT } }, AT).pausedUntil).toBe(AT);
  });

  it('closes a station, and forgets the way round when it opens', () => {
    const branch = aBranch({ stations: [station('grill'), station('oven')] });
    const closed = foreseeBranch(branch, { name: 'station.close', payload: { station: 'grill', closed: true, reroutesTo: 'oven' } }, AT);
    expect(closed.stations[0]).toMatchObject({ isClosed: true, reroutesTo: 'oven' });
    expect(foreseeBranch(closed, { name: 'station.close', payload: { station: 'grill', closed: false } }, AT).stations[0]).toMatchObject({ isClosed: false, reroutesTo: null });
  });
});
