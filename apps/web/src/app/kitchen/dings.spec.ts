import type { OrderDto } from '@sofra/contracts';
import { anOrder } from '../../testing/an-order';
import { dingFor } from './dings';

const held = (...orders: OrderDto[]) => new Map(orders.map((order) => [order.id, order]));
const MOMENT = '2026-11-22T10:00:00.000Z';

describe(dingFor.name, () => {
  it('rings for a new order', () => {
    expect(dingFor(held(), held(anOrder()))).toBe('new');
  });

  it('rings once for an order that is accepted by itself, whether or not it was shown as placed before', () => {
    const order = anOrder();
    const accepted = { ...order, status: 'preparing', autoAccepted: true } as const;
    expect(dingFor(held(), held(accepted))).toBe('new');
    expect(dingFor(held(order), held(accepted))).toBeNull();
    expect(dingFor(held(), held({ ...accepted, status: 'ready' }))).toBeNull();
  });

  it('rings when a scheduled order comes due', () => {
    const order = anOrder({ status: 'scheduled' });
    expect(dingFor(held(order), held({ ...order, status: 'placed' }))).toBe('new');
  });

  it('is silent for what the kitchen itself does', () => {
    const order = anOrder();
    expect(dingFor(held(order), held({ ...order, status: 'preparing' }))).toBeNull();
    expect(dingFor(held({ ...order, status: 'preparing' }), held({ ...order, status: 'placed' }))).toBeNull();
    expect(dingFor(held(order), held({ ...order, status: 'cancelled', cancelledBy: 'kitchen' }))).toBeNull();
  });

  it('falls for a cancellation by the customer, once', () => {
    const order = anOrder({ status: 'preparing' });
    const cancelled = { ...order, status: 'cancelled', cancelledBy: 'customer' } as const;
    expect(dingFor(held(order), held(cancelled))).toBe('cancelled');
    expect(dingFor(held(cancelled), held({ ...cancelled, version: 3 }))).toBeNull();
  });

  it('says that something changed for a cancel request', () => {
    const order = anOrder({ status: 'preparing' });
    expect(dingFor(held(order), held({ ...order, cancelRequestedAt: MOMENT }))).toBe('changed');
  });

  it('says it again for every change of an order', () => {
    const change = { version: 2, at: MOMENT, by: 'customer' as const, differences: [] };
    const order = anOrder({ status: 'preparing' });
    const once = { ...order, amendments: [change] };
    expect(dingFor(held(order), held(once))).toBe('changed');
    expect(dingFor(held(once), held({ ...once, amendments: [change, { ...change, version: 3 }] }))).toBe('changed');
    expect(dingFor(held(once), held({ ...once, amendments: [] }))).toBeNull();
  });

  it('plays the most urgent of several', () => {
    const order = anOrder({ status: 'preparing' });
    expect(dingFor(held(order), held({ ...order, status: 'cancelled', cancelledBy: 'customer' }, anOrder()))).toBe('cancelled');
  });
});
