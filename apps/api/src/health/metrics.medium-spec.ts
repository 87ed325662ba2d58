import { ROUTES } from '@sofra/contracts';
import { platformJson, SIGNATURE_HEADER, signBody } from '@sofra/whatsapp';
import { aShop, type Shop } from '../../test/support/a-shop';
import { aSender, aWamid, aWebhook } from '../../test/support/a-webhook';
import { BoardNode } from '../../test/support/board-node';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { eventually } from '../../test/support/eventually';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';
import { newId } from '../common/ids';

describe('what /metrics shows after real traffic', () => {
  const cloud = new FakeCloudApi();
  let db: TestDatabase;
  let node: BoardNode;
  let shop: Shop;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
    node = await BoardNode.start(db.url, { WHATSAPP_API_URL: cloud.url });
    shop = await aShop(db.database);
  });
  afterAll(async () => {
    await node.stop();
    await db.drop();
    await cloud.close();
  });

  const deliver = async (webhook: unknown) => {
    const body = platformJson(webhook);
    const headers = { 'content-type': 'application/json', [SIGNATURE_HEADER]: signBody(body, 's') };
    expect((await fetch(node.address + ROUTES.webhook, { method: 'POST', headers, body })).status).toBe(200);
  };
  const scraped = async () => (await fetch(node.address + ROUTES.metrics)).text();
  const value = async (line: string) => {
    const found = (await scraped()).split('\n').find((each) => each.startsWith(`${line} `));
    return found === undefined ? undefined : Number(found.slice(line.length + 1));
  };
  const untilValue = (line: string, expected: number | undefined) => eventually(() => value(line), (seen) => seen === expected);

  it('tells messages apart by what became of them, and times the turns', async () => {
    const first = aWebhook(shop.phoneNumberId, [{ from: aSender(), wamid: aWamid() }]);
    await deliver(first);
    await deliver(first);
    await deliver(aWebhook('404', [{ from: aSender() }]));
    await deliver(aWebhook(shop.phoneNumberId, [{ from: aSender(), more: { type: 'text', text: null } }]));
    expect(await value('sofra_inbound_messages_total{outcome="processed"}')).toBe(1);
    expect(await value('sofra_inbound_messages_total{outcome="duplicate"}')).toBe(1);
    expect(await value('sofra_inbound_messages_total{outcome="unrouted"}')).toBe(1);
    expect(await value('sofra_inbound_messages_total{outcome="failed"}')).toBe(1);
    expect(await value('sofra_inbound_failed_waiting')).toBe(1);
    expect(await value('sofra_turn_seconds_count')).toBe(1);
    expect(await value('sofra_http_request_seconds_count{method="POST",route="/webhooks/whatsapp",status="2xx"}')).toBe(4);
  });

  it('counts what was sent, and what waits and for how long', async () => {
    await untilValue('sofra_outbox_waiting', 0);
    expect(await value('sofra_outbox_oldest_seconds')).toBe(0);
    const accepted = (await value('sofra_sends_total{outcome="accepted"}'))!;
    const release = cloud.hold();
    await deliver(aWebhook(shop.phoneNumberId, [{ from: aSender() }]));
    expect(await value('sofra_outbox_waiting')).toBe(1);
    expect(await value('sofra_outbox_oldest_seconds')).toBeGreaterThan(0);
    release();
    await untilValue('sofra_sends_total{outcome="accepted"}', accepted + 1);
    await untilValue('sofra_outbox_waiting', 0);
  });

  it('counts screens by board and mode while they are there, and their commands by result', async () => {
    const screen = node.screen(await node.signIn(shop.organizationId));
    await screen.connect();
    await screen.open({ branchId: shop.branchId });
    const line = `sofra_board_screens{branch="${shop.branchId}",mode="kitchen"}`;
    expect(await value(line)).toBe(1);
    const pause = { commandId: newId(), until: null };
    for (const command of [pause, pause, { commandId: newId(), orderId: newId(), version: 1, to: 'preparing' }]) {
      await screen.send('to' in command ? 'order.advance' : 'branch.pause', command);
    }
    expect(await value('sofra_board_commands_total{result="ok"}')).toBe(1);
    expect(await value('sofra_board_commands_total{result="repeated"}')).toBe(1);
    expect(await value('sofra_board_commands_total{result="order-unknown"}')).toBe(1);
    screen.disconnect();
    await untilValue(line, undefined);
  });

  it('knows routes, not addresses', async () => {
    await fetch(`${node.address}/api/orders/${newId()}`);
    expect(await value('sofra_http_request_seconds_count{method="GET",route="/api/orders/:id",status="4xx"}')).toBe(1);
  });
});
