import type { OpeningDto, SettingsDto } from '@sofra/contracts';
import { OwnerDesk } from '../../test/support/owner-desk';
import { newId } from '../common/ids';
import { BranchesService } from '../branches/branches.service';

let desk: OwnerDesk;

beforeAll(async () => (desk = await OwnerDesk.open()));
afterAll(() => desk.close());

const refused = (fields: object) => ({ status: 400, body: { code: 'invalid-request', fields } });
const settings = () => desk.ask<SettingsDto>('GET', '/api/settings');
const log = async (action: string) => desk.sql<{ before: object; after: object }>('SELECT before, after FROM audit_log WHERE action = $1 ORDER BY id', action);

/** What a turn would be told of the branch at this moment. */
async function chatFacts(now = new Date()) {
  const branches = desk.http.app.get(BranchesService);
  return branches.facts((await branches.byId((await settings()).branchId))!, now);
}

describe('a branch’s settings', () => {
  it('change in what is named, are obeyed by the next turn, and are noted', async () => {
    const before = await settings();
    await chatFacts();
    const after = await desk.ask<SettingsDto>('PATCH', '/api/settings', { cancelWindowMinutes: 9, paymentMethods: ['card'], silencedStatuses: ['ready'], phone: null });
    expect(after).toEqual({ ...before, cancelWindowMinutes: 9, paymentMethods: ['card'], silencedStatuses: ['ready'], phone: null });
    expect(await chatFacts()).toMatchObject({ cancelWindowMinutes: 9, paymentMethods: ['card'], phone: null });
    expect((await log('settings.changed')).at(-1)).toEqual({
      before: { cancelWindowMinutes: before.cancelWindowMinutes, paymentMethods: before.paymentMethods, silencedStatuses: [], phone: before.phone },
      after: { cancelWindowMinutes: 9, paymentMethods: ['card'], silencedStatuses: ['ready'], phone: null },
    });
    await desk.ask('PATCH', '/api/settings', { paymentMethods: before.paymentMethods, silencedStatuses: [], phone: before.phone });
  });

  it('of two edits at once both hold, each in its own fields', async () => {
    await Promise.all([desk.ask('PATCH', '/api/settings', { deliveryFee: 2_500 }), desk.ask('PATCH', '/api/settings', { minimumBasket: 15_000 })]);
    expect(await settings()).toMatchObject({ deliveryFee: 2_500, minimumBasket: 15_000 });
    await desk.ask('PATCH', '/api/settings', { deliveryFee: 0, minimumBasket: 0 });
  });

  it.each<[string, object, object]>([
    ['no name', { name: ' ' }, { name: 'required' }],
    ['a zone of nowhere', { timeZone: 'Mars/Olympus' }, { timeZone: 'unknown' }],
    ['no way to pay', { paymentMethods: [] }, { paymentMethods: 'required' }],
    ['a way to pay that is none', { paymentMethods: ['gold'] }, { paymentMethods: 'unknown' }],
    ['null where something must be', { locales: null }, { locales: 'required' }],
  ])('refuse %s by its field', async (_, patch, fields) => {
    expect(await desk.send('PATCH', '/api/settings', patch)).toMatchObject(refused(fields));
  });

  it('are not another organization’s', async () => {
    expect(await desk.send('GET', `/api/settings?branchId=${newId()}`)).toMatchObject({ status: 404, body: { code: 'branch-unknown' } });
  });
});

describe('opening hours', () => {
  const put = (hours: object[]) => desk.send<OpeningDto>('PUT', '/api/settings/hours', { hours });
  const istanbul = (local: string) => new Date(`${local}:00+03:00`);

  afterEach(() => put([]));

  it('take several intervals a day, over midnight, and the chat says when it opens next', async () => {
    const hours = [{ weekday: 1, from: '11:00', until: '14:30' }, { weekday: 1, from: '18:00', until: '02:00' }, { weekday: 2, from: '11:00', until: '24:00' }];
    expect((await put([hours[2]!, hours[1]!, hours[0]!])).body.hours).toEqual(hours);
    expect(await chatFacts(istanbul('2026-11-23T14:29'))).toMatchObject({ isOpen: true });
    expect(await chatFacts(istanbul('2026-11-23T15:00'))).toMatchObject({ isOpen: false, opensAt: istanbul('2026-11-23T18:00').getTime() });
    expect(await chatFacts(istanbul('2026-11-24T01:59'))).toMatchObject({ isOpen: true });
    expect(await chatFacts(istanbul('2026-11-25T00:00'))).toMatchObject({ isOpen: false, opensAt: istanbul('2026-11-30T11:00').getTime() });
  });

  it('refuse what overlaps, Sunday’s night on Monday included', async () => {
    expect(await put([{ weekday: 7, from: '20:00', until: '03:00' }, { weekday: 1, from: '02:00', until: '05:00' }])).toMatchObject(refused({ 'hours.1.from': 'overlap' }));
    expect(await put([{ weekday: 7, from: '8', until: '09:00' }])).toMatchObject(refused({ 'hours.0.from': 'not-a-time' }));
    expect(await put([{ weekday: 8, from: '08:00', until: '09:00' }])).toMatchObject(refused({ 'hours.0.weekday': 'invalid' }));
  });

  it('give way to a closure, until it is taken back', async () => {
    const closure = { from: '2099-12-31T00:00', until: '2100-01-02T00:00', reason: ' Yılbaşı ' };
    const { closures } = await desk.ask<OpeningDto>('POST', '/api/settings/closures', closure);
    expect(closures).toEqual([{ ...closure, reason: 'Yılbaşı', id: expect.any(Number) }]);
    expect(await chatFacts(istanbul('2099-12-31T12:00'))).toMatchObject({ isOpen: false, opensAt: istanbul('2100-01-02T00:00').getTime() });
    const gone = await desk.ask<OpeningDto>('DELETE', `/api/settings/closures/${closures[0]!.id}`);
    expect(gone.closures).toEqual([]);
    expect(await chatFacts(istanbul('2099-12-31T12:00'))).toMatchObject({ isOpen: true });
    expect(await desk.send('DELETE', `/api/settings/closures/${closures[0]!.id}`)).toMatchObject({ status: 404 });
    expect((await log('closure.removed'))[0]).toMatchObject({ before: { reason: 'Yılbaşı' }, after: null });
  });

  it('refuse a closure that is over, or ends before it begins', async () => {
    const add = (from: string, until: string) => desk.send('POST', '/api/settings/closures', { from, until });
    expect(await add('2020-01-01T00:00', '2020-01-02T00:00')).toMatchObject(refused({ until: 'in-the-past' }));
    expect(await add('2099-01-02T00:00', '2099-01-01T00:00')).toMatchObject(refused({ until: 'ends-before-start' }));
  });
});
