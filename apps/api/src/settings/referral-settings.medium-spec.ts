import type { ReferralSettingsDto, ReferralSettingsEdit } from '@sofra/contracts';
import { OwnerDesk } from '../../test/support/owner-desk';
import { BranchesService } from '../branches/branches.service';

let desk: OwnerDesk;

beforeAll(async () => (desk = await OwnerDesk.open()));
afterAll(() => desk.close());
beforeEach(() => desk.sql('DELETE FROM referral_settings'));

const URL = '/api/settings/referral';
const EDIT: ReferralSettingsEdit = { isOn: true, kind: 'percent', value: 15, cap: 7_500, minimumBasket: 20_000, validDays: 30 };
const read = () => desk.ask<ReferralSettingsDto>('GET', URL);
const put = (edit: object, version?: number) => desk.send<ReferralSettingsDto>('PUT', URL, { ...edit, ...(version !== undefined && { version }) });

/** What the next message would be told. */
async function chatReferral() {
  const branches = desk.http.app.get(BranchesService);
  const { branchId } = await desk.ask<{ branchId: string }>('GET', '/api/settings');
  return branches.facts((await branches.byId(branchId))!, new Date()).referral;
}

describe('inviting friends', () => {
  it('is off where nobody said anything, and is switched on with the terms that the next message tells', async () => {
    expect(await read()).toMatchObject({ isOn: false, version: 0, currency: 'TRY' });
    expect(await chatReferral()).toBeNull();
    expect(await put(EDIT)).toEqual({ status: 200, body: { ...EDIT, version: 1, currency: 'TRY' } });
    expect(await chatReferral()).toEqual({ kind: 'percent', value: 15, cap: 7_500, minimumBasket: 20_000, validDays: 30 });
    expect((await put({ ...EDIT, isOn: false }, 1)).body).toMatchObject({ isOn: false, version: 2 });
    expect(await chatReferral()).toBeNull();
    const log = await desk.sql<{ before: object; after: object }>(`SELECT before, after FROM audit_log WHERE action = 'referral.changed' ORDER BY id DESC LIMIT 1`);
    expect(log).toEqual([{ before: { isOn: true }, after: { isOn: false } }]);
  });

  it('keeps nothing that another kind of reward would need', async () => {
    expect((await put({ ...EDIT, kind: 'free-delivery' })).body).toMatchObject({ kind: 'free-delivery', value: 0, cap: null });
    expect((await put({ ...EDIT, kind: 'fixed' })).body).toMatchObject({ kind: 'fixed', value: 15, cap: null });
  });

  it.each<[string, object, object]>([
    ['a reward of nothing', { value: 0 }, { value: 'too-low' }],
    ['more than everything', { value: 101 }, { value: 'too-high' }],
    ['a kind that is none', { kind: 'free-product' }, { kind: 'unknown' }],
    ['a basket below zero', { minimumBasket: -1 }, { minimumBasket: 'negative' }],
    ['a reward that is over at once', { validDays: 0 }, { validDays: 'too-low' }],
    ['a half day', { validDays: 1.5 }, { validDays: 'not-a-number' }],
  ])('refuses %s, by its field', async (_, part, fields) => {
    expect(await put({ ...EDIT, ...part })).toMatchObject({ status: 400, body: { code: 'invalid-request', fields } });
  });

  it.each([['nobody has said anything yet', null], ['it stands already', EDIT]])('tells the second of two people at once, where %s', async (_, stands) => {
    const version = stands ? (await put(stands)).body.version : 0;
    const answers = await Promise.all([put({ ...EDIT, value: 20 }, version), put({ ...EDIT, value: 25 }, version)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = answers.find(({ status }) => status === 200)!.body;
    expect((await read()).value).toBe(winner.value);
  });
});
