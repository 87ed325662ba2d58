import type { OrderDto } from '@sofra/contracts';
import { anOrder } from '../../testing/an-order';
import { latenessOf } from './lateness';

const NOW = Date.parse('2026-11-22T10:30:00.000Z');
const minutes = (count: number) => new Date(NOW + count * 60_000).toISOString();

describe(latenessOf.name, () => {
  it.each<[string, Partial<OrderDto>, string]>([
    ['a new order', { placedAt: minutes(-1) }, 'calm'],
    ['one that nobody accepted for 2 minutes', { placedAt: minutes(-2) }, 'soon'],
    ['one that nobody accepted for 5 minutes', { placedAt: minutes(-5) }, 'late'],
    ['one in work for 19 minutes', { status: 'preparing', placedAt: minutes(-19) }, 'calm'],
    ['one in work for 20 minutes', { status: 'preparing', placedAt: minutes(-20) }, 'soon'],
    ['one in work for 30 minutes', { status: 'preparing', placedAt: minutes(-30) }, 'late'],
    ['an old one whose promise is far', { status: 'preparing', placedAt: minutes(-60), promisedAt: minutes(10) }, 'calm'],
    ['one whose promise is near', { status: 'ready', placedAt: minutes(-5), promisedAt: minutes(4) }, 'soon'],
    ['one whose promise is broken', { status: 'ready', placedAt: minutes(-5), promisedAt: minutes(-1) }, 'late'],
    ['one ordered long ago for later that has just come up', { placedAt: minutes(-300), statusAt: minutes(-1), dueAt: minutes(30) }, 'calm'],
    ['one for later in work, long before its time', { status: 'preparing', placedAt: minutes(-300), dueAt: minutes(15) }, 'calm'],
    ['one for later after its time', { status: 'preparing', placedAt: minutes(-300), dueAt: minutes(-1) }, 'late'],
  ])('finds %s right', (_what, order, expected) => {
    expect(latenessOf(anOrder(order), NOW, { warnMinutes: 20, lateMinutes: 30 })).toBe(expected);
  });
});
