import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FlowInteractive } from '@sofra/whatsapp';
import { Chat } from '../../test/support/a-chat';
import { aShop, type Shop } from '../../test/support/a-shop';
import { aWebhook } from '../../test/support/a-webhook';
import { aWrap } from '../../test/support/a-wrap';
import { conversationApp, type ConversationApp } from '../../test/support/conversation-app';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { eventually } from '../../test/support/eventually';
import { FakeCloudApi } from '../../test/support/fake-cloud-api';
import { BranchesService } from '../branches/branches.service';

const HOUR = 3_600_000;

describe('a dish put together on one screen', () => {
  const cloud = new FakeCloudApi();
  let db: TestDatabase;
  let app: ConversationApp;
  let shop: Shop;
  let chat: Chat;

  beforeAll(async () => {
    await cloud.open();
    db = await testDatabase();
    app = await conversationApp({ databaseUrl: db.url, cloudApiUrl: cloud.url });
  });

  beforeEach(async () => {
    shop = await aShop(db.database);
    await aWrap(db.database, shop);
    await db.database.pool.query(`INSERT INTO branch_forms (branch_id, is_on, flow_id) VALUES ($1, true, '4242')`, [shop.branchId]);
    await db.database.pool.query(`INSERT INTO branch_form_slots (branch_id, position, slot) VALUES ($1, 0, 'one'), ($1, 1, 'several')`, [shop.branchId]);
    chat = new Chat(cloud, shop.phoneNumberId, [app]);
  });

  afterAll(async () => {
    await app.close();
    await db.drop();
    await cloud.close();
  });

  /** What the form of the last message is opened with. */
  const opened = (): FlowInteractive['action']['parameters'] => {
    const { last } = chat;
    if (last.type !== 'interactive' || last.interactive.type !== 'flow') throw new Error(`no form: ${JSON.stringify(last)}`);
    return last.interactive.action.parameters;
  };
  const optionOf = ({ flow_action_payload: { data } }: ReturnType<typeof opened>, title: string) =>
    Object.values(data).flatMap((value) => (Array.isArray(value) ? (value as { id: string; title: string }[]) : [])).find((option) => option.title === title)!.id;
  const answer = (token: string, fields: object) => {
    const response_json = JSON.stringify({ flow_token: token, ...fields });
    return chat.send({ more: { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: { name: 'flow', body: 'Sent', response_json } } } });
  };
  const rows = async (text: string) => (await db.database.pool.query(text, [shop.branchId])).rows;
  const messages = () => rows('SELECT state, as_fallback AS "asFallback", error_code AS "errorCode" FROM outbound_messages WHERE branch_id = $1 ORDER BY id');
  const isList = () => chat.last.type === 'interactive' && chat.last.interactive.type !== 'flow';

  it('is one message, one answer, and the order that taps would have made', async () => {
    await chat.type('dürüm');
    const form = opened();
    expect(form).toMatchObject({ flow_id: '4242', flow_action_payload: { screen: 'DISH', data: { title: 'Dürüm', text: '180,00 TL' } } });
    expect(await answer(form.flow_token, { g0_one: optionOf(form, 'Tombik'), g1_several: [optionOf(form, 'Turşu')], quantity: '2', note: 'az pişmiş' })).toContain('390,00 TL');
    await chat.tap(/nakit/i);
    expect(await rows('SELECT total FROM orders WHERE branch_id = $1')).toEqual([{ total: 39_000 }]);
    expect(await rows('SELECT i.name, i.quantity, i.note FROM order_items i JOIN orders o ON o.id = i.order_id WHERE o.branch_id = $1')).toEqual([{ name: 'Dürüm', quantity: 2, note: 'az pişmiş' }]);
    await answer(form.flow_token, { g0_one: optionOf(form, 'Lavaş'), quantity: '1' });
    expect(chat.body).toContain('zaten aldık');
    expect(await rows('SELECT 1 FROM orders WHERE branch_id = $1')).toHaveLength(1);
  });

  it.each([132068, 132069])('is the list instead when the platform answers %s, and lists for an hour for everybody', async (code) => {
    cloud.answer('Dürüm', { kind: 'refuse', code });
    await chat.type('dürüm');
    await eventually(messages, (all) => all.length === 1 && all[0].state === 'done');
    expect(await messages()).toEqual([{ state: 'done', asFallback: true, errorCode: code }]);
    expect(isList()).toBe(true);
    await chat.tap(/Tombik/);
    await chat.tap(/İstemiyorum/);
    expect(chat.body).toContain('190,00 TL');
    const paused = () => rows('SELECT refused_until FROM branch_forms WHERE branch_id = $1');
    await eventually(paused, ([{ refused_until }]) => refused_until !== null);
    app.module.get(BranchesService).invalidate();
    const other = new Chat(cloud, shop.phoneNumberId, [app]);
    await other.type('dürüm');
    expect(other.has(/Lavaş/)).toBe(true);
    app.alarm.move(HOUR + 1_000);
    const third = new Chat(cloud, shop.phoneNumberId, [app]);
    await third.type('dürüm');
    expect(third.has(/Lavaş/)).toBe(false);
  });

  it('is the list instead for a phone that is too old for it, also when only a status tells so, and that phone gets lists for a month', async () => {
    await chat.type('dürüm');
    const { wamid, opaque } = cloud.inbox(`+${chat.from.waId}`).at(-1)!;
    const failed = { id: wamid, status: 'failed', timestamp: '1795384800', recipient_id: chat.from.waId, biz_opaque_callback_data: opaque, errors: [{ code: 131026, title: 'Message undeliverable' }] };
    await chat.answered(async () => {
      await app.deliver(aWebhook(shop.phoneNumberId, [], [failed]));
      // The lane has let go by now: the clock finds what is to be sent again.
      await app.tick();
    });
    await eventually(() => Promise.resolve(isList()), Boolean);
    await chat.tap(/Lavaş/);
    const off = () => rows('SELECT form_off_until FROM conversations WHERE branch_id = $1');
    await eventually(off, ([{ form_off_until }]) => form_off_until !== null);
    await chat.type('menü');
    await chat.type('dürüm');
    expect(isList()).toBe(true);
    const other = new Chat(cloud, shop.phoneNumberId, [app]);
    await other.type('dürüm');
    expect(other.has(/Lavaş/)).toBe(false);
    app.alarm.move(31 * 24 * HOUR);
    await chat.type('menü');
    await chat.type('dürüm');
    expect(isList()).toBe(false);
  });

  it('is no form at all for a branch that has it off', async () => {
    await db.database.pool.query('UPDATE branch_forms SET is_on = false WHERE branch_id = $1', [shop.branchId]);
    await chat.type('dürüm');
    expect(isList()).toBe(true);
  });
});
