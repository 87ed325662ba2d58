import { type AttentionDto, ROUTES } from '@sofra/contracts';
import { platformJson, SIGNATURE_HEADER, signBody } from '@sofra/whatsapp';
import { aShop, type Shop } from '../../test/support/a-shop';
import { aSender, aWebhook, type RawMessage } from '../../test/support/a-webhook';
import { BoardNode } from '../../test/support/board-node';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { eventually } from '../../test/support/eventually';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';
import { BranchesService } from '../branches/branches.service';
import { newId } from '../common/ids';

const NOTHING = { count: 0, chats: [], failedMessages: [], stoppedBranches: [], droppedReplies: [], clashingOrders: [], unrouted: null };

describe('what needs attention', () => {
  const cloud = new FakeCloudApi();
  let db: TestDatabase;
  let node: BoardNode;
  let shop: Shop;
  let manager: string;
  let stranger: string;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
    node = await BoardNode.start(db.url, { WHATSAPP_API_URL: cloud.url });
  });
  beforeEach(async () => {
    await db.database.pool.query('DELETE FROM inbound_messages');
    shop = await aShop(db.database);
    manager = await node.signIn(shop.organizationId, 'manager');
    stranger = await node.signIn((await aShop(db.database)).organizationId, 'manager');
  });
  afterAll(async () => {
    await node.stop();
    await db.drop();
    await cloud.close();
  });

  const sql = (text: string, ...values: unknown[]) => db.database.pool.query(text, values);
  const deliver = async (message: RawMessage, to = shop.phoneNumberId) => {
    const body = platformJson(aWebhook(to, [message]));
    const headers = { 'content-type': 'application/json', [SIGNATURE_HEADER]: signBody(body, 's') };
    expect((await fetch(node.address + ROUTES.webhook, { method: 'POST', headers, body })).status).toBe(200);
  };
  const call = async (cookie: string, path = '', method = 'GET') => {
    const response = await fetch(node.address + ROUTES.attention + path, { method, headers: { cookie, 'sec-fetch-site': 'same-origin' } });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? undefined : JSON.parse(text)) as unknown };
  };
  const shown = async (cookie = manager) => (await call(cookie)).body as AttentionDto;
  const untilShown = (isIt: (seen: AttentionDto) => boolean) => eventually(() => shown(), isIt);
  const post = (cookie: string, path: string) => call(cookie, path, 'POST');
  /** No turn of the shop comes to its end while its clock knows no zone. */
  const setTimeZone = async (zone: string) => {
    await sql('UPDATE branches SET time_zone = $2 WHERE id = $1', shop.branchId, zone);
    node.get(BranchesService).invalidate();
  };
  const aFailedMessage = async () => {
    await setTimeZone('Mars/Olympus');
    await deliver({ from: aSender({ waId: '905321112233' }), text: 'merhaba' });
    await setTimeZone('Europe/Istanbul');
    return (await shown()).failedMessages[0]!;
  };

  it('is nothing at first', async () => {
    expect(await shown()).toEqual(NOTHING);
  });

  it('is for owners and managers', async () => {
    const cook = await node.signIn(shop.organizationId, 'kitchen');
    expect(await call(cook)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(await call('')).toMatchObject({ status: 401 });
  });

  it('shows the message in which a person was asked for, however much was said since', async () => {
    const from = aSender({ waId: '905321112298', name: 'Ali' });
    await deliver({ from, text: 'yetkili' });
    const [chat] = (await untilShown(({ chats }) => chats.some(({ customerName }) => customerName === 'Ali'))).chats.filter(({ customerName }) => customerName === 'Ali');
    await sql(`UPDATE inbound_messages SET sent_at = sent_at - interval '1 minute' WHERE conversation_id = $1`, chat!.conversationId);
    await sql(`UPDATE conversations SET staff_called_at = now() - interval '30 seconds' WHERE id = $1`, chat!.conversationId);
    for (let count = 1; count <= 9; count++) await deliver({ from, text: `alo ${count}` });
    await eventually(async () => (await sql('SELECT count(*)::integer AS count FROM inbound_messages WHERE conversation_id = $1', chat!.conversationId)).rows, ([row]) => row.count === 10);
    const { chats } = await shown();
    const { messages } = chats.find(({ customerName }) => customerName === 'Ali')!;
    expect([messages.length, messages[0]]).toEqual([9, expect.objectContaining({ text: 'yetkili', isCall: true })]);
    await sql('UPDATE conversations SET staff_called_at = NULL, handed_over_until = NULL WHERE id = $1', chat!.conversationId);
  });

  it('shows who asks for a person with the end of the chat, until it is handed back', async () => {
    const from = aSender({ waId: '905321112299', name: 'Ayşe' });
    await deliver({ from, text: 'merhaba' });
    await deliver({ from, text: 'yetkili' });
    await eventually(() => Promise.resolve(cloud.texts('905321112299')), (texts) => texts.length === 2);
    const { count, chats: [chat] } = await untilShown(({ chats }) => chats[0]?.messages.length === 4);
    expect(count).toBe(1);
    expect(chat).toMatchObject({ customerName: 'Ayşe', phone: '+905321112299', branchName: 'Merkez', calledAt: expect.any(String), handedOverUntil: null });
    expect(chat!.messages.map(({ from: who, text }) => `${who}: ${text?.slice(0, 10)}`)).toEqual(expect.arrayContaining(['customer: merhaba', 'customer: yetkili', 'bot: Ekibimize ']));
    expect(chat!.messages.filter(({ isCall }) => isCall).map(({ text }) => text)).toEqual(['yetkili']);
    expect((await shown(stranger)).chats).toEqual([]);

    const path = `/chats/${chat!.conversationId}`;
    expect(await post(stranger, `${path}/take-over`)).toMatchObject({ status: 404, body: { code: 'conversation-unknown' } });
    expect(await post(manager, '/chats/nonsense/take-over')).toMatchObject({ status: 404, body: { code: 'conversation-unknown' } });
    expect((await post(manager, `${path}/take-over`)).status).toBe(204);
    expect(await shown()).toMatchObject({ count: 0, chats: [{ calledAt: null, handedOverUntil: expect.any(String) }] });
    await deliver({ from, text: 'orada mısınız' });
    expect(cloud.texts('905321112299')).toHaveLength(2);
    expect((await post(manager, `${path}/hand-back`)).status).toBe(204);
    expect(await shown()).toEqual(NOTHING);
  });

  it('shows a failed message without its words or the whole number, and only to its own organization', async () => {
    const failed = await aFailedMessage();
    expect(failed).toEqual({
      id: expect.any(Number), branchName: 'Merkez', kind: 'text', sender: '233', at: expect.any(String),
      cause: 'processing', attempts: 1, nextAttemptAt: expect.any(String),
    });
    expect(await shown()).toMatchObject({ count: 1 });
    expect(JSON.stringify(await shown())).not.toMatch(/merhaba|905321112233|at .*\.ts/);
    expect(await shown(stranger)).toEqual(NOTHING);
  });

  it('processes a message that is replayed, once, and answers its sender', async () => {
    const { id } = await aFailedMessage();
    const sent = cloud.texts('905321112233').length;
    expect(await post(manager, `/messages/${id}/replay`)).toEqual({ status: 200, body: { result: 'processed' } });
    expect(await shown()).toEqual(NOTHING);
    await cloud.until(() => cloud.texts('905321112233').length > sent);
    expect(await post(manager, `/messages/${id}/replay`)).toMatchObject({ status: 404, body: { code: 'message-unknown' } });
  });

  it('tells that a replay failed again', async () => {
    const { id } = await aFailedMessage();
    await setTimeZone('Mars/Olympus');
    expect(await post(manager, `/messages/${id}/replay`)).toEqual({ status: 200, body: { result: 'failed' } });
    await setTimeZone('Europe/Istanbul');
    expect((await shown()).failedMessages).toEqual([expect.objectContaining({ id, attempts: 2 })]);
  });

  it('calls a message that nobody can read unreadable, and survives its replay', async () => {
    await deliver({ from: aSender(), more: { type: 'text', text: null } });
    const [message] = (await shown()).failedMessages;
    expect(message).toMatchObject({ cause: 'unreadable' });
    expect(await post(manager, `/messages/${message!.id}/replay`)).toEqual({ status: 200, body: { result: 'failed' } });
    expect((await shown()).failedMessages[0]).toMatchObject({ nextAttemptAt: null });
  });

  it('shows a dismissed message no more, and keeps it', async () => {
    const { id } = await aFailedMessage();
    expect(await post(stranger, `/messages/${id}/dismiss`)).toMatchObject({ status: 404, body: { code: 'message-unknown' } });
    expect(await post(manager, `/messages/${id}/dismiss`)).toEqual({ status: 204, body: undefined });
    expect(await shown()).toEqual(NOTHING);
    expect((await sql('SELECT status FROM inbound_messages WHERE id = $1', id)).rows).toEqual([{ status: 'ignored' }]);
    expect(await post(manager, `/messages/${id}/dismiss`)).toMatchObject({ status: 404, body: { code: 'message-unknown' } });
  });

  it('replays nothing of another organization, and nothing that is no message', async () => {
    const { id } = await aFailedMessage();
    for (const wrong of [`${id + 1_000}`, 'x', '99999999999999999999', '-1']) {
      expect(await post(manager, `/messages/${wrong}/replay`)).toMatchObject({ status: 404, body: { code: 'message-unknown' } });
    }
    expect(await post(stranger, `/messages/${id}/replay`)).toMatchObject({ status: 404, body: { code: 'message-unknown' } });
    expect(await shown()).toMatchObject({ count: 1 });
  });

  it('shows a number that may not send with what waits, and sends it once sending is resumed', async () => {
    const from = aSender();
    cloud.answer('', { kind: 'refuse', code: 190, httpStatus: 401 });
    await deliver({ from });
    const { stoppedBranches } = await untilShown((seen) => seen.stoppedBranches.length === 1);
    expect(stoppedBranches).toEqual([{ id: shop.branchId, name: 'Merkez', at: expect.any(String), code: 190, detail: expect.any(String), waiting: 1 }]);
    expect(await shown(stranger)).toEqual(NOTHING);
    expect(await post(stranger, `/branches/${shop.branchId}/resume-sending`)).toMatchObject({ status: 404, body: { code: 'branch-unknown' } });
    expect(await post(manager, '/branches/nonsense/resume-sending')).toMatchObject({ status: 404, body: { code: 'branch-unknown' } });
    expect(await post(manager, `/branches/${shop.branchId}/resume-sending`)).toEqual({ status: 204, body: undefined });
    expect(await shown()).toEqual(NOTHING);
    await eventually(async () => (await sql(`SELECT state FROM outbound_messages WHERE branch_id = $1`, shop.branchId)).rows, (rows) => rows[0].state === 'done');
  });

  it("shows today's replies that were given up, not yesterday's", async () => {
    cloud.answer('', { kind: 'refuse', code: 131047 });
    await deliver({ from: aSender({ waId: '905321112244' }) });
    const { droppedReplies } = await untilShown((seen) => seen.droppedReplies.length === 1);
    expect(droppedReplies[0]).toMatchObject({ branchName: 'Merkez', recipient: '244', reason: 'window-closed', code: 131047, orderNumber: null });
    expect(await shown(stranger)).toEqual(NOTHING);
    await sql(`UPDATE outbound_messages SET created_at = created_at - interval '24 hours' WHERE branch_id = $1`, shop.branchId);
    expect(await shown()).toEqual(NOTHING);
  });

  it('tells owners how many messages went to numbers of nobody', async () => {
    await deliver({ from: aSender() }, newId());
    await deliver({ from: aSender() }, newId());
    const owner = await node.signIn(shop.organizationId, 'owner');
    expect(await shown(owner)).toMatchObject({ count: 1, unrouted: { count: 2, lastAt: expect.any(String) } });
    expect(await shown()).toEqual(NOTHING);
  });

  it('is described', async () => {
    const { paths } = (await (await fetch(node.address + ROUTES.openapi)).json()) as { paths: Record<string, unknown> };
    expect(Object.keys(paths)).toEqual(expect.arrayContaining([ROUTES.attention, `${ROUTES.attention}/messages/{id}/replay`, `${ROUTES.attention}/branches/{id}/resume-sending`]));
  });
});
