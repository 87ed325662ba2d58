import { aKitchen } from '../../testing/a-kitchen';
import { anOrder } from '../../testing/an-order';
import { KitchenStore } from './kitchen-store';

describe(KitchenStore.name, () => {
  it('moves a ticket at the touch, before the server has answered', () => {
    const { store, actions, status, first } = aKitchen({});
    actions.advance(first.id, 'preparing');
    expect(status(first.id)).toBe('preparing');
    expect(store.waitingOrders()).toEqual(new Set([first.id]));
  });

  it('takes the move back and says why when the server refuses', () => {
    const { store, actions, status, server, time, first } = aKitchen({});
    server.revise(first.id, { status: 'cancelled', cancelledBy: 'customer' });
    actions.advance(first.id, 'preparing');
    time.pass(50);
    expect(status(first.id)).toBe('cancelled');
    expect(store.notices.shown()).toMatchObject([{ number: first.number, code: 'version-conflict', given: [{ name: 'order.advance' }] }]);
    expect(store.waitingCount()).toBe(0);
  });

  it('counts what waits while offline and keeps showing it done', () => {
    const { store, actions, status, network, time, first } = aKitchen({}, {});
    network.isReachable = false;
    network.breakLine();
    actions.advance(first.id, 'preparing');
    time.pass(1_000);
    actions.advance(first.id, 'ready');
    time.pass(60_000);
    expect(store.connection()).toBe('offline');
    expect(store.waitingCount()).toBe(2);
    expect(status(first.id)).toBe('ready');
  });

  it('complains of nothing when the line is back and another screen has called the same order ready', () => {
    const { store, actions, status, server, network, time, first } = aKitchen({ status: 'preparing' });
    network.isReachable = false;
    network.breakLine();
    actions.advance(first.id, 'ready');
    server.revise(first.id, { status: 'ready' });
    network.isReachable = true;
    time.pass(60_000);
    expect(store.notices.shown()).toEqual([]);
    expect([status(first.id), store.waitingCount(), server.all[0]?.version]).toEqual(['ready', 0, 2]);
  });

  it('offers a finished ticket for undo and takes it back', () => {
    const { store, actions, status, time, first } = aKitchen({ status: 'out-for-delivery' });
    actions.advance(first.id, 'delivered');
    time.pass(1_000);
    expect(store.columns()[3]?.tickets).toMatchObject([{ isLeaving: true }]);
    actions.recall(first.id);
    time.pass(50);
    expect(status(first.id)).toBe('out-for-delivery');
  });

  it('removes it when nobody undid', () => {
    const { store, actions, time, first } = aKitchen({ status: 'out-for-delivery' });
    actions.advance(first.id, 'delivered');
    time.pass(12_000);
    expect(store.isEmpty()).toBe(true);
  });

  it('takes an order back that it holds no more, as the day has found it', () => {
    const { store, actions, status, server, time, first } = aKitchen({ status: 'out-for-delivery' });
    server.revise(first.id, { status: 'delivered', recallTo: 'out-for-delivery' });
    time.pass(10 * 60_000);
    expect(store.orders().has(first.id)).toBe(false);
    actions.recall(first.id, server.all.find(({ id }) => id === first.id));
    time.pass(50);
    expect(status(first.id)).toBe('out-for-delivery');
    expect(store.notices.shown()).toEqual([]);
  });

  it('leaves a cancelled ticket in its column until acknowledged', () => {
    const { store, actions, server, time, dings, first } = aKitchen({ status: 'ready' });
    server.revise(first.id, { status: 'cancelled', cancelledBy: 'customer', recallTo: null });
    time.pass(60_000);
    expect(store.columns()[2]?.tickets).toHaveLength(1);
    expect(dings).toEqual(['cancelled']);
    actions.acknowledgeCancel(first.id);
    expect(store.isEmpty()).toBe(true);
  });

  it('cancels on the customer’s wish, and leaves at once', () => {
    const { store, actions, time, server, first } = aKitchen({ status: 'preparing', cancelRequestedAt: '2026-11-22T09:59:00.000Z' });
    actions.answerCancelRequest(first.id, true);
    time.pass(50);
    expect(server.all[0]).toMatchObject({ status: 'cancelled' });
    expect(store.isEmpty()).toBe(true);
  });

  it('is silent about what was there before it opened, but knows that somebody waits', () => {
    const { store, dings } = aKitchen({});
    expect(dings).toEqual([]);
    expect(store.urgency()).toBe('plain');
  });

  it('is quiet for a while where somebody touched the ticket, and for good once it is accepted', () => {
    const { store, actions, time, first } = aKitchen({});
    store.touch(first.id);
    expect(store.urgency()).toBe('silent');
    time.pass(31_000);
    expect(store.urgency()).toBe('plain');
    actions.advance(first.id, 'preparing');
    expect(store.urgency()).toBe('silent');
  });

  it('becomes loud when the server says that nobody cares', () => {
    const { store, server, time, first } = aKitchen({});
    server.escalate(first.id, { step: 2, kind: 'louder' });
    time.pass(50);
    expect(store.urgency()).toBe('loud');
    server.escalate(first.id, { step: 1, kind: 'flash' });
    time.pass(50);
    expect([...(store.alarms().get(first.id) ?? [])]).toEqual(['louder', 'flash']);
  });

  it('lets what was accepted by itself rest, rings when no screen has shown it, and is quiet again once it is on the glass', () => {
    const { store, server, time, dings } = aKitchen();
    const order = anOrder({ status: 'preparing', autoAccepted: true, promisedAt: '2026-11-22T11:00:00.000Z' });
    server.change(order);
    time.pass(60_000);
    expect(dings).toEqual(['new']);
    expect(store.urgency()).toBe('silent');
    server.escalate(order.id, { step: 1, kind: 'louder' });
    time.pass(50);
    expect(store.urgency()).toBe('loud');
    store.seen.shown(order.id);
    time.pass(1_000);
    expect(store.urgency()).toBe('silent');
  });

  it('says once when an order becomes late', () => {
    const { time, dings } = aKitchen({ status: 'preparing', promisedAt: '2026-11-22T10:10:00.000Z' }, { status: 'preparing', promisedAt: '2026-11-22T09:00:00.000Z' });
    time.pass(9 * 60_000);
    expect(dings).toEqual([]);
    time.pass(10 * 60_000);
    expect(dings).toEqual(['late']);
  });

  it('rings for an order that arrived while the line was down', () => {
    const { server, network, time, dings } = aKitchen({ status: 'preparing' });
    network.isReachable = false;
    network.breakLine();
    server.change(anOrder());
    network.isReachable = true;
    time.pass(10_000);
    expect(dings).toEqual(['new']);
  });

  it('reports the tickets that were on the glass', () => {
    const { store, network, time, first } = aKitchen({});
    store.seen.shown(first.id);
    time.pass(3_000);
    expect(network.seen).toEqual([first.id]);
  });
});
