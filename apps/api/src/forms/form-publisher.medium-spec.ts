import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FormSettingsDto } from '@sofra/contracts';
import { checkFlowJson } from '@sofra/whatsapp';
import { aGroupOf, aWrap } from '../../test/support/a-wrap';
import { OwnerDesk } from '../../test/support/owner-desk';
import { BranchesService } from '../branches/branches.service';
import { AccountNews } from '../outbox/account-news.service';
import { FormPublisher } from './form-publisher';

const MINUTE = 60_000;

describe(FormPublisher.name, () => {
  const published: { name: string; json: unknown; account: string }[] = [];
  const retired: string[] = [];
  let answer: { status: number; body: object } | null = null;
  let platform: Server;
  let desk: OwnerDesk;
  let branchId: string;
  let now = Date.now();

  beforeAll(async () => {
    platform = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const [, , subject = '', verb] = (request.url ?? '').split('/');
        const body = JSON.parse(Buffer.concat(chunks).toString()) as { name: string; flow_json: string };
        if (answer) return response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
        if (verb === 'deprecate') retired.push(subject);
        else published.push({ name: body.name, account: subject, json: JSON.parse(body.flow_json) as unknown });
        return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: String(1_000 + published.length), success: true }));
      });
    });
    await new Promise<void>((done) => platform.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(platform.address() as AddressInfo).port}`;
    desk = await OwnerDesk.open({ WHATSAPP_API_URL: url, WHATSAPP_PHONE_NUMBER_ID: '1', WHATSAPP_ACCESS_TOKEN: 'token', WHATSAPP_APP_SECRET: 'secret', WHATSAPP_VERIFY_TOKEN: 'verify' });
    branchId = (await standing()).branchId;
  });

  afterAll(async () => {
    await desk.close();
    platform.closeAllConnections();
    platform.close();
  });

  const standing = () => desk.ask<FormSettingsDto>('GET', '/api/settings/form');
  const put = (isOn: boolean) => desk.ask<FormSettingsDto>('PUT', '/api/settings/form', { isOn });
  /** The clock's next look at what is due. */
  const look = async (later = 0) => {
    now += later;
    await desk.http.app.get(FormPublisher).publishDue(new Date(now));
    return standing();
  };
  const form = async () => (await desk.http.app.get(BranchesService).byId(branchId))?.form;
  /** A dish with four questions more than any on the demo menu. */
  const widen = async () => {
    const [some] = await desk.sql<{ organizationId: string; lahmacunId: string }>('SELECT organization_id AS "organizationId", id AS "lahmacunId" FROM products LIMIT 1');
    const { organizationId, lahmacunId } = some!;
    const wrapId = await aWrap(desk.http.test.database, { organizationId, lahmacunId, branchId, phoneNumberId: '1', ayranId: '' });
    for (let n = 0; n < 4; n += 1) await aGroupOf(desk.http.test.database, organizationId, wrapId, { name: `Soru ${n}`, min: 1, max: 1, options: [['Bir', 0], ['İki', 0]] });
  };

  it('publishes nothing while it is off', async () => {
    expect(await look()).toMatchObject({ isOn: false, state: 'off', flowId: null });
    expect(published).toEqual([]);
  });

  it('waits for the account, which the first webhook tells, and says so', async () => {
    expect(await put(true)).toMatchObject({ isOn: true, state: 'waiting' });
    expect(await look()).toMatchObject({ state: 'no-account', error: null });
    await desk.sql(`UPDATE branches SET whatsapp_account_id = '77' WHERE id = $1`, branchId);
    expect(await look()).toMatchObject({ state: 'published', flowId: '1001', error: null });
    expect(published).toHaveLength(1);
    expect(published[0]).toMatchObject({ account: '77' });
    expect(checkFlowJson(published[0]!.json)).toEqual([]);
    expect(await form()).toMatchObject({ flowId: '1001', slots: expect.arrayContaining(['several']) });
  });

  it('tells how many dishes are asked for on one screen', async () => {
    const { dishes, dishesWithOptions } = await standing();
    expect(dishes).toBeGreaterThan(0);
    expect(dishesWithOptions).toBeGreaterThanOrEqual(dishes);
  });

  it('publishes anew in the account that a webhook names another time', async () => {
    await desk.http.app.get(AccountNews).learnAccount({ phoneNumberId: '1', accountId: '78' });
    expect(await standing()).toMatchObject({ state: 'waiting', flowId: null });
    expect(await look()).toMatchObject({ state: 'published', flowId: '1002' });
    expect(published.map(({ account }) => account)).toEqual(['77', '78']);
  });

  it('publishes nothing anew while every dish has its place', async () => {
    await desk.sql('UPDATE menu_versions SET version = version + 1');
    await look(MINUTE);
    expect(published).toHaveLength(2);
  });

  it('publishes another form when a dish has no place on it, keeps the old one until it works, and says what the platform said', async () => {
    await widen();
    answer = { status: 400, body: { error: { code: 139000, message: 'Blocked', error_data: { details: 'Business is not verified.' } } } };
    expect(await look(MINUTE)).toMatchObject({ state: 'refused', flowId: '1002', error: '139000 Business is not verified.' });
    answer = { status: 200, body: { id: '5', success: true, validation_errors: [{ message: 'Invalid value found.' }] } };
    expect(await look(1_000)).toMatchObject({ error: '139000 Business is not verified.' });
    expect(await look(MINUTE)).toMatchObject({ state: 'refused', flowId: '1002', error: '-1 Invalid value found.' });
    answer = null;
    expect(await look(MINUTE)).toMatchObject({ state: 'published', flowId: '1003' });
    expect((await form())?.slots.length).toBeGreaterThan(5);
  });

  it('retires a form only when its successor has one too: messages on phones still open it', async () => {
    expect(retired).toEqual([]);
    await widen();
    await desk.sql(`UPDATE branch_form_slots SET slot = 'several'`);
    await look(MINUTE);
    expect(retired).toEqual(['1002']);
  });

  it('publishes anew what the platform would not send, once it is switched off and on', async () => {
    const before = (await standing()).flowId;
    await desk.sql(`UPDATE branch_forms SET refused_until = now() + interval '1 hour', error = '131009 There is no such Flow.'`);
    expect(await standing()).toMatchObject({ state: 'paused', error: '131009 There is no such Flow.' });
    await put(false);
    await put(true);
    const after = await look(MINUTE);
    expect(after.state).toBe('published');
    expect(after.flowId).not.toBe(before);
  });

  it('is noted, and off at once', async () => {
    expect(await put(false)).toMatchObject({ isOn: false, state: 'off' });
    expect(await form()).toBeNull();
    expect(await desk.sql(`SELECT after FROM audit_log WHERE action = 'form.switched' ORDER BY id`)).toEqual([true, false, true, false].map((isOn) => ({ after: { isOn } })));
  });

  it('refuses what is no switch, and another organization’s branch', async () => {
    expect(await desk.send('PUT', '/api/settings/form', { isOn: 'yes' })).toMatchObject({ status: 400, body: { fields: { isOn: 'not-a-boolean' } } });
    expect(await desk.send('GET', '/api/settings/form?branchId=01890000-0000-7000-8000-000000000077')).toMatchObject({ status: 404 });
  });
});
