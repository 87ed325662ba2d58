import type { AutoAcceptDto, OrderAck, OrderDto, TimelineEntryDto } from '@sofra/contracts';
import { aDraft, aGuest, aKitchen, type Guest, type Kitchen } from '../../../test/support/a-kitchen';
import { BoardNode } from '../../../test/support/board-node';
import type { BoardScreen } from '../../../test/support/board-screen';
import { testDatabase, type TestDatabase } from '../../../test/support/database';
import { newId } from '../../common/ids';
import { EscalationService } from '../../escalation/escalation.service';
import { ScheduledOrders } from '../scheduled/scheduled-orders.service';
import { AutoAccept } from './auto-accept.service';

const MINUTE = 60_000;

describe(AutoAccept.name, () => {
  let db: TestDatabase;
  let nodes: BoardNode[];
  let node: BoardNode;
  let kitchen: Kitchen;
  let guest: Guest;
  let owner: string;
  let screen: BoardScreen;

  beforeAll(async () => {
    db = await testDatabase();
    nodes = [await BoardNode.start(db.url), await BoardNode.start(db.url)];
    node = nodes[0]!;
  });
  afterAll(async () => {
    await Promise.all(nodes.map((each) => each.stop()));
    await db.drop();
  });
  beforeEach(async () => {
    kitchen = await aKitchen(db.database);
    guest = await aGuest(db.database, kitchen);
    owner = await node.signIn(kitchen.organizationId, 'owner');
    screen = node.screen(await node.signIn(kitchen.organizationId));
    await screen.connect();
    await screen.open({ screenId: newId() });
  });

  const run = async <R extends object>(text: string, ...values: unknown[]) => (await db.database.pool.query(text, values)).rows as R[];
  const send = (method: 'GET' | 'PUT', path: string, body?: object, cookie = owner) =>
    node.app.inject({ method, url: path, headers: { cookie, 'sec-fetch-site': 'same-origin' }, ...(body && { payload: body }) });
  const turn = async (isOn: boolean) => (await send('PUT', '/api/settings/auto-accept', { isOn })).json<AutoAcceptDto>();
  const place = async (parts = {}) => {
    const { customerId, conversationId, phone } = guest;
    return (await node.place(kitchen, { channel: 'whatsapp', customerId, conversationId, customerPhone: phone, ...parts })).orderId;
  };
  const look = () => Promise.all(nodes.map((each) => each.get(AutoAccept).acceptWaiting(new Date())));
  const onScreen = (orderId: string) => screen.orders.get(orderId) as OrderDto;
  const accepted = async (orderId: string) => {
    await screen.until(() => onScreen(orderId)?.status === 'preparing', 'it is accepted');
    return onScreen(orderId);
  };
  const statusOf = async (orderId: string) => (await run<{ status: string }>('SELECT status FROM orders WHERE id = $1', orderId))[0]?.status;
  const told = async (orderId: string) => (await run<{ body: string }>(`SELECT content->>'body' AS body FROM outbound_messages WHERE order_id = $1 AND purpose = 'status' ORDER BY id`, orderId)).map(({ body }) => body);
  const clockOf = (moment: string) => new Intl.DateTimeFormat('tr', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Istanbul' }).format(new Date(moment));
  const command = (event: string, orderId: string, version: number, more: object = {}) => screen.send(event, { commandId: newId(), orderId, version, ...more }) as Promise<OrderAck>;

  it('leaves everything to the cooks until an owner switches it on', async () => {
    expect((await send('GET', '/api/settings/auto-accept')).json()).toEqual({ branchId: kitchen.branch.id, isOn: false, since: null });
    const orderId = await place();
    await look();
    expect(await statusOf(orderId)).toBe('placed');
  });

  it('promises what the board would suggest, busy minutes and all, and tells the customer as if a cook had accepted', async () => {
    await run('INSERT INTO prep_times (branch_id, product_id, seconds, load, at) SELECT $1, p, 600, 0, now() FROM unnest($2::uuid[]) p, generate_series(1, 20)', kitchen.branch.id, [kitchen.lahmacunId, kitchen.durumId]);
    await screen.send('branch.busy', { commandId: newId(), minutes: 20 });
    await turn(true);
    const placedAt = Date.now();
    const orderId = await place();
    const order = await accepted(orderId);
    // Ten minutes for the food, twenty because it is busy, fifteen to the door, rounded up to five.
    const promisedIn = (Date.parse(order.promisedAt!) - placedAt) / MINUTE;
    expect(promisedIn).toBeGreaterThanOrEqual(45);
    expect(promisedIn).toBeLessThanOrEqual(51);
    expect(order).toMatchObject({ autoAccepted: true, version: 2, recallTo: 'placed' });
    expect(await told(orderId)).toEqual([expect.stringContaining(clockOf(order.promisedAt!))]);
  });

  it('accepts once, whichever node looks, and says in the timeline that nobody did it', async () => {
    await turn(true);
    const orderIds = await Promise.all(Array.from({ length: 6 }, () => place()));
    await Promise.all([look(), look()]);
    for (const orderId of orderIds) {
      expect(await statusOf(orderId)).toBe('preparing');
      expect(await told(orderId)).toHaveLength(1);
    }
    const timeline = (await send('GET', `/api/orders/${orderIds[0]}/timeline`)).json<TimelineEntryDto[]>();
    expect(timeline.filter(({ kind }) => kind === 'change').map(({ what, to, actor, by }) => ({ what, to, actor, by }))).toEqual([
      { what: 'placed', to: 'placed', actor: 'customer', by: null },
      { what: 'advanced', to: 'preparing', actor: 'system', by: null },
    ]);
  });

  it('leaves what waited already to a cook, and stops as soon as it is switched off', async () => {
    const before = await place();
    await turn(true);
    const meanwhile = await place();
    await accepted(meanwhile);
    await turn(false);
    const after = await place();
    await look();
    expect([await statusOf(before), await statusOf(after)]).toEqual(['placed', 'placed']);
  });

  it('does not take again what a cook took back; that one waits for a person', async () => {
    await turn(true);
    const orderId = await place();
    await accepted(orderId);
    expect(await command('order.recall', orderId, 2)).toMatchObject({ ok: true, order: { status: 'placed', autoAccepted: false } });
    await look();
    expect(await statusOf(orderId)).toBe('placed');
    expect(await command('order.advance', orderId, 3, { to: 'preparing' })).toMatchObject({ ok: true, order: { autoAccepted: false } });
  });

  it('holds back while the kitchen has paused, and goes on when the pause is over', async () => {
    await turn(true);
    await screen.send('branch.pause', { commandId: newId(), until: new Date(Date.now() + 30 * MINUTE).toISOString() });
    const orderId = await place();
    await look();
    expect(await statusOf(orderId)).toBe('placed');
    await screen.send('branch.pause', { commandId: newId(), until: null });
    expect(await accepted(orderId)).toMatchObject({ autoAccepted: true });
  });

  it('accepts an order for later when its time has come, for the time that was asked for', async () => {
    await turn(true);
    const dueAt = (Math.floor(Date.now() / MINUTE) + 180) * MINUTE;
    const startsAt = dueAt - 45 * MINUTE;
    const orderId = await place({ draft: { ...aDraft(kitchen), schedule: { dueAt, startsAt } } });
    await look();
    expect(await statusOf(orderId)).toBe('scheduled');
    await node.get(ScheduledOrders).startDue(new Date(startsAt));
    expect(await accepted(orderId)).toMatchObject({ autoAccepted: true, promisedAt: new Date(dueAt).toISOString() });
  });

  describe('and the ladder', () => {
    const ladder = (...steps: [condition: string, kind: string][]) =>
      Promise.all(steps.map(([condition, kind], index) => run('INSERT INTO escalation_steps (branch_id, step, condition, after_seconds, kind) VALUES ($1, $2, $3, 3600, $4)', kitchen.branch.id, index + 1, condition, kind)));
    const climbed = async (orderId: string) => (await run<{ kind: string }>('SELECT kind FROM order_escalations WHERE order_id = $1 ORDER BY step', orderId)).map(({ kind }) => kind);
    const muchLater = () => node.get(EscalationService).climbDue(new Date(Date.now() + 120 * MINUTE));
    const acceptOne = async () => {
      await turn(true);
      const orderId = await place();
      await accepted(orderId);
      return orderId;
    };

    it('is climbed by what no screen has shown, as if it had not been accepted; its customer hears nothing that is not so', async () => {
      await ladder(['unseen', 'flash'], ['untouched', 'manager-whatsapp'], ['untouched', 'tell-customer']);
      const orderId = await acceptOne();
      await muchLater();
      expect(await climbed(orderId)).toEqual(['flash', 'manager-whatsapp']);
      expect(await told(orderId)).toHaveLength(1);
    });

    it('leaves in peace what a screen has shown', async () => {
      await ladder(['unseen', 'flash'], ['untouched', 'louder']);
      const orderId = await acceptOne();
      await screen.send('board.seen', { orderIds: [orderId] });
      await muchLater();
      expect(await climbed(orderId)).toEqual([]);
    });

    it('calls off what nobody has seen, where the owner wants that', async () => {
      await ladder(['unseen', 'auto-reject']);
      const orderId = await acceptOne();
      await muchLater();
      expect(await run('SELECT status, reason FROM orders WHERE id = $1', orderId)).toEqual([{ status: 'cancelled', reason: 'too-busy' }]);
    });
  });

  it('is the owner’s to switch, noted, and nothing but on or off', async () => {
    const manager = await node.signIn(kitchen.organizationId, 'manager');
    expect((await send('PUT', '/api/settings/auto-accept', { isOn: true }, manager)).statusCode).toBe(403);
    expect((await send('PUT', '/api/settings/auto-accept', { isOn: 'yes' })).json()).toMatchObject({ code: 'invalid-request', fields: { isOn: 'not-a-boolean' } });
    const first = await turn(true);
    expect(await turn(true)).toEqual(first);
    expect((await send('GET', '/api/settings/auto-accept', undefined, manager)).json()).toEqual({ branchId: kitchen.branch.id, isOn: true, since: expect.any(String) });
    const noted = await run('SELECT before, after FROM audit_log WHERE organization_id = $1 AND action = $2 ORDER BY id', kitchen.organizationId, 'auto-accept.changed');
    expect(noted[0]).toEqual({ before: { acceptsByItself: false }, after: { acceptsByItself: true } });
  });
});
