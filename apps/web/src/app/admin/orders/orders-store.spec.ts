import { HttpErrorResponse } from '@angular/common/http';
import type { OrderDto, PageDto } from '@sofra/contracts';
import { anOrder } from '../../../testing/an-order';
import { OrdersStore } from './orders-store';

function aStore(...pages: (PageDto<OrderDto> | HttpErrorResponse)[]) {
  const asked: (string | null)[] = [];
  const list = async (_limit: number, after: string | null) => {
    asked.push(after);
    const page = pages.shift() ?? { items: [], next: null };
    if (page instanceof HttpErrorResponse) throw page;
    return page;
  };
  return { store: new OrdersStore(list, async (id) => anOrder({ id }), () => 1_000), asked };
}

describe(OrdersStore.name, () => {
  it('groups by business day and counts only what was sold', async () => {
    const { store } = aStore({
      items: [
        anOrder({ businessDay: '2026-11-22', total: 10_000 }),
        anOrder({ businessDay: '2026-11-22', total: 5_000, status: 'cancelled' }),
        anOrder({ businessDay: '2026-11-21', total: 7_000, status: 'delivered' }),
      ],
      next: null,
    });
    await store.refresh();
    expect(store.days().map(({ businessDay, orders, sold }) => [businessDay, orders.length, sold])).toEqual([
      ['2026-11-22', 2, 10_000],
      ['2026-11-21', 1, 7_000],
    ]);
  });

  it('reads the open order anew after a deed, since the answer names dishes as the kitchen does', async () => {
    const { store } = aStore({ items: [anOrder({ id: 'a', status: 'placed', note: 'old' })], next: null });
    await store.refresh();
    await store.open('a');
    await store.changed(anOrder({ id: 'a', note: 'as answered' }));
    expect(store.opened()?.note).toBe(anOrder().note);
  });

  it('adds older pages below', async () => {
    const { store, asked } = aStore({ items: [anOrder({ number: 2 })], next: 'cursor' }, { items: [anOrder({ number: 1 })], next: null });
    await store.refresh();
    expect(store.hasMore()).toBe(true);
    await store.more();
    expect(asked).toEqual([null, 'cursor']);
    expect(store.days()[0]?.orders.map(({ number }) => number)).toEqual([2, 1]);
    expect(store.hasMore()).toBe(false);
  });

  it('keeps what it shows when a refresh fails, and says why', async () => {
    const { store } = aStore({ items: [anOrder()], next: null }, new HttpErrorResponse({ status: 503, error: { code: 'unavailable' } }));
    await store.refresh();
    await store.refresh();
    expect(store.days()).toHaveLength(1);
    expect(store.problem()).toBe('unavailable');
    expect(store.isLoading()).toBe(false);
  });

  it('shows what the last filter found, whichever answer comes last', async () => {
    const answers: Record<string, (page: PageDto<OrderDto>) => void> = {};
    const store = new OrdersStore((_limit, _after, { q }) => new Promise((resolve) => (answers[q ?? ''] = resolve)), async (id) => anOrder({ id }), () => 1_000);
    const [slow, quick] = [store.narrow({ q: 'a' }), store.narrow({ q: 'ay' })];
    answers['ay']?.({ items: [anOrder({ number: 2 })], next: null });
    answers['a']?.({ items: [anOrder({ number: 1 })], next: 'cursor' });
    await Promise.all([slow, quick]);
    expect(store.days()[0]?.orders.map(({ number }) => number)).toEqual([2]);
    expect(store.hasMore()).toBe(false);
    expect(store.isLoading()).toBe(false);
  });

  it('opens an order that is in no list, such as one whose address was shared', async () => {
    const { store } = aStore({ items: [anOrder({ id: 'listed' })], next: null });
    await store.refresh();
    await store.open('elsewhere');
    expect(store.opened()?.id).toBe('elsewhere');
    await store.open(null);
    expect(store.opened()).toBeNull();
  });

  it('reads an order that is opened anew: the kitchen may have changed it since it was listed', async () => {
    const order = anOrder({ status: 'placed', version: 1 });
    const store = new OrdersStore(async () => ({ items: [order], next: null }), async () => ({ ...order, status: 'ready', version: 2 }), () => 1_000);
    await store.refresh();
    const opening = store.open(order.id);
    expect(store.opened()?.status).toBe('placed');
    await opening;
    expect([store.opened()?.status, store.days()[0]?.orders[0]?.version]).toEqual(['ready', 2]);
  });
});
