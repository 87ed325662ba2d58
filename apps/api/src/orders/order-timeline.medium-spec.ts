import type { TimelineEntryDto } from '@sofra/contracts';
import { aGuest, aKitchen, type Kitchen } from '../../test/support/a-kitchen';
import { BoardNode } from '../../test/support/board-node';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { newId } from '../common/ids';
import { OrderTimeline } from './order-timeline';

describe(OrderTimeline.name, () => {
  let db: TestDatabase;
  let node: BoardNode;
  let kitchen: Kitchen;

  beforeAll(async () => {
    db = await testDatabase();
    node = await BoardNode.start(db.url);
    kitchen = await aKitchen(db.database);
  });
  afterAll(async () => {
    await node.stop();
    await db.drop();
  });

  async function timeline(orderId: string, organizationId = kitchen.organizationId) {
    const cookie = await node.signIn(organizationId, 'manager');
    const response = await fetch(`${node.address}/api/orders/${orderId}/timeline`, { headers: { cookie } });
    return { status: response.status, body: (await response.json()) as TimelineEntryDto[] };
  }
  const sql = (text: string, ...values: unknown[]) => db.database.pool.query(text, values);

  it('puts screens, prints and messages between the changes, in their order and with names', async () => {
    const { orderId } = await node.place(kitchen);
    const screenId = (await sql(`INSERT INTO screens (id, organization_id, branch_id, name, kind, token_digest)
      VALUES (gen_random_uuid(), $1, $2, 'Izgara', 'kitchen', '\\x01') RETURNING id`, kitchen.organizationId, kitchen.branch.id)).rows[0].id as string;
    await sql(`INSERT INTO order_sightings (order_id, screen_id, seen_at) VALUES ($1, $2, now() + interval '1 second')`, orderId, screenId);
    await sql(`INSERT INTO prints (claim_id, order_id, revision, station, kind, copy, screen_id, at)
      VALUES (gen_random_uuid(), $1, 1, '', 'ticket', 1, $2, now() + interval '2 seconds')`, orderId, screenId);
    const { body } = await timeline(orderId);
    const told = body.filter(({ kind }) => kind !== 'message-out' && kind !== 'message-in');
    expect(told.map(({ kind, what, by }) => [kind, what, by])).toEqual([['change', 'placed', null], ['seen', '', 'Izgara'], ['printed', 'ticket', 'Izgara']]);
    expect(body.map(({ at }) => at)).toEqual(body.map(({ at }) => at).toSorted());
  });

  it('puts what was written to the guest behind the change it tells of', async () => {
    const guest = await aGuest(db.database, kitchen);
    const { orderId } = await node.place(kitchen, { channel: 'whatsapp', customerId: guest.customerId, conversationId: guest.conversationId, customerPhone: guest.phone });
    const screen = node.screen(await node.signIn(kitchen.organizationId));
    await screen.connect();
    await screen.open({ screenId: newId() });
    await screen.send('order.advance', { commandId: newId(), orderId, version: 1, to: 'preparing' });
    const { body } = await timeline(orderId);
    expect(body.map(({ kind, what, to }) => [kind, to ?? what])).toEqual([['change', 'placed'], ['change', 'preparing'], ['message-out', 'preparing']]);
  });

  it('says which items were checked off or opened again', async () => {
    const { orderId } = await node.place(kitchen);
    const screen = node.screen(await node.signIn(kitchen.organizationId));
    await screen.connect();
    await screen.open({ screenId: newId() });
    await screen.send('order.advance', { commandId: newId(), orderId, version: 1, to: 'preparing' });
    await screen.send('item.bump', { commandId: newId(), orderId, version: 2, itemId: '2', done: true });
    await screen.send('item.bump', { commandId: newId(), orderId, version: 3, itemId: '2', done: false });
    const { body } = await timeline(orderId);
    expect(body.filter(({ what }) => what !== 'placed').map(({ what, items }) => [what, items])).toEqual([
      ['advanced', []], ['item-bumped', [{ id: '2', status: 'done' }]], ['item-bumped', [{ id: '2', status: 'open' }]],
    ]);
  });

  it('says what was promised by a change, and whether it hurried', async () => {
    const { orderId } = await node.place(kitchen);
    const screen = node.screen(await node.signIn(kitchen.organizationId));
    await screen.connect();
    await screen.open({ screenId: newId() });
    const [first, second] = [30, 45].map((minutes) => new Date(Date.now() + minutes * 60_000).toISOString());
    await screen.send('order.advance', { commandId: newId(), orderId, version: 1, to: 'preparing', promisedAt: first });
    await screen.send('order.promise', { commandId: newId(), orderId, version: 2, promisedAt: second });
    await screen.send('order.rush', { commandId: newId(), orderId, version: 3, on: true });
    await screen.send('order.rush', { commandId: newId(), orderId, version: 4, on: false });
    const { body } = await timeline(orderId);
    expect(body.map(({ what, promisedAt }) => [what, promisedAt])).toEqual([['placed', null], ['advanced', first], ['promise-changed', second], ['rushed', null], ['rush-over', null]]);
  });

  it('is not shown to another organization', async () => {
    const { orderId } = await node.place(kitchen);
    const stranger = await aKitchen(db.database);
    expect((await timeline(orderId, stranger.organizationId)).status).toBe(404);
  });
});
