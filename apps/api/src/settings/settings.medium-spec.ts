import type { OpeningDto, SettingsDto, ZonesDto, ZoneTrialDto } from '@sofra/contracts';
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

  it('speak the first of the branch’s languages with whoever has not chosen', async () => {
    await desk.ask('PATCH', '/api/settings', { locales: ['en', 'tr'] });
    expect(await chatFacts()).toMatchObject({ locales: ['en', 'tr'], defaultLocale: 'en' });
    await desk.ask('PATCH', '/api/settings', { locales: ['tr', 'en'] });
    expect(await chatFacts()).toMatchObject({ defaultLocale: 'tr' });
  });

  it('have another currency until the first order, and no more after it', async () => {
    const { branchId } = await settings();
    expect(await desk.ask('PATCH', '/api/settings', { currency: 'EUR' })).toMatchObject({ currency: 'EUR' });
    expect(await desk.send('PATCH', '/api/settings', { currency: 'QQQ' })).toMatchObject(refused({ currency: 'unknown' }));
    await desk.ask('PATCH', '/api/settings', { currency: 'TRY' });
    await desk.sql(`INSERT INTO orders (id, organization_id, branch_id, number, business_day, channel, fulfilment, subtotal, total, currency, status)
      SELECT $1, organization_id, id, 1, '2026-01-01', 'counter', 'pickup', 100, 100, 'TRY', 'collected' FROM branches WHERE id = $2`, newId(), branchId);
    expect(await desk.send('PATCH', '/api/settings', { currency: 'EUR' })).toMatchObject(refused({ currency: 'has-orders' }));
    expect(await desk.ask('PATCH', '/api/settings', { currency: 'TRY', cancelWindowMinutes: 4 })).toMatchObject({ currency: 'TRY', cancelWindowMinutes: 4 });
  });

  it('are not another organization’s', async () => {
    expect(await desk.send('GET', `/api/settings?branchId=${newId()}`)).toMatchObject({ status: 404, body: { code: 'branch-unknown' } });
  });
});

describe('delivery zones', () => {
  const put = (zones: object[]) => desk.send<ZonesDto>('PUT', '/api/settings/zones', { zones });
  const attempt = (body: object) => desk.ask<ZoneTrialDto>('POST', '/api/settings/zones/try', body);
  const center = { latitude: 40.9903, longitude: 29.0291 };
  const corner = (latitude: number, longitude: number) => ({ latitude, longitude });
  const square = [corner(40.9, 29), corner(41, 29), corner(41, 29.1), corner(40.9, 29.1)];

  afterEach(() => put([]));

  it('are kept in their order, each as it was drawn, and obeyed by the next turn', async () => {
    const zones = [
      { name: 'Merkez', kind: 'radius', center, meters: 1_500, fee: 0, minimumBasket: 10_000, minutes: 15 },
      { name: 'Kadıköy', kind: 'polygon', corners: square, fee: 2_500 },
      { name: 'Moda', kind: 'districts', districts: ['Moda', 'Caferağa'], fee: 4_000 },
    ];
    const { body } = await put(zones);
    expect(body.zones).toMatchObject(zones);
    expect((await chatFacts()).zones.map(({ name, area }) => [name, area.kind])).toEqual([['Merkez', 'radius'], ['Kadıköy', 'polygon'], ['Moda', 'districts']]);
    expect((await attempt({ text: '', pin: center })).zone?.name).toBe('Merkez');
    expect((await attempt({ text: '', pin: corner(40.95, 29.09) })).zone?.name).toBe('Kadıköy');
    expect((await attempt({ text: 'MODA cad. 5' })).zone?.name).toBe('Moda');
    expect(await attempt({ text: 'Bağdat Cd. 5' })).toEqual({ verdict: 'pin-wanted', zone: null });
    expect(await attempt({ pin: corner(42, 29) })).toEqual({ verdict: 'outside', zone: null });
    const again = await put([body.zones[2]!, body.zones[0]!]);
    expect(again.body.zones).toEqual([body.zones[2], body.zones[0]]);
  });

  it('refuse a border that crosses itself, by its field', async () => {
    const bowTie = [square[0]!, square[2]!, square[1]!, square[3]!];
    expect(await put([{ name: 'Merkez', kind: 'polygon', corners: bowTie }])).toMatchObject(refused({ 'zones.0.corners': 'crosses-itself' }));
    expect(await put([{ name: '', kind: 'radius', fee: -1 }])).toMatchObject(refused({ 'zones.0.name': 'required', 'zones.0.meters': 'required', 'zones.0.fee': 'negative' }));
    expect((await desk.ask<ZonesDto>('GET', '/api/settings/zones')).zones).toEqual([]);
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

  it('say of a moment with a zone that it is no time of the wall clock', async () => {
    const refused = await desk.send('POST', '/api/settings/closures', { from: '2099-12-31T00:00:00Z', until: '2100-01-02T00:00' });
    expect(refused).toMatchObject({ status: 400, body: { fields: { from: 'not-a-time' } } });
  });

  it('refuse a closure that is over, or ends before it begins', async () => {
    const add = (from: string, until: string) => desk.send('POST', '/api/settings/closures', { from, until });
    expect(await add('2020-01-01T00:00', '2020-01-02T00:00')).toMatchObject(refused({ until: 'in-the-past' }));
    expect(await add('2099-01-02T00:00', '2099-01-01T00:00')).toMatchObject(refused({ until: 'ends-before-start' }));
  });
});

describe('two people at once', () => {
  it('are told apart by the version they began from: the second hears of the first', async () => {
    const began = await desk.ask<OpeningDto>('GET', '/api/settings/hours');
    const put = (from: string, version?: string) => desk.send<OpeningDto>('PUT', '/api/settings/hours', { hours: [{ weekday: 3, from, until: '22:00' }], ...(version !== undefined && { version }) });
    const first = await put('08:00', began.version);
    expect(first).toMatchObject({ status: 200, body: { hours: [{ from: '08:00' }] } });
    expect(await put('09:00', began.version)).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
    expect((await desk.ask<OpeningDto>('GET', '/api/settings/hours')).hours).toMatchObject([{ from: '08:00' }]);
    expect(await put('09:00', first.body.version)).toMatchObject({ status: 200 });
    expect(await put('10:00')).toMatchObject({ status: 200 });
  });

  it('hear of each other’s zones too', async () => {
    const zone = (fee: number) => ({ id: null, name: 'Moda', kind: 'districts', center: null, meters: null, corners: [], districts: ['Moda'], fee, minimumBasket: 0, minutes: null });
    const { version } = await desk.ask<ZonesDto>('GET', '/api/settings/zones');
    const put = (fee: number) => desk.send('PUT', '/api/settings/zones', { zones: [zone(fee)], version });
    expect([(await put(100)).status, (await put(200)).status]).toEqual([200, 409]);
    expect((await desk.ask<ZonesDto>('GET', '/api/settings/zones')).zones).toMatchObject([{ fee: 100 }]);
  });
});
