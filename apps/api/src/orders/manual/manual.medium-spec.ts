import type { CallerDto, DeskDto, ManualOrderBody, OrderDto, ProblemDto, QuoteDto } from '@sofra/contracts';
import { aGuest, aKitchen, type Kitchen } from '../../../test/support/a-kitchen';
import { BoardNode } from '../../../test/support/board-node';
import { testDatabase, type TestDatabase } from '../../../test/support/database';
import { newId } from '../../common/ids';
import { ManualOrders } from './manual-orders.service';

describe(ManualOrders.name, () => {
  let db: TestDatabase;
  let node: BoardNode;
  let kitchen: Kitchen;
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
    manager = await node.signIn(kitchen.organizationId, 'manager');
    await rows(`INSERT INTO product_translations (product_id, locale, name) VALUES ($1, 'tr', 'Lahmacun'), ($2, 'tr', 'Dürüm')`, kitchen.lahmacunId, kitchen.durumId);
    await rows(`INSERT INTO branch_fulfilments (branch_id, fulfilment, position) VALUES ($1, 'delivery', 1), ($1, 'pickup', 2), ($1, 'table', 3)`, kitchen.branch.id);
    await rows(`INSERT INTO branch_payment_methods (branch_id, method, position) VALUES ($1, 'cash', 1), ($1, 'card', 2)`, kitchen.branch.id);
  });

  const rows = async (text: string, ...values: unknown[]) => (await db.database.pool.query(text, values)).rows as Record<string, unknown>[];
  async function send<T>(method: string, path: string, body?: object, headers: Record<string, string> = {}, cookie = manager): Promise<{ status: number; body: T }> {
    const sent = { method, headers: { cookie, 'content-type': 'application/json', origin: node.address, ...headers } };
    const response = await fetch(`${node.address}/api/orders${path}`, body ? { ...sent, body: JSON.stringify(body) } : { method, headers: { cookie } });
    return { status: response.status, body: (await response.json()) as T };
  }
  const anOrder = (parts: Partial<ManualOrderBody> = {}): ManualOrderBody => ({
    ...{ basketId: newId(), channel: 'phone', fulfilment: 'pickup', payment: 'cash', phone: '0532 111 22 33', customerName: 'İsmail', total: 18_000 },
    lines: [{ productId: kitchen.lahmacunId, quantity: 2 }],
    ...parts,
  });
  const place = <T = OrderDto>(parts: Partial<ManualOrderBody> = {}, headers = {}, cookie = manager) => send<T>('POST', '', anOrder(parts), headers, cookie);
  const left = async () => (await rows('SELECT remaining FROM stock WHERE branch_id = $1', kitchen.branch.id))[0]?.['remaining'];
  const aCoupon = (code: string) => rows(
    `INSERT INTO coupons (id, organization_id, code, kind, value, per_customer_limit) VALUES ($1, $2, $3, 'fixed', 5000, 1)`, newId(), kitchen.organizationId, code);

  it('places it like the chat does: number, board, stock, who took it, found by the end of the phone', async () => {
    const seq = async () => (await rows('SELECT seq, last_number FROM branch_counters WHERE branch_id = $1', kitchen.branch.id))[0];
    await node.place(kitchen);
    const { status, body } = await place({ note: 'acele' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ number: 2, status: 'placed', channel: 'phone', total: 18_000, customer: { name: 'İsmail', phone: '+905321112233' }, note: 'acele', payment: { method: 'cash', status: 'due' } });
    expect(await seq()).toMatchObject({ seq: 2, last_number: 2 });
    expect(await left()).toBe(18);
    expect(await rows('SELECT count(*)::int AS n FROM orders o JOIN staff s ON s.id = o.created_by WHERE o.id = $1', body.id)).toEqual([{ n: 1 }]);
    expect((await send<{ items: OrderDto[] }>('GET', '?q=2233')).body.items.map(({ id }) => id)).toEqual([body.id]);
  });

  it('is one order when it is sent twice at once, with a key or without', async () => {
    const order = anOrder();
    const answers = await Promise.all([1, 2, 3].map(() => send<OrderDto>('POST', '', order)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const keyed = anOrder();
    const [first, second] = [await send<OrderDto>('POST', '', keyed, { 'idempotency-key': 'k' }), await send<OrderDto>('POST', '', keyed, { 'idempotency-key': 'k' })];
    expect(second).toEqual(first);
    expect(await left()).toBe(16);
  });

  it('knows a caller the second time, with name and addresses', async () => {
    const address = { text: 'Moda Caddesi 12/3', latitude: null, longitude: null };
    const { body: quote } = await send<QuoteDto>('POST', '/quote', { ...anOrder(), basketId: undefined, fulfilment: 'delivery', address });
    expect(quote).toMatchObject({ code: 'invalid-request' });
    const wish = { fulfilment: 'delivery', address, lines: anOrder().lines };
    const asked = (await send<QuoteDto>('POST', '/quote', wish)).body;
    expect(asked.problems).toEqual([]);
    expect((await place({ fulfilment: 'delivery', address, total: asked.total })).status).toBe(201);
    expect((await place({ fulfilment: 'delivery', address, total: asked.total, customerName: null })).status).toBe(201);
    const { body: caller } = await send<CallerDto>('GET', '/caller?phone=532%20111%202233');
    expect(caller).toEqual({ phone: '+905321112233', name: 'İsmail', addresses: [address], hearsOnWhatsapp: false });
    expect((await send<CallerDto>('GET', '/caller?phone=12')).body).toMatchObject({ phone: null, addresses: [] });
  });

  it('confirms on WhatsApp to who wrote within a day, and to nobody else', async () => {
    const guest = await aGuest(db.database, kitchen);
    const { body } = await place({ phone: guest.phone });
    expect(await rows('SELECT purpose FROM outbound_messages WHERE order_id = $1', body.id)).toEqual([{ purpose: 'confirmation' }]);
    await rows(`UPDATE conversations SET last_inbound_at = now() - interval '25 hours' WHERE id = $1`, guest.conversationId);
    const { body: later } = await place({ phone: guest.phone });
    expect(await rows('SELECT purpose FROM outbound_messages WHERE order_id = $1', later.id)).toEqual([]);
  });

  it('has a timeline that begins with itself: not with a chat about something else, nor with its own confirmation', async () => {
    const guest = await aGuest(db.database, kitchen);
    await rows(`INSERT INTO inbound_messages (organization_id, branch_id, conversation_id, phone_number_id, wamid, kind, raw, status, sent_at, received_at)
      VALUES ($1, $2, $3, 'n', 'wamid.before', 'text', '{}', 'processed', now(), now() - interval '5 minutes')`, kitchen.organizationId, kitchen.branch.id, guest.conversationId);
    const { body } = await place({ phone: guest.phone });
    const timeline = (await send<{ kind: string; what: string }[]>('GET', `/${body.id}/timeline`)).body;
    expect(timeline.map(({ kind, what }) => [kind, what])).toEqual([['change', 'placed'], ['message-out', 'confirmation']]);
  });

  it('says while it is only asked that a phone is none', async () => {
    const wish = { fulfilment: 'pickup', lines: [{ productId: kitchen.lahmacunId, quantity: 1 }] };
    expect((await send<QuoteDto>('POST', '/quote', { ...wish, phone: '123' })).body.problems).toMatchObject([{ field: 'phone', code: 'required' }]);
    expect((await send<QuoteDto>('POST', '/quote', wish)).body.problems).toEqual([]);
  });

  it('takes a coupon by the chat’s rules: once for each caller, and only of somebody known', async () => {
    await aCoupon('BES');
    const wish = { ...anOrder(), couponCode: 'beş' };
    expect((await place({ couponCode: 'beş', total: 13_000 })).body).toMatchObject({ coupon: 'BES', discount: 5_000, total: 13_000 });
    expect(await place<ProblemDto>({ couponCode: 'BES', total: 13_000 })).toMatchObject({ status: 400, body: { fields: { couponCode: 'coupon-used-by-you' } } });
    expect(await place<ProblemDto>({ couponCode: 'BES', total: 13_000, phone: null })).toMatchObject({ status: 400, body: { fields: { phone: 'required' } } });
    expect(await place<ProblemDto>({ couponCode: 'YOK', total: wish.total })).toMatchObject({ status: 400, body: { fields: { couponCode: 'coupon-unknown' } } });
  });

  it('asks for the zone the address does not tell, takes its fee, and holds to its minimum', async () => {
    await rows(`INSERT INTO delivery_zones (id, branch_id, position, name, kind, fee, minimum_basket) VALUES ($1, $2, 1, 'Moda', 'districts', 2500, 20000)`, newId(), kitchen.branch.id);
    await rows(`INSERT INTO delivery_zone_districts (zone_id, position, name) SELECT id, 1, 'Moda' FROM delivery_zones WHERE branch_id = $1`, kitchen.branch.id);
    node.get((await import('../../branches/branches.service')).BranchesService).invalidate();
    const quote = async (text: string, quantity: number) =>
      (await send<QuoteDto>('POST', '/quote', { fulfilment: 'delivery', address: { text, latitude: null, longitude: null }, lines: [{ productId: kitchen.lahmacunId, quantity }] })).body;
    expect(await quote('Bahariye 3', 3)).toMatchObject({ zone: null, problems: [{ field: 'zoneId', code: 'zone-wanted' }] });
    expect(await quote('Moda Caddesi 12', 2)).toMatchObject({ zone: 'Moda', problems: [{ field: 'lines', code: 'below-minimum' }] });
    expect(await quote('Moda Caddesi 12', 3)).toMatchObject({ zone: 'Moda', total: 27_000 + 2_500, problems: [] });
  });

  it('refuses another total than was shown, and what is sold out', async () => {
    expect(await place<ProblemDto>({ total: 17_999 })).toMatchObject({ status: 409, body: { code: 'total-changed', fields: { total: '18000' } } });
    expect((await place<ProblemDto>({ lines: [{ productId: kitchen.lahmacunId, quantity: 21 }], total: 21 * 9_000 })).body.code).toMatch(/product-sold-out|invalid-request/);
    expect(await left()).toBe(20);
  });

  it.each<[string, Partial<ManualOrderBody>, Record<string, string>]>([
    ['an empty basket', { lines: [] }, { lines: 'required' }],
    ['a delivery without address', { fulfilment: 'delivery' }, { address: 'required' }],
    ['a table without its number', { fulfilment: 'table' }, { tableLabel: 'required' }],
    ['a phone that is none', { phone: '12' }, { phone: 'invalid' }],
    ['a way to pay that is not offered', { payment: 'meal-card' }, { payment: 'not-offered' }],
    ['the chat’s own channel', { channel: 'whatsapp' as never }, { channel: 'unknown' }],
  ])('refuses %s beside its field', async (_, parts, fields) => {
    expect(await place<ProblemDto>(parts)).toMatchObject({ status: 400, body: { fields } });
  });

  it('is for managers, of their own branch', async () => {
    expect((await place({}, {}, await node.signIn(kitchen.organizationId))).status).toBe(403);
    const stranger = await aKitchen(db.database);
    expect((await place({ branchId: stranger.branch.id })).status).toBe(404);
    const { body } = await send<DeskDto>('GET', '/desk');
    expect(body.products.map(({ price }) => price).toSorted()).toEqual([18_000, 9_000]);
  });
});
