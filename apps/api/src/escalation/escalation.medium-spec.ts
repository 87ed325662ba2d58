import type { BoardEventDto, EscalationStepDto, KitchenSettingsDto } from '@sofra/contracts';
import { DEFAULT_ESCALATION, DEFAULT_LATENESS } from '@sofra/domain';
import { aGuest, aKitchen, type Guest, type Kitchen } from '../../test/support/a-kitchen';
import { BoardNode } from '../../test/support/board-node';
import type { BoardScreen } from '../../test/support/board-screen';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { newId } from '../common/ids';
import { EscalationService } from './escalation.service';

const MANAGER = '+905009998877';

describe(EscalationService.name, () => {
  let db: TestDatabase;
  let node: BoardNode;
  let kitchen: Kitchen;
  let guest: Guest;
  let cook: string;
  let manager: string;

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
    cook = await node.signIn(kitchen.organizationId);
    manager = await node.signIn(kitchen.organizationId, 'manager');
  });

  const run = async <R extends object>(text: string, ...values: unknown[]) => (await db.database.pool.query(text, values)).rows as R[];
  const settings = (method: 'GET' | 'PUT', body?: object, cookie = manager) =>
    node.app.inject({ method, url: `/api/kitchen-settings/${kitchen.branch.id}`, headers: { cookie, 'sec-fetch-site': 'same-origin' }, ...(body && { payload: body }) });
  const usual = async () => (await settings('GET')).json<KitchenSettingsDto>();
  const ladder = async (...steps: [condition: EscalationStepDto['condition'], kind: EscalationStepDto['kind'], afterSeconds?: number][]) => {
    const escalation = steps.map(([condition, kind, afterSeconds = 1]) => ({ condition, kind, afterSeconds }));
    expect((await settings('PUT', { ...(await usual()), managerPhone: MANAGER, escalation })).statusCode).toBe(200);
  };
  async function aScreen(): Promise<BoardScreen> {
    const screen = node.screen(cook);
    await screen.connect();
    await screen.open({ screenId: newId() });
    return screen;
  }
  const place = async (on = node) => {
    const { customerId, conversationId, phone } = guest;
    return (await on.place(kitchen, { channel: 'whatsapp', customerId, conversationId, customerPhone: phone })).orderId;
  };
  const climbed = (screen: BoardScreen, orderId: string) =>
    screen.events.filter(({ type, order }) => type === 'order.escalated' && order?.id === orderId).map(({ escalation }) => `${escalation!.step} ${escalation!.kind}`);
  const messages = (waId: string) =>
    run<{ body: string; template: { name: string; values: string[] } }>(
      `SELECT m.content->>'body' AS body, m.template FROM outbound_messages m JOIN conversations c ON c.id = m.conversation_id JOIN customers k ON k.id = c.customer_id
       WHERE k.wa_id = $1 AND m.branch_id = $2 ORDER BY m.id`, waId, kitchen.branch.id);

  it('flashes on the others what a frozen screen does not show, and only that', async () => {
    await ladder(['unseen', 'flash']);
    const [frozen, other] = [await aScreen(), await aScreen()];
    const shown = await place();
    await other.send('board.seen', { orderIds: [shown] });
    frozen.disconnect();
    const unseen = await place();
    await other.until(() => climbed(other, unseen).length > 0, 'the order nobody sees flashes');
    expect(climbed(other, unseen)).toEqual(['1 flash']);
    expect(climbed(other, shown)).toEqual([]);
    await other.send('board.seen', { orderIds: [unseen] });
  });

  it('grows louder while nobody takes it, each step once, and stops when somebody does', async () => {
    // The second step is far enough away for the order to be taken before it, on a busy machine too.
    await ladder(['untouched', 'louder'], ['untouched', 'flash', 6], ['untouched', 'louder', 7]);
    const screen = await aScreen();
    const [left, taken] = [await place(), await place()];
    await screen.send('board.seen', { orderIds: [left, taken] });
    await screen.until(() => climbed(screen, taken).length === 1, 'it grows louder');
    await screen.send('order.advance', { commandId: newId(), orderId: taken, version: 1, to: 'preparing' });
    await screen.until(() => climbed(screen, left).length === 3, 'it grows louder again');
    await node.get(EscalationService).climbDue(new Date(Date.now() + 60_000));
    expect(climbed(screen, left)).toEqual(['1 louder', '2 flash', '3 louder']);
    expect(climbed(screen, taken)).toEqual(['1 louder']);
    expect(await run('SELECT step, kind FROM order_escalations WHERE order_id = $1 ORDER BY step', left)).toEqual([{ step: 1, kind: 'louder' }, { step: 2, kind: 'flash' }, { step: 3, kind: 'louder' }]);
  });

  it("writes to the manager, in words or as a template, and tells the customer", async () => {
    await ladder(['untouched', 'manager-whatsapp'], ['untouched', 'tell-customer']);
    const screen = await aScreen();
    const orderId = await place();
    await screen.until(() => climbed(screen, orderId).length === 2, 'both are told');
    const second = await place();
    await screen.until(() => climbed(screen, second).length === 2, 'both are told again');
    const number = String(screen.orders.get(orderId)!.number);
    const rung = await messages(MANAGER.slice(1));
    expect(rung).toHaveLength(2);
    expect(rung[0]).toMatchObject({ body: expect.stringContaining(`*${number}*`), template: { name: 'sofra_kitchen_alarm', values: ['Kadıköy', number, '0'] } });
    expect((await messages(guest.phone.slice(1)))[0]).toMatchObject({ body: expect.stringContaining('mutfak çok yoğun'), template: { name: 'sofra_order_waiting' } });
  });

  it('turns the order away at last, gives back what it took, and tells why', async () => {
    await ladder(['untouched', 'auto-reject']);
    const screen = await aScreen();
    const orderId = await place();
    await screen.until(() => climbed(screen, orderId).length === 1, 'it is turned away');
    expect(screen.orders.get(orderId)).toMatchObject({ status: 'rejected', reason: 'too-busy', payment: { status: 'void' } });
    expect(screen.events.filter(({ order }) => order?.id === orderId).map(({ type }: BoardEventDto) => type)).toEqual(['order.changed', 'order.changed', 'order.escalated']);
    expect(await run('SELECT type, actor, reason FROM order_events WHERE order_id = $1 AND version = 2', orderId)).toEqual([{ type: 'advanced', actor: 'system', reason: 'too-busy' }]);
    expect(await messages(guest.phone.slice(1))).toHaveLength(1);
  });

  it('gives the kitchen its time after an outage before it turns an order away, and tells what is late at once', async () => {
    await ladder(['untouched', 'louder', 60], ['untouched', 'auto-reject', 120]);
    const orderId = await place();
    const at = (seconds: number) => new Date(Date.now() + seconds * 1_000);
    const steps = async () => (await run<{ step: number }>('SELECT step FROM order_escalations WHERE order_id = $1 ORDER BY step', orderId)).map(({ step }) => step);
    const back = at(900);
    await node.get(EscalationService).climbDue(at(1_000), back);
    expect(await steps()).toEqual([1]);
    await node.get(EscalationService).climbDue(at(1_021), back);
    expect(await steps()).toEqual([1, 2]);
  });

  it('climbs each step once on two nodes, and goes on where the first one was when it is gone', async () => {
    const second = await BoardNode.start(db.url);
    await ladder(['untouched', 'louder']);
    const orderId = await place(second);
    const now = new Date(Date.now() + 2_000);
    await Promise.all([node, second, node, second].map((each) => each.get(EscalationService).climbDue(now)));
    await second.stop();
    await node.get(EscalationService).climbDue(now);
    const told = await run(`SELECT seq FROM board_events WHERE order_id = $1 AND type = 'order.escalated'`, orderId);
    expect(told).toHaveLength(1);
  });

  it('leaves alone what is younger, what is over, and branches without a ladder', async () => {
    const orderId = await place();
    await node.get(EscalationService).climbDue(new Date(Date.now() + 5_000));
    await settings('PUT', { ...(await usual()), escalation: [] });
    await node.get(EscalationService).climbDue(new Date(Date.now() + 3_600_000));
    expect(await run('SELECT FROM order_escalations WHERE order_id = $1', orderId)).toEqual([]);
  });

  it('begins anew for an order that was taken back, and climbs no step twice', async () => {
    await ladder(['untouched', 'louder', 30], ['untouched', 'flash', 60]);
    const screen = await aScreen();
    const orderId = await place();
    const climb = (seconds: number) => node.get(EscalationService).climbDue(new Date(Date.now() + seconds * 1_000));
    await climb(31);
    await screen.send('order.advance', { commandId: newId(), orderId, version: 1, to: 'preparing' });
    await screen.send('order.recall', { commandId: newId(), orderId, version: 2 });
    await climb(31);
    expect(await run('SELECT step FROM order_escalations WHERE order_id = $1', orderId)).toEqual([{ step: 1 }]);
    await climb(61);
    expect(await run('SELECT step FROM order_escalations WHERE order_id = $1 ORDER BY step', orderId)).toEqual([{ step: 1 }, { step: 2 }]);
  });

  describe('its settings', () => {
    it('are the usual ones until somebody says otherwise', async () => {
      expect(await usual()).toEqual({ lateness: DEFAULT_LATENESS, escalation: DEFAULT_ESCALATION, managerPhone: null, preparationMinutes: 30, deliveryMinutes: 15 });
    });

    it('are put in the order of their times, and boards have them at once', async () => {
      const screen = await aScreen();
      const wanted = { ...(await usual()), escalation: [{ condition: 'untouched', afterSeconds: 90, kind: 'auto-reject' }, { condition: 'unseen', afterSeconds: 5, kind: 'flash' }], managerPhone: MANAGER, deliveryMinutes: 0 };
      wanted.lateness.delivery = { warnMinutes: 5, lateMinutes: 6 };
      const put = (await settings('PUT', wanted)).json<KitchenSettingsDto>();
      expect(put).toEqual({ ...wanted, escalation: wanted.escalation.toReversed() });
      await screen.until(() => screen.events.length === 1);
      expect(screen.events[0]).toMatchObject({ type: 'settings.changed', branch: { escalation: put.escalation, lateness: put.lateness, deliveryMinutes: 0 } });
    });

    it.each([
      [{ managerPhone: '0532 111' }, { managerPhone: 'invalid' }],
      [{ preparationMinutes: 0 }, { preparationMinutes: 'too-low' }],
      [{ escalation: [{ condition: 'asleep', afterSeconds: 5, kind: 'flash' }] }, { 'escalation.0.condition': 'unknown' }],
      [{ escalation: Array.from({ length: 11 }, () => DEFAULT_ESCALATION[0]) }, { escalation: 'too-many' }],
      [{ lateness: { ...DEFAULT_LATENESS, table: { warnMinutes: 9, lateMinutes: 8 } } }, { 'lateness.table.lateMinutes': 'invalid' }],
    ])('refuse %j by field', async (wrong, fields) => {
      expect((await settings('PUT', { ...(await usual()), ...wrong })).json()).toMatchObject({ code: 'invalid-request', fields });
    });

    it("are not a cook's, nor another organization's", async () => {
      expect((await settings('GET', undefined, cook)).json()).toMatchObject({ code: 'forbidden' });
      const stranger = await aKitchen(db.database);
      expect((await settings('GET', undefined, await node.signIn(stranger.organizationId, 'owner'))).json()).toMatchObject({ code: 'branch-unknown' });
    });
  });
});
