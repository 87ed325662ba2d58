import type { OrderDto } from '@sofra/contracts';
import { anOrder } from '../../testing/an-order';
import { DEFAULT_LATENESS } from '@sofra/domain';
import { type BoardColumn, type BoardRules, type ColumnId, UNDO_MS, boardColumns, boardTickets } from './board-columns';

const NOW = Date.parse('2026-11-22T10:30:00.000Z');
const ago = (ms: number) => new Date(NOW - ms).toISOString();
const nowhere = new Map<string, ColumnId>();

const numbers = (columns: BoardColumn[]) => Object.fromEntries(columns.map(({ id, tickets }) => [id, tickets.map(({ order }) => order.number)]));
const rules: BoardRules = { lateness: DEFAULT_LATENESS, isLateFirst: true };
const board = (...orders: OrderDto[]) => boardColumns(boardTickets(orders, NOW, nowhere, rules));
const boardAfter = (order: OrderDto, column: ColumnId) => boardColumns(boardTickets([order], NOW, new Map([[order.id, column]]), rules));

describe(boardTickets.name, () => {
  it('counts the age of an order for later from its coming up', () => {
    const dueAt = ago(-1_800_000);
    const up = anOrder({ number: 1, placedAt: ago(86_400_000), statusAt: ago(120_000), dueAt });
    expect(boardTickets([up, anOrder({ number: 2, status: 'scheduled', dueAt })], NOW, nowhere, rules).map(({ ageMinutes, order }) => [order.number, ageMinutes])).toEqual([[1, 2]]);
  });

  it('puts each open order under its status and hides scheduled ones', () => {
    const columns = board(
      anOrder({ number: 1, status: 'placed' }),
      anOrder({ number: 2, status: 'preparing' }),
      anOrder({ number: 3, status: 'ready' }),
      anOrder({ number: 4, status: 'out-for-delivery' }),
      anOrder({ number: 5, status: 'scheduled' }),
    );
    expect(numbers(columns)).toEqual({ placed: [1], preparing: [2], ready: [3], 'out-for-delivery': [4] });
  });

  it('shows the oldest first, so that tickets never jump', () => {
    const columns = board(anOrder({ number: 9, placedAt: ago(1_000) }), anOrder({ number: 7, placedAt: ago(60_000) }), anOrder({ number: 8, placedAt: ago(60_000) }));
    expect(numbers(columns)['placed']).toEqual([7, 8, 9]);
  });

  it('puts what is to be rushed before what is late, and that before the rest', () => {
    const preparing = (number: number, minutes: number, rush = false) => anOrder({ number, status: 'preparing', fulfilment: 'table', rush, placedAt: ago(minutes * 60_000) });
    const older = { ...preparing(1, 22), promisedAt: ago(-600_000) };
    const orders = [older, preparing(2, 21), preparing(3, 1, true)];
    expect(numbers(board(...orders))['preparing']).toEqual([3, 2, 1]);
    const oldestFirst = boardTickets(orders, NOW, nowhere, { ...rules, isLateFirst: false });
    expect(oldestFirst.map(({ order }) => order.number)).toEqual([3, 1, 2]);
  });

  it('finds late by the thresholds of how the food reaches the guest', () => {
    const aged = (number: number, fulfilment: OrderDto['fulfilment']) => anOrder({ number, fulfilment, status: 'preparing', placedAt: ago(21 * 60_000) });
    const found = boardTickets([aged(1, 'table'), aged(2, 'pickup'), aged(3, 'delivery')], NOW, nowhere, rules);
    expect(found.map(({ order, lateness }) => [order.number, lateness])).toEqual([[1, 'late'], [2, 'soon'], [3, 'soon']]);
  });

  it('sorts an order for later by when it is due', () => {
    const columns = board(anOrder({ number: 1, placedAt: ago(3_600_000), statusAt: ago(0), dueAt: ago(0) }), anOrder({ number: 2, placedAt: ago(60_000) }));
    expect(numbers(columns)['placed']).toEqual([2, 1]);
  });

  it('keeps a finished order where it was until the time to undo is over', () => {
    const finished = (ms: number) => anOrder({ number: 3, status: 'delivered', recallTo: 'out-for-delivery', statusAt: ago(ms) });
    const [, , , onTheWay] = board(finished(UNDO_MS - 1));
    expect(onTheWay).toMatchObject({ openCount: 0, tickets: [{ isLeaving: true }] });
    expect(board(finished(UNDO_MS)).flatMap(({ tickets }) => tickets)).toEqual([]);
  });

  it.each(['rejected', 'cancelled'] as const)('lets an order that the kitchen %s go at once', (status) => {
    const columns = board(anOrder({ status, cancelledBy: status === 'cancelled' ? 'kitchen' : null, statusAt: ago(10) }));
    expect(columns.flatMap(({ tickets }) => tickets)).toEqual([]);
  });

  it('keeps an order that the customer cancelled where it stood until the kitchen has seen it', () => {
    const order = anOrder({ number: 6, status: 'cancelled', cancelledBy: 'customer', statusAt: ago(3_600_000) });
    const columns = boardAfter(order, 'ready');
    expect(numbers(columns)['ready']).toEqual([6]);
    const seen = { ...order, cancelAcknowledgedAt: ago(0) };
    expect(boardAfter(seen, 'ready').flatMap(({ tickets }) => tickets)).toEqual([]);
  });

  it('shows it among those being cooked when nobody knows where it stood', () => {
    const gone = { number: 6, status: 'cancelled', cancelledBy: 'customer' } as const;
    expect(numbers(board(anOrder({ ...gone, acceptedAt: ago(600) })))['preparing']).toEqual([6]);
    expect(numbers(board(anOrder({ ...gone, acceptedAt: null })))['placed']).toEqual([6]);
  });

  it('counts in the head only what still needs the kitchen', () => {
    const [placed] = board(anOrder(), anOrder());
    expect(placed?.openCount).toBe(2);
  });
});
