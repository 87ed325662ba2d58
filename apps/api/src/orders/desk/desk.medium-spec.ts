import type { OrderDto, OrderPrintDto, ProblemDto, TimelineEntryDto } from '@sofra/contracts';
import { aGuest, aKitchen, type Guest, type Kitchen } from '../../../test/support/a-kitchen';
import { BoardNode } from '../../../test/support/board-node';
import { testDatabase, type TestDatabase } from '../../../test/support/database';
import { newId } from '../../common/ids';
import { DeskService } from './desk.service';

const TOTAL = 39_500;

describe(DeskService.name, () => {
  let db: TestDatabase;
  let node: BoardNode;
  let kitchen: Kitchen;
  let guest: Guest;
  let manager: string;
  let orderId: string;

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
    guest = await aGuest(db.database, kitchen);
    manager = await node.signIn(kitchen.organizationId, 'manager');
    const { customerId, conversationId, phone } = guest;
    orderId = (await node.place(kitchen, { channel: 'whatsapp', customerId, conversationId, customerPhone: phone })).orderId;
  });

  const rows = async (text: string, ...values: unknown[]) => (await db.database.pool.query(text, values)).rows as Record<string, unknown>[];
  async function post<T = OrderDto>(path: string, body: object, cookie = manager): Promise<{ status: number; body: T }> {
    const headers = { cookie, 'content-type': 'application/json', origin: node.address };
    const response = await fetch(`${node.address}/api/orders/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as T };
  }
  const get = async <T>(path: string) => (await (await fetch(`${node.address}/api/orders/${path}`, { headers: { cookie: manager } })).json()) as T;
  const deliver = () => rows(`WITH o AS (UPDATE orders SET status = 'delivered' WHERE id = $1 RETURNING id) UPDATE order_payments p SET status = 'paid' FROM o WHERE p.order_id = o.id`, orderId);
  const refund = (amount: number, id = newId()) => post(`${orderId}/refunds`, { id, amount, reason: 'Soğuk geldi' });

  describe('cancelling', () => {
    it('ends the order, tells board and customer, gives stock back and is in the audit log', async () => {
      const seq = async () => (await rows('SELECT seq FROM branch_counters WHERE branch_id = $1', kitchen.branch.id))[0]?.['seq'] as number;
      const before = await seq();
      const { status, body } = await post(`${orderId}/cancel`, { version: 1, reason: 'courier' });
      expect([status, body.status, body.reason, body.payment.status]).toEqual([200, 'cancelled', 'courier', 'void']);
      expect(await seq()).toBe(before + 1);
      expect(await rows(`SELECT purpose FROM outbound_messages WHERE order_id = $1`, orderId)).toEqual([{ purpose: 'status' }]);
      expect(await rows('SELECT remaining FROM stock WHERE branch_id = $1', kitchen.branch.id)).toEqual([{ remaining: 22 }]);
      expect(await rows('SELECT action, after FROM audit_log WHERE subject_id = $1', orderId)).toEqual([{ action: 'order.cancelled', after: { reason: 'courier' } }]);
    });

    it('is refused for one that was handed over, and on an older version', async () => {
      expect(await post(`${orderId}/cancel`, { version: 7, reason: 'other' })).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
      await deliver();
      expect(await post(`${orderId}/cancel`, { version: 1, reason: 'other' })).toMatchObject({ status: 409, body: { code: 'transition-refused' } });
    });

    it('wants a reason, and a manager of this organization', async () => {
      expect(await post(`${orderId}/cancel`, { version: 1, reason: ' ' })).toMatchObject({ status: 400, body: { fields: { reason: 'required' } } });
      expect((await post(`${orderId}/cancel`, { version: 1, reason: 'x' }, await node.signIn(kitchen.organizationId))).status).toBe(403);
      const stranger = await node.signIn((await aKitchen(db.database)).organizationId, 'owner');
      expect((await post(`${orderId}/cancel`, { version: 1, reason: 'x' }, stranger)).status).toBe(404);
    });
  });

  describe('refunding', () => {
    it('notes a part, then the rest: in order, timeline, audit, the day and the CSV', async () => {
      await deliver();
      expect(await refund(9_500)).toMatchObject({ status: 201, body: { refunded: 9_500, payment: { status: 'paid' } } });
      expect((await refund(30_000)).body).toMatchObject({ refunded: TOTAL, payment: { status: 'refunded' } });
      expect(await get<OrderDto>(orderId)).toMatchObject({ refunded: TOTAL, payment: { status: 'refunded' }, version: 1 });
      const timeline = await get<TimelineEntryDto[]>(`${orderId}/timeline`);
      expect(timeline.filter(({ kind }) => kind === 'refunded').map(({ what, reason, by }) => [what, reason, by !== null])).toEqual([['9500', 'Soğuk geldi', true], ['30000', 'Soğuk geldi', true]]);
      expect(await rows(`SELECT count(*)::int AS noted FROM audit_log WHERE action = 'order.refunded' AND subject_id = $1`, orderId)).toEqual([{ noted: 2 }]);
      const csv = await (await fetch(`${node.address}/api/orders/export.csv`, { headers: { cookie: manager } })).text();
      expect(csv).toContain(';395,00;395,00;TRY;cash;refunded');
      const today = await fetch(`${node.address}/api/reports/today?branchId=${kitchen.branch.id}`, { headers: { cookie: manager } });
      expect(await today.json()).toMatchObject({ orders: 1, revenue: 0 });
    });

    it('is one refund however often its id is sent', async () => {
      await deliver();
      const id = newId();
      const answers = await Promise.all([refund(10_000, id), refund(10_000, id), refund(10_000, id)]);
      expect(answers.map(({ body }) => body.refunded)).toEqual([10_000, 10_000, 10_000]);
    });

    it('gives no more back than was paid, also two at once', async () => {
      await deliver();
      const statuses = (await Promise.all([refund(30_000), refund(30_000)])).map(({ status }) => status);
      expect(statuses.toSorted()).toEqual([201, 400]);
      expect((await post<ProblemDto>(`${orderId}/refunds`, { id: newId(), amount: 9_501, reason: 'x' })).body).toMatchObject({ fields: { amount: 'too-high' } });
    });

    it('has nothing to give back of what was never paid', async () => {
      expect(await refund(100)).toMatchObject({ status: 409, body: { code: 'nothing-to-refund' } });
    });

    it.each([[0, 'too-low'], [1.5, 'not-a-number']])('refuses an amount of %j', async (amount, fault) => {
      expect(await post(`${orderId}/refunds`, { id: newId(), amount, reason: 'x' })).toMatchObject({ status: 400, body: { fields: { amount: fault } } });
    });
  });

  it('prints through the ledger: the second one must say that it is a duplicate', async () => {
    const claimId = newId();
    const print = (id: string, revision = 1) => post<OrderPrintDto>(`${orderId}/prints`, { claimId: id, revision });
    expect((await print(claimId)).body).toMatchObject({ isDuplicate: false, copy: 1 });
    expect((await print(claimId)).body).toMatchObject({ isDuplicate: false, copy: 1 });
    expect((await print(newId())).body).toMatchObject({ isDuplicate: true, copy: 2 });
    expect((await print(newId(), 9)).status).toBe(409);
    const printed = (await get<TimelineEntryDto[]>(`${orderId}/timeline`)).filter(({ kind }) => kind === 'printed');
    expect(printed.map(({ by }) => by !== null)).toEqual([true, true]);
  });
});
