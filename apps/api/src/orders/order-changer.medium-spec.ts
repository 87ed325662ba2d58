import type { OrderDto, OrderStatus } from '@sofra/contracts';
import type { Result } from '@sofra/domain';
import { aDraft, aGuest, aKitchen, type Guest, type Kitchen } from '../../test/support/a-kitchen';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { OrdersRoom } from '../../test/support/orders-room';
import { BranchesService } from '../branches/branches.service';
import { OrderChanger } from './order-changer';
import type { OrderRefusal } from './orders.service';

type Answer = Result<OrderDto, OrderRefusal>;

describe(OrderChanger.name, () => {
  let db: TestDatabase;
  let room: OrdersRoom;
  let kitchen: Kitchen;
  let guest: Guest;

  beforeAll(async () => {
    db = await testDatabase();
    room = new OrdersRoom(db.database);
  });
  afterAll(() => db.drop());
  beforeEach(async () => {
    kitchen = await aKitchen(db.database);
    guest = await aGuest(db.database, kitchen);
  });

  const place = async () => (await room.place(kitchen, guest)).orderId;
  const advance = (orderId: string, version: number, to: OrderStatus, reason?: string): Promise<Answer> =>
    room.inTransaction(kitchen.branch.id, (tx, ledger) =>
      room.orders.advance(tx, ledger, { ...room.command(kitchen, orderId, version), to, ...(reason && { reason }) }),
    );
  const recall = (orderId: string, version: number): Promise<Answer> =>
    room.inTransaction(kitchen.branch.id, (tx, ledger) => room.orders.recall(tx, ledger, room.command(kitchen, orderId, version)));
  // As a turn does: the customer's conversation is locked first.
  const inTurn = <T>(work: (wish: { branch: Kitchen['branch']; customerId: string }, ...of: Parameters<Parameters<typeof room.inTransaction<T>>[1]>) => Promise<T>) =>
    room.inTransaction(kitchen.branch.id, async (tx, ledger) => {
      await tx.read({ name: 'spec-lock-conversation', text: 'SELECT FROM conversations WHERE id = $1 FOR NO KEY UPDATE' }, [guest.conversationId]);
      return work({ branch: kitchen.branch, customerId: guest.customerId }, tx, ledger);
    });
  const cancel = (orderId: string) => inTurn((wish, tx, ledger) => room.orders.cancelByCustomer(tx, ledger, { ...wish, orderId }));
  const askToCancel = (orderId: string) => inTurn((wish, tx, ledger) => room.orders.requestCancel(tx, ledger, { ...wish, orderId }));
  const history = (orderId: string) =>
    room.rows<{ version: number; type: string; to_status: string }>('SELECT version, type, to_status FROM order_events WHERE order_id = $1 ORDER BY id', [orderId]);
  const replies = (orderId: string) => room.rows<{ purpose: string }>('SELECT purpose, content FROM outbound_messages WHERE order_id = $1 ORDER BY id', [orderId]);
  const accepted = (answer: Answer): OrderDto => {
    if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}`);
    return answer.value;
  };

  it('moves an order on, writes who did what, and tells the customer', async () => {
    const orderId = await place();
    const order = accepted(await advance(orderId, 1, 'preparing'));
    expect(order).toMatchObject({ status: 'preparing', version: 2, recallTo: 'placed' });
    expect(await history(orderId)).toMatchObject([{ type: 'placed', version: 1 }, { type: 'advanced', version: 2, to_status: 'preparing' }]);
    expect(await replies(orderId)).toMatchObject([{ purpose: 'status' }]);
  });

  it('tells nothing where the branch switched the message off', async () => {
    kitchen = await aKitchen(db.database, { silenced: ['preparing'] });
    guest = await aGuest(db.database, kitchen);
    const orderId = await place();
    await advance(orderId, 1, 'preparing');
    expect(await replies(orderId)).toEqual([]);
  });

  it('tells it in the branch’s own words for the guest’s language, from the next order on', async () => {
    const own = (locale: string, text: string) => room.rows(`INSERT INTO branch_status_wordings VALUES ($1, 'preparing', $2, $3)`, [kitchen.branch.id, locale, text]);
    await own('tr', 'Ocakta: {numara}');
    await own('en', 'On the stove: {number}');
    const branch = (await new BranchesService(db.database).byId(kitchen.branch.id))!;
    kitchen = { ...kitchen, branch };
    const orderId = await place();
    const { number } = accepted(await advance(orderId, 1, 'preparing'));
    expect(await replies(orderId)).toMatchObject([{ content: { kind: 'text', body: `Ocakta: ${number}` } }]);
  });

  it('refuses a stale version and shows the order as it is', async () => {
    const orderId = await place();
    await advance(orderId, 1, 'preparing');
    const late = await advance(orderId, 1, 'ready');
    expect(late).toMatchObject({ ok: false, refusal: { code: 'version-conflict', order: { status: 'preparing', version: 2 } } });
  });

  it('lets one of two cooks win and explains to the other', async () => {
    const orderId = await place();
    const answers = await Promise.all([advance(orderId, 1, 'preparing'), advance(orderId, 1, 'rejected', 'too-busy')]);
    const winner = answers.find(({ ok }) => ok) as { value: OrderDto };
    const loser = answers.find(({ ok }) => !ok) as { refusal: OrderRefusal };
    expect(loser.refusal).toMatchObject({ code: 'version-conflict', order: winner.value });
  });

  it('has nothing to say to a screen that wants what another one has done already', async () => {
    const orderId = await place();
    const done = [await advance(orderId, 1, 'preparing'), await advance(orderId, 2, 'ready')].map(accepted);
    expect(accepted(await advance(orderId, 2, 'ready'))).toEqual(done[1]);
    expect(accepted(await advance(orderId, 1, 'preparing'))).toEqual(done[1]);
    expect(await history(orderId)).toHaveLength(3);
    expect(await advance(orderId, 2, 'cancelled', 'other')).toMatchObject({ refusal: { code: 'version-conflict', order: { status: 'ready' } } });
  });

  it('knows no order of another branch', async () => {
    const orderId = await place();
    const other = await aKitchen(db.database);
    const answer = await room.inTransaction(other.branch.id, (tx, ledger) => room.orders.recall(tx, ledger, room.command(other, orderId, 1)));
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'order-unknown' } });
  });

  it('asks for a reason before it turns food or people away', async () => {
    const orderId = await place();
    expect(await advance(orderId, 1, 'rejected')).toMatchObject({ refusal: { code: 'reason-required' } });
    expect(accepted(await advance(orderId, 1, 'rejected', 'too-busy'))).toMatchObject({ status: 'rejected', reason: 'too-busy', recallTo: null });
  });

  describe('recall', () => {
    it('takes one step back, keeps record of it, and then no second one', async () => {
      const orderId = await place();
      await advance(orderId, 1, 'preparing');
      await advance(orderId, 2, 'out-for-delivery');
      await advance(orderId, 3, 'delivered');
      const recalled = accepted(await recall(orderId, 4));
      expect(recalled).toMatchObject({ status: 'out-for-delivery', version: 5, recallTo: null, payment: { status: 'due' } });
      expect((await history(orderId)).at(-1)).toMatchObject({ type: 'recalled', to_status: 'out-for-delivery' });
      expect(await recall(orderId, 5)).toMatchObject({ refusal: { code: 'recall-refused' } });
    });

    it.each(['rejected', 'cancelled'] as const)('never takes back %s', async (status) => {
      const orderId = await place();
      await advance(orderId, 1, status, 'other');
      expect(await recall(orderId, 2)).toMatchObject({ refusal: { code: 'recall-refused', order: { status } } });
    });

    it('ends with the business day', async () => {
      const orderId = await place();
      await advance(orderId, 1, 'preparing');
      await room.rows(`UPDATE orders SET business_day = business_day - 1 WHERE id = $1`, [orderId]);
      expect(await recall(orderId, 2)).toMatchObject({ refusal: { code: 'recall-refused' } });
    });
  });

  describe('cancelling by the customer', () => {
    it('cancels at once while nobody cooks; the ticket stays until the kitchen has seen it', async () => {
      const orderId = await place();
      expect(await cancel(orderId)).toEqual({ kind: 'order-cancelled', orderId, number: 1 });
      const seen = await room.inTransaction(kitchen.branch.id, (tx, ledger) => room.orders.acknowledgeCancel(tx, ledger, room.command(kitchen, orderId, 2)));
      expect(accepted(seen)).toMatchObject({ status: 'cancelled', cancelledBy: 'customer', cancelAcknowledgedAt: expect.any(String) });
      const again = await room.inTransaction(kitchen.branch.id, (tx, ledger) => room.orders.acknowledgeCancel(tx, ledger, room.command(kitchen, orderId, 3)));
      expect(accepted(again)).toEqual(accepted(seen));
    });

    it('becomes a request once cooking has gone on, which the kitchen declines or accepts', async () => {
      const orderId = await place();
      await advance(orderId, 1, 'preparing');
      await advance(orderId, 2, 'ready');
      expect(await cancel(orderId)).toEqual({ kind: 'cancel-refused', orderId, number: 1, status: 'ready' });
      expect(await askToCancel(orderId)).toEqual({ kind: 'cancel-requested', orderId, number: 1 });
      expect(await askToCancel(orderId)).toEqual({ kind: 'cancel-requested', orderId, number: 1 });
      const answer = (version: number, accept: boolean) =>
        room.inTransaction(kitchen.branch.id, (tx, ledger) => room.orders.answerCancelRequest(tx, ledger, { ...room.command(kitchen, orderId, version), accept }));
      expect(accepted(await answer(4, false))).toMatchObject({ status: 'ready', cancelRequestedAt: null });
      expect(await answer(5, true)).toMatchObject({ refusal: { code: 'no-cancel-request' } });
      await askToCancel(orderId);
      expect(accepted(await answer(6, true))).toMatchObject({ status: 'cancelled', cancelledBy: 'customer', payment: { status: 'void' } });
    });

    it('comes to one outcome while the kitchen advances, 200 times, without a deadlock', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 200 }, async () => {
          const own = await aGuest(db.database, kitchen);
          const { orderId } = await room.place(kitchen, own);
          const wish = { branch: kitchen.branch, orderId, customerId: own.customerId };
          const [cancelled, advanced] = await Promise.all([
            room.inTransaction(kitchen.branch.id, async (tx, ledger) => {
              await tx.read({ name: 'spec-lock-conversation', text: 'SELECT FROM conversations WHERE id = $1 FOR NO KEY UPDATE' }, [own.conversationId]);
              return room.orders.cancelByCustomer(tx, ledger, wish);
            }),
            advance(orderId, 1, 'ready'),
          ]);
          const [order] = await room.rows<{ status: string; version: number }>('SELECT status, version FROM orders WHERE id = $1', [orderId]);
          return { cancelled: cancelled.kind === 'order-cancelled', advanced: advanced.ok, ...order };
        }),
      );
      for (const { cancelled, advanced, status, version } of outcomes) {
        expect(cancelled).not.toBe(advanced);
        expect([status, version]).toEqual([cancelled ? 'cancelled' : 'ready', 2]);
      }
    });
  });

  it('gives coupon use and counted stock back once', async () => {
    const draft = aDraft(kitchen);
    const couponId = aDraft(kitchen).orderId;
    await room.place(kitchen, guest, { draft });
    await room.rows(`INSERT INTO coupons (id, organization_id, code, kind, used, customers) VALUES ($1, $2, 'ILK50', 'percent', 1, 1)`, [couponId, kitchen.organizationId]);
    await room.rows('INSERT INTO coupon_customers (coupon_id, customer_id, uses) VALUES ($1, $2, 1)', [couponId, guest.customerId]);
    await room.rows('INSERT INTO coupon_redemptions (order_id, coupon_id, customer_id, discount) VALUES ($1, $2, $3, 0)', [draft.orderId, couponId, guest.customerId]);
    await Promise.all([cancel(draft.orderId), cancel(draft.orderId), advance(draft.orderId, 1, 'rejected', 'other')]);
    const [coupon] = await room.rows('SELECT used, customers FROM coupons WHERE id = $1', [couponId]);
    const [stock] = await room.rows('SELECT remaining FROM stock WHERE branch_id = $1', [kitchen.branch.id]);
    expect(coupon).toEqual({ used: 0, customers: 0 });
    expect(stock).toEqual({ remaining: 22 });
  });

  it('bumps items of orders without a conversation too', async () => {
    const { orderId } = await room.place(kitchen);
    const bump = (version: number, itemId: string, done: boolean) =>
      room.inTransaction(kitchen.branch.id, (tx, ledger) => room.orders.bumpItem(tx, ledger, { ...room.command(kitchen, orderId, version), itemId, done }));
    expect(accepted(await bump(1, '2', true)).items.map(({ status }) => status)).toEqual(['open', 'done']);
    expect(accepted(await bump(2, '2', false)).items.map(({ status }) => status)).toEqual(['open', 'open']);
    expect(await bump(3, '9', true)).toMatchObject({ refusal: { code: 'item-unknown' } });
  });
});
