import type { StatusWordingEdit, StatusWordingsDto } from '@sofra/contracts';
import { OwnerDesk } from '../../test/support/owner-desk';
import { BranchesService } from '../branches/branches.service';
import { newId } from '../common/ids';

let desk: OwnerDesk;

beforeAll(async () => (desk = await OwnerDesk.open()));
afterAll(() => desk.close());
afterEach(() => put([]));

const URL = '/api/settings/status-wordings';
const read = () => desk.ask<StatusWordingsDto>('GET', URL);
const put = (wordings: object[], version?: string) => desk.send<StatusWordingsDto>('PUT', URL, { wordings, ...(version !== undefined && { version }) });
const preparing: StatusWordingEdit = { status: 'preparing', locale: 'tr', text: '{şube}: *{numara}* ocakta.\nSaat {saat}' };
const delivered: StatusWordingEdit = { status: 'delivered', locale: 'en', text: 'Enjoy it, see you soon.' };

/** What the next message would be made of, from the cache that messages ask. */
async function chatWordings() {
  const branches = desk.http.app.get(BranchesService);
  return (await branches.byId((await desk.ask<StatusWordingsDto>('GET', '/api/settings')).branchId))!.statusWordings;
}

describe('own wordings of status messages', () => {
  it('are kept as they were written, obeyed by the next message, and noted one by one', async () => {
    expect((await read()).wordings).toEqual([]);
    expect(await chatWordings()).toEqual([]);
    const { status, body } = await put([delivered, { ...preparing, text: `  ${preparing.text}\r\n` }]);
    expect([status, body.wordings]).toEqual([200, [preparing, delivered]]);
    expect(await chatWordings()).toEqual(expect.arrayContaining([preparing, delivered]));
    await put([preparing]);
    expect(await chatWordings()).toEqual([preparing]);
    const [first, second] = await desk.sql<{ before: object; after: object }>(`SELECT before, after FROM audit_log WHERE action = 'status-wordings.changed' ORDER BY id`);
    expect(first).toEqual({ before: { 'preparing.tr': null, 'delivered.en': null }, after: { 'preparing.tr': preparing.text, 'delivered.en': delivered.text } });
    expect(second).toEqual({ before: { 'delivered.en': delivered.text }, after: { 'delivered.en': null } });
  });

  it('come with what a message of this branch would name', async () => {
    expect(await read()).toMatchObject({ branchName: expect.any(String), timeZone: 'Europe/Istanbul', currency: 'TRY', locales: expect.arrayContaining(['tr']), silencedStatuses: [] });
  });

  it('are switched off one by one: of several people at the same moment nobody takes another’s back', async () => {
    const tell = (status: string, isOn: boolean) => desk.send<StatusWordingsDto>('PUT', `${URL}/${status}`, { isOn });
    const both = await Promise.all([tell('ready', false), tell('delivered', false), tell('preparing', false)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await read()).silencedStatuses).toEqual(['preparing', 'ready', 'delivered']);
    await Promise.all([tell('ready', true), tell('preparing', true), tell('cancelled', false)]);
    expect((await read()).silencedStatuses).toEqual(['delivered', 'cancelled']);
    const noted = await desk.sql<{ before: object; after: object }>(`SELECT before, after FROM audit_log WHERE action = 'settings.changed' ORDER BY id DESC LIMIT 1`);
    expect(noted).toEqual([{ before: { silencedStatuses: expect.any(Array) }, after: { silencedStatuses: ['delivered', 'cancelled'] } }]);
    expect(await tell('placed', false)).toMatchObject({ status: 400, body: { fields: { status: 'unknown' } } });
    await Promise.all([tell('delivered', true), tell('cancelled', true)]);
  });

  it.each<[string, object, object]>([
    ['nothing', { text: ' \n ' }, { 'wordings.0.text': 'required' }],
    ['a placeholder that this status does not have', { text: 'Neden: {neden}' }, { 'wordings.0.text': 'unknown-placeholder' }],
    ['one of the other language', { text: '{number}' }, { 'wordings.0.text': 'unknown-placeholder' }],
    ['more than a message may hold', { text: 'x'.repeat(1_025) }, { 'wordings.0.text': 'too-long' }],
    ['a status of which nobody is told', { status: 'placed' }, { 'wordings.0.status': 'unknown' }],
    ['a language that the chat does not speak', { locale: 'de' }, { 'wordings.0.locale': 'unknown' }],
  ])('refuse %s, by its field', async (_, part, fields) => {
    expect(await put([{ ...preparing, ...part }])).toMatchObject({ status: 400, body: { code: 'invalid-request', fields } });
    expect((await read()).wordings).toEqual([]);
  });

  it('tell the second of two people that the first was faster', async () => {
    const { version } = await read();
    expect((await put([preparing], version)).status).toBe(200);
    expect(await put([delivered], version)).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
    expect((await read()).wordings).toEqual([preparing]);
  });

  it('are not another organization’s', async () => {
    expect(await desk.send('PUT', `${URL}?branchId=${newId()}`, { wordings: [] })).toMatchObject({ status: 404, body: { code: 'branch-unknown' } });
  });
});
