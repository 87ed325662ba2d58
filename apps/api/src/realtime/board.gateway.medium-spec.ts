import type { BoardEventDto, OrderAck, OrderDto, PlainAck } from '@sofra/contracts';
import { aBranch, aKitchen, type Kitchen } from '../../test/support/a-kitchen';
import { BoardNode } from '../../test/support/board-node';
import { BoardScreen } from '../../test/support/board-screen';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { newId } from '../common/ids';
import { BoardGateway } from './board.gateway';

describe(BoardGateway.name, () => {
  let db: TestDatabase;
  let node: BoardNode;
  let kitchen: Kitchen;
  let cookie: string;

  beforeAll(async () => {
    db = await testDatabase();
    node = await BoardNode.start(db.url);
  });
  afterAll(async () => {
    await node.stop();
    await db.drop();
  });
  beforeEach(async () => {
    kitchen = await aKitchen(db.database);
    cookie = await node.signIn(kitchen.organizationId);
  });

  async function anOpenScreen(on = node): Promise<BoardScreen> {
    const screen = on.screen(cookie);
    await screen.connect();
    await screen.open({ screenId: newId() });
    return screen;
  }
  const advance = (screen: BoardScreen, orderId: string, version: number | 'mine', to: string, commandId = newId()) =>
    screen.send('order.advance', { commandId, orderId, version, to }) as Promise<OrderAck>;
  const inTheDatabase = async (): Promise<OrderDto[]> => {
    const screen = node.screen(cookie);
    await screen.connect();
    const { orders } = await screen.open();
    screen.disconnect();
    return orders!;
  };
  const byId = (orders: Iterable<OrderDto>) => [...orders].sort((a, b) => (a.id < b.id ? -1 : 1));

  describe('letting screens in', () => {
    it.each([undefined, 'sofra_session=forged'])('refuses the cookie %s', async (wrong) => {
      const screen = new BoardScreen(node.address, wrong ?? '');
      await expect(screen.connect()).rejects.toMatchObject({ data: { code: 'unauthenticated' } });
    });

    it('refuses pages of other sites, which browsers give away by their origin', async () => {
      const screen = new BoardScreen(node.address, cookie, { origin: 'https://evil.example' });
      await expect(screen.connect()).rejects.toThrow();
    });

    it('speaks WebSocket only', async () => {
      const polling = await fetch(`${node.address}/socket.io/?EIO=4&transport=polling`);
      expect(polling.status).toBe(400);
    });

    it("opens no board of another organization's branch", async () => {
      const stranger = await aKitchen(db.database);
      const screen = await anOpenScreen();
      expect(await screen.send('board.open', { mode: 'kitchen', branchId: stranger.branch.id })).toMatchObject({ ok: false, code: 'branch-unknown' });
    });

    it('sends a screen away at the next pulse after its session has ended', async () => {
      const screen = await anOpenScreen();
      await db.database.pool.query('DELETE FROM sessions');
      await screen.until(() => !screen.isConnected, 'the screen is sent away');
    });
  });

  describe('bad input', () => {
    it.each([
      ['order.explode', {}, 'unknown-event'],
      ['constructor', {}, 'unknown-event'],
      ['order.advance', undefined, 'invalid-request'],
      ['order.advance', 'nonsense', 'invalid-request'],
      ['order.advance', { commandId: 7 }, 'invalid-request'],
      ['board.seen', { orderIds: 'all' }, 'invalid-request'],
      ['product.sold-out', { commandId: newId(), until: null }, 'invalid-request'],
      ['order.recall', { commandId: newId(), orderId: newId(), version: 1 }, 'order-unknown'],
    ])('answers %s %j with %s', async (event, payload, code) => {
      const screen = await anOpenScreen();
      expect(await screen.send(event, payload)).toMatchObject({ ok: false, code, detail: expect.any(String) });
    });

    it('answers commands before a board is open', async () => {
      const screen = node.screen(cookie);
      await screen.connect();
      expect(await advance(screen, newId(), 1, 'ready')).toMatchObject({ ok: false, code: 'board-not-open' });
    });

    it('stops a flood, answering each, and serves the next screen', async () => {
      const wild = await anOpenScreen();
      const answers = (await Promise.all(Array.from({ length: 500 }, () => wild.send('board.seen', { orderIds: 'x' })))) as { code: string }[];
      expect(new Set(answers.map(({ code }) => code))).toEqual(new Set(['invalid-request', 'too-many-requests']));
      expect((await anOpenScreen()).isConnected).toBe(true);
    });

    it('lets a watching screen watch, and nothing else', async () => {
      const { orderId } = await node.place(kitchen);
      const screen = node.screen(cookie);
      await screen.connect();
      const { orders } = await screen.open({ mode: 'watch' });
      expect(orders).toHaveLength(1);
      expect(await advance(screen, orderId, 1, 'preparing')).toMatchObject({ ok: false, code: 'forbidden' });
    });
  });

  describe('what a screen sees', () => {
    it('hears of every order in sequence, however many commit at once', async () => {
      const screens = await Promise.all([anOpenScreen(), anOpenScreen()]);
      await Promise.all(Array.from({ length: 60 }, () => node.place(kitchen)));
      for (const screen of screens) {
        await screen.until(() => screen.cursor?.seq === 60);
        expect(screen.events.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
      }
    });

    it('shows a screen that opens while orders arrive exactly what the database has', async () => {
      const arriving = Promise.all(Array.from({ length: 80 }, () => node.place(kitchen)));
      const screens = await Promise.all(Array.from({ length: 6 }, () => anOpenScreen()));
      await arriving;
      const all = byId(await inTheDatabase());
      for (const screen of screens) {
        await screen.until(() => screen.cursor?.seq === 80);
        expect(byId(screen.orders.values())).toEqual(all);
        const seqs = screen.events.map(({ seq }) => seq);
        expect(seqs).toEqual(seqs.map((_, index) => (seqs[0] ?? 0) + index));
      }
    });

    it('catches up from where it was cut off', async () => {
      const screen = await anOpenScreen();
      const { orderId } = await node.place(kitchen);
      await screen.until(() => screen.orders.has(orderId));
      screen.disconnect();
      const other = await anOpenScreen();
      await Promise.all(Array.from({ length: 20 }, () => node.place(kitchen)));
      await advance(other, orderId, 1, 'preparing');
      await screen.connect();
      const opened = await screen.open();
      expect(opened.orders).toBeUndefined();
      expect(opened.events).toHaveLength(21);
      expect(byId(screen.orders.values())).toEqual(byId(await inTheDatabase()));
    });

    it.each([
      ['an event this database never had', () => ({ seq: 2, eventId: newId() })],
      ['a sequence above the newest', () => ({ seq: 99, eventId: newId() })],
    ])('starts a screen over that knows %s, as after a restore', async (_, since) => {
      await node.place(kitchen);
      await node.place(kitchen);
      const screen = node.screen(cookie);
      await screen.connect();
      const opened = await screen.open({ since: since() });
      expect(opened).toMatchObject({ seq: 2, orders: [expect.anything(), expect.anything()] });
      expect(opened.events).toBeUndefined();
    });

    it('starts a screen over that has missed too much', async () => {
      const screen = await anOpenScreen();
      await node.place(kitchen);
      await screen.until(() => screen.cursor?.seq === 1);
      screen.disconnect();
      await node.inTransaction(kitchen.branch.id, async (_tx, ledger) => {
        for (let count = 0; count < 501; count++) ledger.add('settings.changed', new Date(), {});
      });
      await screen.connect();
      expect(await screen.open()).toMatchObject({ seq: 502, orders: [expect.anything()] });
    });

    it('keeps what ended a moment ago, and drops what ended long ago unless a cancellation waits to be seen', async () => {
      const end = async (values: string) => {
        const { orderId } = await node.place(kitchen);
        await db.database.pool.query(`UPDATE orders SET ${values} WHERE id = $1`, [orderId]);
        return orderId;
      };
      const recent = await end(`status = 'delivered'`);
      await end(`status = 'delivered', status_at = now() - interval '31 minutes'`);
      const unseen = await end(`status = 'cancelled', cancelled_by = 'customer', status_at = now() - interval '3 days'`);
      await end(`status = 'cancelled', cancelled_by = 'customer', cancel_acknowledged_at = now(), status_at = now() - interval '3 days'`);
      expect((await inTheDatabase()).map(({ id }) => id)).toEqual([recent, unseen]);
    });

    it('has a pulse with the newest sequence and the time', async () => {
      await node.place(kitchen);
      const screen = await anOpenScreen();
      await screen.until(() => screen.pulses.length > 0, 'a pulse');
      expect(screen.pulses[0]).toEqual({ seq: 1, serverTime: expect.stringMatching(/Z$/) });
    });

    it('hears nothing of other branches', async () => {
      const other = await aBranch(db.database, kitchen.organizationId);
      const screen = node.screen(cookie);
      await screen.connect();
      await screen.open({ branchId: other.id });
      await node.place(kitchen);
      await node.inTransaction(other.id, async (_tx, ledger) => ledger.add('settings.changed', new Date(), {}));
      await screen.until(() => screen.events.length > 0);
      expect(screen.events).toMatchObject([{ seq: 1, type: 'settings.changed' }]);
    });
  });

  describe('commands', () => {
    it('acts once on a command that is sent again, and answers the same', async () => {
      const screen = await anOpenScreen();
      const { orderId } = await node.place(kitchen);
      const commandId = newId();
      const first = await advance(screen, orderId, 1, 'preparing', commandId);
      expect(first).toMatchObject({ ok: true, seq: 2, order: { version: 2, status: 'preparing' } });
      screen.disconnect();
      await screen.connect();
      await screen.open();
      expect(await Promise.all([advance(screen, orderId, 1, 'preparing', commandId), advance(screen, orderId, 1, 'preparing', commandId)])).toEqual([first, first]);
      expect(screen.cursor?.seq).toBe(2);
    });

    it('keeps a refusal too', async () => {
      const screen = await anOpenScreen();
      const { orderId } = await node.place(kitchen);
      const commandId = newId();
      const first = await advance(screen, orderId, 7, 'preparing', commandId);
      expect(first).toMatchObject({ ok: false, code: 'version-conflict', order: { version: 1 } });
      expect(await advance(screen, orderId, 7, 'preparing', commandId)).toEqual(first);
    });

    it('names the command in the event that it caused', async () => {
      const screen = await anOpenScreen();
      const { orderId } = await node.place(kitchen);
      const commandId = newId();
      await advance(screen, orderId, 1, 'preparing', commandId);
      await screen.until(() => screen.cursor?.seq === 2);
      expect(screen.events.at(-1)).toMatchObject({ commandId, type: 'order.changed', order: { status: 'preparing' } });
    });

    it("chains on the screen's own commands without waiting for their answers", async () => {
      const screen = await anOpenScreen();
      const { orderId } = await node.place(kitchen);
      const answers = await Promise.all([
        advance(screen, orderId, 1, 'preparing'),
        advance(screen, orderId, 'mine', 'ready'),
        advance(screen, orderId, 'mine', 'out-for-delivery'),
      ]);
      expect(answers).toMatchObject([{ ok: true }, { ok: true }, { ok: true, order: { version: 4, status: 'out-for-delivery' } }]);
    });

    it('finds its own command again after a reconnect, as long as nobody came between', async () => {
      const screen = await anOpenScreen();
      const screenId = newId();
      const { orderId } = await node.place(kitchen);
      await screen.open({ screenId });
      await advance(screen, orderId, 1, 'preparing');
      screen.disconnect();
      await screen.connect();
      await screen.open({ screenId });
      expect(await advance(screen, orderId, 'mine', 'ready')).toMatchObject({ ok: true, order: { version: 3 } });
      await advance(await anOpenScreen(), orderId, 3, 'out-for-delivery');
      expect(await advance(screen, orderId, 'mine', 'delivered')).toMatchObject({ ok: false, code: 'version-conflict', order: { version: 4 } });
      expect(await advance(screen, orderId, 'mine', 'out-for-delivery')).toMatchObject({ ok: true, order: { version: 4 } });
    });

    it('builds nothing on a command of its own that was refused', async () => {
      const screen = await anOpenScreen();
      const { orderId } = await node.place(kitchen);
      const answers = await Promise.all([advance(screen, orderId, 9, 'preparing'), advance(screen, orderId, 'mine', 'ready')]);
      expect(answers).toMatchObject([{ ok: false, code: 'version-conflict' }, { ok: false, code: 'version-conflict' }]);
    });

    it('gives one of two cooks the order, and the other an explanation with the order as it is', async () => {
      const [one, two] = await Promise.all([anOpenScreen(), anOpenScreen()]);
      const { orderId } = await node.place(kitchen);
      const answers = await Promise.all([advance(one, orderId, 1, 'preparing'), two.send('order.advance', { commandId: newId(), orderId, version: 1, to: 'rejected', reason: 'too-busy' }) as Promise<OrderAck>]);
      const won = answers.find(({ ok }) => ok) as { order: OrderDto };
      expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'version-conflict', order: won.order });
    });

    it('bumps items', async () => {
      const screen = await anOpenScreen();
      const { orderId } = await node.place(kitchen);
      const answer = await screen.send('item.bump', { commandId: newId(), orderId, version: 1, itemId: '1', done: true });
      expect(answer).toMatchObject({ ok: true, order: { items: [{ status: 'done' }, { status: 'open' }] } });
      await screen.until(() => screen.events.at(-1)?.type === 'item.changed');
    });

    it('tells every branch what is sold out, and what is back', async () => {
      const other = await aBranch(db.database, kitchen.organizationId);
      const screen = await anOpenScreen();
      await screen.open({ branchId: kitchen.branch.id });
      const elsewhere = node.screen(cookie);
      await elsewhere.connect();
      await elsewhere.open({ branchId: other.id });
      const until = '2030-01-01T00:00:00.000Z';
      const product = { productId: kitchen.durumId, modifierId: null };
      expect(await screen.send('product.sold-out', { commandId: newId(), productId: kitchen.durumId, until })).toEqual({ ok: true, seq: 1 });
      expect(await screen.send('product.sold-out', { commandId: newId(), productId: kitchen.durumId, until: null })).toEqual({ ok: true, seq: 2 });
      expect(await screen.send('product.sold-out', { commandId: newId(), modifierId: newId(), until })).toMatchObject({ code: 'product-unknown' });
      for (const each of [screen, elsewhere]) {
        await each.until(() => each.events.length === 2);
        expect(each.events).toMatchObject([
          { type: 'product.sold-out', product: { ...product, soldOutUntil: until } },
          { type: 'product.back', product: { ...product, soldOutUntil: null } },
        ] satisfies Partial<BoardEventDto>[]);
      }
    });

    it('tells a branch that does not sell it even so that it is not back there', async () => {
      const other = await aBranch(db.database, kitchen.organizationId);
      const [screen, elsewhere] = [await anOpenScreen(), node.screen(cookie)];
      await elsewhere.connect();
      await elsewhere.open({ branchId: other.id });
      // Counted, and nobody has counted any of it there.
      await screen.send('product.sold-out', { commandId: newId(), productId: kitchen.lahmacunId, until: null });
      await Promise.all([screen, elsewhere].map((each) => each.until(() => each.events.length > 0)));
      expect([screen, elsewhere].map((each) => each.events.at(-1)?.type)).toEqual(['product.back', 'product.sold-out']);
      expect(elsewhere.events.at(-1)?.offSale).toMatchObject({ productId: kitchen.lahmacunId, isOutOfStock: true });
    });

    it('lists what each branch does not sell, until when and by whom, and finds what could be taken off sale', async () => {
      const { organizationId, branch, durumId, cheeseId, lahmacunId } = kitchen;
      const run = (text: string, values: unknown[]) => db.database.pool.query(text, values);
      await run(`INSERT INTO product_translations (product_id, locale, name) VALUES ($1, 'tr', 'Dürüm'), ($2, 'tr', 'Lahmacun')`, [durumId, lahmacunId]);
      await run(`INSERT INTO modifier_translations (modifier_id, locale, name) VALUES ($1, 'tr', 'Kaşar')`, [cheeseId]);
      await run('INSERT INTO product_modifier_groups (product_id, group_id) SELECT $1, group_id FROM modifiers WHERE id = $2', [durumId, cheeseId]);
      await run('INSERT INTO branch_products (branch_id, product_id, is_available) VALUES ($1, $2, false)', [branch.id, lahmacunId]);
      const other = await aBranch(db.database, organizationId);
      await run('INSERT INTO stock (branch_id, product_id, remaining) VALUES ($1, $2, 5)', [other.id, lahmacunId]);
      const [screen, elsewhere] = [await anOpenScreen(), node.screen(cookie)];
      await elsewhere.connect();
      const until = '2030-01-01T00:00:00.000Z';
      const cheese = { productId: null, modifierId: cheeseId, name: { tr: 'Kaşar' }, group: {}, until, by: expect.stringContaining('@') };
      const switchedOff = { productId: lahmacunId, modifierId: null, name: { tr: 'Lahmacun' }, group: null, until: null, by: null };
      expect(await screen.send('board.sellable', { text: 'kasar' })).toEqual({ ok: true, found: [{ productId: null, modifierId: cheeseId, name: { tr: 'Kaşar' }, group: {} }] });
      await screen.send('product.sold-out', { commandId: newId(), modifierId: cheeseId, until });
      await screen.until(() => screen.events.at(-1)?.type === 'product.sold-out');
      expect(screen.events.at(-1)).toMatchObject({ offSale: cheese });
      expect((await screen.open({ branchId: branch.id })).branch.offSale).toEqual([switchedOff, cheese]);
      expect((await elsewhere.open({ branchId: other.id })).branch.offSale).toEqual([cheese]);
      // Back on sale everywhere, but here somebody in the administration has switched it off.
      await elsewhere.send('product.sold-out', { commandId: newId(), productId: lahmacunId, until: null });
      await Promise.all([screen, elsewhere].map((each) => each.until(() => each.events.at(-1)?.product?.productId === lahmacunId)));
      expect([screen, elsewhere].map((each) => each.events.at(-1)?.offSale)).toEqual([switchedOff, undefined]);
    });

    it('pauses the branch and resumes it', async () => {
      const screen = await anOpenScreen();
      const pausedUntil = async () => (await db.database.pool.query('SELECT paused_until FROM branches WHERE id = $1', [kitchen.branch.id])).rows[0].paused_until;
      const until = '2030-01-01T00:00:00.000Z';
      expect((await screen.send('branch.pause', { commandId: newId(), until })) as PlainAck).toEqual({ ok: true, seq: 1 });
      expect(await pausedUntil()).toEqual(new Date(until));
      await screen.send('branch.pause', { commandId: newId(), until: null });
      expect(await pausedUntil()).toBeNull();
      await screen.until(() => screen.events.length === 2);
      expect(screen.events).toMatchObject([{ type: 'branch.paused', pause: { until } }, { type: 'branch.paused', pause: { until: null } }]);
    });
  });

  it('writes down which screen has shown which order, once, and no order of others', async () => {
    const screen = await anOpenScreen();
    const { orderId } = await node.place(kitchen);
    const stranger = await aKitchen(db.database);
    const foreign = await node.place(stranger);
    const answers = await Promise.all([
      screen.send('board.seen', { orderIds: [orderId, foreign.orderId, newId()] }),
      screen.send('board.seen', { orderIds: [orderId] }),
    ]);
    const { rows } = await db.database.pool.query('SELECT order_id FROM order_sightings WHERE order_id = ANY ($1)', [[orderId, foreign.orderId]]);
    expect(answers).toEqual([{ ok: true }, { ok: true }]);
    expect(rows).toEqual([{ order_id: orderId }]);
  });

  describe('on two nodes that share a database, without Redis', () => {
    let second: BoardNode;

    beforeAll(async () => (second = await BoardNode.start(db.url)));
    afterAll(() => second.stop());

    it('shows every screen every order in sequence, wherever it was committed', async () => {
      const [near, far] = [await anOpenScreen(node), await anOpenScreen(second)];
      await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? node : second).place(kitchen)));
      for (const screen of [near, far]) {
        await screen.until(() => screen.cursor?.seq === 40);
        expect(screen.events.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
      }
      expect(byId(near.orders.values())).toEqual(byId(far.orders.values()));
    });

    it('finds by the pulse what only the other node has done', async () => {
      const far = await anOpenScreen(second);
      const { orderId } = await node.place(kitchen);
      await far.until(() => far.orders.has(orderId));
    });

    it('acts once on a command that reaches both', async () => {
      const [near, far] = [await anOpenScreen(node), await anOpenScreen(second)];
      const { orderId } = await node.place(kitchen);
      const commandId = newId();
      const [one, two] = await Promise.all([advance(near, orderId, 1, 'preparing', commandId), advance(far, orderId, 1, 'preparing', commandId)]);
      expect(one).toMatchObject({ ok: true });
      expect(two).toEqual(one);
    });
  });
});
