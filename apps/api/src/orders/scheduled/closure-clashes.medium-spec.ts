import { aDraft, aGuest, aKitchen, type Guest, type Kitchen } from '../../../test/support/a-kitchen';
import { BoardNode } from '../../../test/support/board-node';
import { testDatabase, type TestDatabase } from '../../../test/support/database';
import { BranchesService } from '../../branches/branches.service';
import { ClosureClashes } from './closure-clashes.service';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe(ClosureClashes.name, () => {
  let db: TestDatabase;
  let nodes: BoardNode[];
  let kitchen: Kitchen;
  let guest: Guest;
  let manager: string;
  const dueAt = (Math.floor(Date.now() / HOUR) + 30) * HOUR;
  const startsAt = dueAt - 45 * MINUTE;

  beforeAll(async () => {
    db = await testDatabase();
    nodes = [await BoardNode.start(db.url), await BoardNode.start(db.url)];
  });
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
    await db.drop();
  });
  beforeEach(async () => {
    kitchen = await aKitchen(db.database);
    guest = await aGuest(db.database, kitchen);
    manager = await nodes[0]!.signIn(kitchen.organizationId, 'manager');
  });

  const run = async <R extends object>(text: string, ...values: unknown[]) => (await db.database.pool.query(text, values)).rows as R[];
  const place = async () => {
    const { customerId, conversationId, phone } = guest;
    const draft = { ...aDraft(kitchen), schedule: { dueAt, startsAt } };
    return nodes[0]!.place(kitchen, { draft, channel: 'whatsapp', customerId, conversationId, customerPhone: phone });
  };
  const close = () => run('INSERT INTO closures (branch_id, starts_at, ends_at) VALUES ($1, $2, $3)', kitchen.branch.id, new Date(startsAt - HOUR), new Date(dueAt + HOUR));
  const open = () => run('DELETE FROM closures WHERE branch_id = $1', kitchen.branch.id);
  // Both nodes look at once, with what the settings say now.
  const look = () => {
    nodes.forEach((node) => node.get(BranchesService).invalidate());
    return Promise.all(nodes.map((node) => node.get(ClosureClashes).look()));
  };
  const told = async (orderId: string) => (await run<{ body: string }>(`SELECT content->>'body' AS body FROM outbound_messages WHERE order_id = $1 ORDER BY id`, orderId)).map(({ body }) => body);
  const attention = async () => {
    const { json } = await nodes[0]!.app.inject({ method: 'GET', url: '/api/attention', headers: { cookie: manager } });
    return json<{ count: number; clashingOrders: object[] }>();
  };

  it('tells the customer and staff once, whoever looks, and again when the kitchen opens after all', async () => {
    const { orderId, number } = await place();
    await look();
    expect(await told(orderId)).toEqual([]);
    await close();
    await look();
    await look();
    expect(await told(orderId)).toEqual([expect.stringMatching(new RegExp(`${number}.* kapalı olacağız`))]);
    expect(await attention()).toMatchObject({ count: 1, clashingOrders: [{ id: orderId, number, customerName: 'Ayşe', phone: guest.phone, dueAt: new Date(dueAt).toISOString() }] });
    await open();
    await look();
    await look();
    expect(await told(orderId)).toEqual([expect.anything(), expect.stringContaining('siparişiniz geçerli')]);
    expect(await attention()).toMatchObject({ count: 0, clashingOrders: [] });
  });

  it('is not about a pause, nor about orders that ended', async () => {
    const { orderId } = await place();
    await run('UPDATE branches SET paused_until = $2 WHERE id = $1', kitchen.branch.id, new Date(dueAt));
    await look();
    expect(await told(orderId)).toEqual([]);
    await run(`UPDATE orders SET status = 'cancelled' WHERE id = $1`, orderId);
    await close();
    await look();
    expect(await told(orderId)).toEqual([]);
  });
});
