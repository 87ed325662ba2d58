import type { BranchEntryDto, OpeningDto, PageDto, SettingsDto, ZonesDto } from '@sofra/contracts';
import { OwnerDesk } from '../../test/support/owner-desk';
import { newId } from '../common/ids';
import { BranchesService } from '../branches/branches.service';

let desk: OwnerDesk;

beforeAll(async () => (desk = await OwnerDesk.open()));
afterAll(() => desk.close());

const list = async () => (await desk.ask<PageDto<BranchEntryDto>>('GET', '/api/branches')).items;
const open = async (name: string) => {
  const [first] = await list();
  const { items } = await desk.ask<PageDto<BranchEntryDto>>('POST', '/api/branches', { name, likeBranchId: first!.id });
  return items.find((each) => each.name === name)!;
};
const step = (id: string, verb: 'archive' | 'restore') => desk.send<PageDto<BranchEntryDto>>('POST', `/api/branches/${id}/${verb}`);
const zone = { id: null, name: 'Moda', kind: 'districts', center: null, meters: null, corners: [], districts: ['Moda'], fee: 1_500, minimumBasket: 0, minutes: 10 };

describe('branches', () => {
  it('open like another one, with hours and zones of their own', async () => {
    await desk.ask('PATCH', '/api/settings', { phone: '+90 212 555 01 01', cancelWindowMinutes: 7, silencedStatuses: ['ready'], paymentMethods: ['card'] });
    await desk.ask('PUT', '/api/settings/hours', { hours: [{ weekday: 1, from: '11:00', until: '02:00' }] });
    await desk.ask('PUT', '/api/settings/zones', { zones: [zone] });
    const { id, hasNumber } = await open('Kadıköy');
    const at = <T>(path: string) => desk.ask<T>('GET', `/api/settings${path}?branchId=${id}`);
    expect(await at<SettingsDto>('')).toMatchObject({ branchId: id, name: 'Kadıköy', phone: null, cancelWindowMinutes: 7, silencedStatuses: ['ready'], paymentMethods: ['card'] });
    expect(hasNumber).toBe(false);
    await desk.ask('PUT', `/api/settings/zones?branchId=${id}`, { zones: [{ ...zone, fee: 2_000 }] });
    expect((await at<ZonesDto>('/zones')).zones).toMatchObject([{ name: 'Moda', fee: 2_000 }]);
    expect((await desk.ask<ZonesDto>('GET', '/api/settings/zones')).zones).toMatchObject([{ name: 'Moda', fee: 1_500 }]);
    expect((await at<OpeningDto>('/hours')).hours).toEqual([{ weekday: 1, from: '11:00', until: '02:00' }]);
    expect((await desk.sql<{ seq: string }>('SELECT seq FROM branch_counters WHERE branch_id = $1', id))[0]).toEqual({ seq: 0 });
  });

  it('refuse a name that is taken or empty, and a pattern of somebody else', async () => {
    const [first] = await list();
    const send = (name: string, likeBranchId: string) => desk.send('POST', '/api/branches', { name, likeBranchId });
    expect(await send(first!.name, first!.id)).toMatchObject({ status: 400, body: { fields: { name: 'taken' } } });
    for (const same of [first!.name.toLocaleUpperCase('tr'), ` ${first!.name.toLowerCase()} `]) expect(await send(same, first!.id)).toMatchObject({ status: 400, body: { fields: { name: 'taken' } } });
    expect(await send('  ', first!.id)).toMatchObject({ status: 400, body: { fields: { name: 'required' } } });
    expect(await send('Moda', newId())).toMatchObject({ status: 404, body: { code: 'branch-unknown' } });
  });

  it('refuse to be called like another one, and keep their own name in other letters', async () => {
    const [first] = await list();
    const { id, name } = await open('Göztepe');
    const rename = (to: string) => desk.send('PATCH', `/api/settings?branchId=${id}`, { name: to });
    expect(await rename(first!.name.toLocaleUpperCase('tr'))).toMatchObject({ status: 400, body: { fields: { name: 'taken' } } });
    expect(await rename(name.toLocaleUpperCase('tr'))).toMatchObject({ status: 200, body: { name: 'GÖZTEPE' } });
  });

  it('close for good without losing anything, and come back', async () => {
    const { id } = await open('Beşiktaş');
    await desk.sql('UPDATE branches SET phone_number_id = $2 WHERE id = $1', id, 'besiktas');
    const branches = desk.http.app.get(BranchesService, { strict: false });
    expect(await branches.byPhoneNumberId('besiktas')).toMatchObject({ id });
    expect((await step(id, 'archive')).body.items.find((each) => each.id === id)).toMatchObject({ archivedAt: expect.any(String) });
    expect(await branches.byPhoneNumberId('besiktas')).toBeUndefined();
    expect(await desk.send('GET', `/api/settings?branchId=${id}`)).toMatchObject({ status: 404, body: { code: 'branch-unknown' } });
    const me = await desk.ask<{ branches: { id: string }[] }>('GET', '/api/auth/me');
    expect(me.branches.map((each) => each.id)).not.toContain(id);
    await step(id, 'restore');
    expect(await branches.byPhoneNumberId('besiktas')).toMatchObject({ id });
    expect(await desk.sql('SELECT action FROM audit_log WHERE subject_id = $1 ORDER BY id', id)).toEqual([{ action: 'branch.opened' }, { action: 'branch.archived' }, { action: 'branch.restored' }]);
  });

  it('do not come back under a name that another one has taken meanwhile', async () => {
    const { id, name } = await open('Fatih');
    await step(id, 'archive');
    await open(name.toLocaleUpperCase('tr'));
    expect(await step(id, 'restore')).toMatchObject({ status: 400, body: { fields: { name: 'taken' } } });
    expect((await list()).find((each) => each.id === id)).toMatchObject({ archivedAt: expect.any(String) });
  });

  it('do not close over an open order, nor the last of them', async () => {
    const { id } = await open('Üsküdar');
    await desk.sql(
      `INSERT INTO orders (id, organization_id, branch_id, number, business_day, channel, fulfilment, status, status_at, placed_at, subtotal, discount, total, currency)
       SELECT $1, organization_id, $2, 1, '2026-11-27', 'counter', 'pickup', 'preparing', now(), now(), 0, 0, 0, 'TRY' FROM branches WHERE id = $2`, newId(), id,
    );
    expect(await step(id, 'archive')).toMatchObject({ status: 409, body: { code: 'branch-has-orders' } });
    await desk.sql(`UPDATE orders SET status = 'delivered' WHERE branch_id = $1`, id);
    const answers = [];
    for (const branch of (await list()).filter(({ archivedAt }) => !archivedAt)) answers.push((await step(branch.id, 'archive')).status);
    expect(answers).toEqual([...answers.slice(1).map(() => 200), 409]);
    expect(await step(newId(), 'archive')).toMatchObject({ status: 404, body: { code: 'branch-unknown' } });
  });
});
