import type { CouponDto, CouponTrialDto, PageDto, ProblemDto } from '@sofra/contracts';
import { OwnerDesk } from '../../../test/support/owner-desk';
import { newId } from '../../common/ids';
import { CouponService } from '../coupon.service';

let desk: OwnerDesk;

beforeAll(async () => (desk = await OwnerDesk.open()));
afterAll(() => desk.close());

const list = (query = '') => desk.ask<PageDto<CouponDto>>('GET', `/api/coupons${query}`);
const create = (edit: object) => desk.ask<CouponDto>('POST', '/api/coupons', edit);
const patch = (coupon: CouponDto, edit: object) => desk.send<CouponDto & ProblemDto>('PATCH', `/api/coupons/${coupon.id}`, { version: coupon.version, ...edit });
const named = async (code: string) => (await list()).items.find((coupon) => coupon.code === code)!;
const refused = (fields: object) => ({ status: 400, body: { code: 'invalid-request', fields } });
const productNamed = async (key: string) => (await desk.catalog()).products.find(({ externalId }) => externalId === key)!;

async function organization(): Promise<{ organizationId: string; branchId: string }> {
  return (await desk.sql<{ organizationId: string; branchId: string }>('SELECT organization_id AS "organizationId", id AS "branchId" FROM branches'))[0]!;
}

/** A guest's claim as the chat makes it, with the order it belongs to. */
async function claim(code: string): Promise<boolean> {
  const { organizationId, branchId } = await organization();
  const [orderId, customerId] = [newId(), newId()];
  await desk.sql('INSERT INTO customers (id, organization_id, wa_id) VALUES ($1, $2, $3)', customerId, organizationId, customerId);
  return desk.http.test.database.transaction(async (tx) => {
    const claimed = await new CouponService().claim(tx, { organizationId, customerId, orderId, code, discount: 1_500 });
    if (claimed.ok) {
      tx.write(
        {
          name: 'an-order',
          text: `INSERT INTO orders (id, organization_id, branch_id, number, business_day, channel, customer_id, fulfilment, subtotal, total, currency, status)
            VALUES ($1, $2, $3, (SELECT coalesce(max(number), 0) + 1 FROM orders), '2026-11-22', 'whatsapp', $4, 'pickup', 9000, 9000, 'TRY', 'placed')`,
        },
        [orderId, organizationId, branchId, customerId],
      );
    }
    return claimed.ok;
  });
}

describe('coupons as their owner makes them', () => {
  it('are made in every kind, written as the chat reads them', async () => {
    const ayran = await productNamed('ayran');
    const kinds = [
      { code: 'yüzde-10', kind: 'percent', value: 10, cap: 5_000 },
      { code: 'TWENTY', kind: 'fixed', value: 2_000, hours: [{ weekday: 5, from: '22:00', until: '02:00' }] },
      { code: 'AYRAN1', kind: 'free-product', productId: ayran.id },
      { code: 'YOL', kind: 'free-delivery', isFirstOrderOnly: true, startsAt: '2099-01-01T00:00:00Z' },
    ];
    for (const kind of kinds) await create(kind);
    const { items } = await list('?limit=4');
    expect(items.map(({ code, kind, state }) => [code, kind, state])).toEqual([
      ['YOL', 'free-delivery', 'scheduled'], ['AYRAN1', 'free-product', 'running'], ['TWENTY', 'fixed', 'running'], ['YUZDE10', 'percent', 'running'],
    ]);
    expect(items[2]).toMatchObject({ value: 2_000, hours: kinds[1]!.hours, used: 0, customers: 0, discountGiven: 0 });
    expect(await claim('yüzde 10')).toBe(true);
    expect(await named('YUZDE10')).toMatchObject({ used: 1, customers: 1, discountGiven: 1_500, version: 1 });
  });

  it.each<[string, object, object]>([
    ['a code that exists', { code: 'ilk-50', kind: 'fixed', value: 1 }, { code: 'taken' }],
    ['no code', { code: ' - ', kind: 'fixed', value: 1 }, { code: 'required' }],
    ['a short code', { code: 'A1', kind: 'fixed', value: 1 }, { code: 'too-short' }],
    ['more than everything', { code: 'HEP', kind: 'percent', value: 101 }, { value: 'too-high' }],
    ['nothing off', { code: 'HIC', kind: 'fixed', value: 0 }, { value: 'too-low' }],
    ['a free product of no name', { code: 'HEDIYE', kind: 'free-product' }, { productId: 'required' }],
    ['another’s product', { code: 'HEDIYE', kind: 'free-product', productId: newId() }, { productId: 'unknown' }],
    ['another’s category', { code: 'KEBAP', kind: 'fixed', value: 1, categoryIds: [newId()] }, { 'categoryIds.0': 'unknown' }],
    ['an end before the start', { code: 'DUN', kind: 'fixed', value: 1, startsAt: '2026-12-02T00:00:00Z', endsAt: '2026-12-01T00:00:00Z' }, { endsAt: 'ends-before-start' }],
    ['a day that is none', { code: 'DUN', kind: 'fixed', value: 1, startsAt: 'yesterday' }, { startsAt: 'invalid' }],
    ['hours that overlap', { code: 'SAAT', kind: 'fixed', value: 1, hours: [{ weekday: 1, from: '10:00', until: '14:00' }, { weekday: 1, from: '13:00', until: '15:00' }] }, { 'hours.1.from': 'overlap' }],
    ['a limit of none', { code: 'KIMSE', kind: 'fixed', value: 1, totalLimit: 0 }, { totalLimit: 'too-low' }],
  ])('refuses %s by its field', async (_, edit, fields) => {
    expect(await desk.send('POST', '/api/coupons', edit)).toMatchObject(refused(fields));
  });

  it('never go below what guests already have, whoever claims at the same moment', async () => {
    const race = await create({ code: 'KOSU', kind: 'fixed', value: 1_500, customerLimit: 50 });
    expect(await Promise.all([claim('KOSU'), claim('KOSU')])).toEqual([true, true]);
    expect(await patch(race, { customerLimit: 1 })).toMatchObject(refused({ customerLimit: 'below-used' }));
    const [answer, ...claims] = await Promise.all([patch(race, { customerLimit: 4 }), ...Array.from({ length: 6 }, () => claim('KOSU'))]);
    const { customers } = await named('KOSU');
    expect(customers).toBe(2 + claims.filter(Boolean).length);
    // Either the edit came first and held, or more than four had theirs before it and it was refused.
    expect(answer.status === 200 ? customers === 4 : customers > 4).toBe(true);
  });

  it('tell the second of two who edit one', async () => {
    const coupon = await named('SOFRA20');
    const answers = await Promise.all([patch(coupon, { value: 25 }), patch(coupon, { value: 30 })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await named('SOFRA20')).value).toBe(answers[0].status === 200 ? 25 : 30);
  });

  it('pause and go on, leave and come back, and the log says by whom', async () => {
    const { id } = await create({ code: 'DURAK', kind: 'fixed', value: 1_500 });
    const step = (name: string) => desk.send<CouponDto>('POST', `/api/coupons/${id}/${name}`);
    expect((await step('pause')).body.state).toBe('paused');
    expect(await claim('DURAK')).toBe(false);
    expect((await step('resume')).body.state).toBe('running');
    expect(await claim('DURAK')).toBe(true);
    expect((await step('archive')).body.state).toBe('archived');
    expect(await claim('DURAK')).toBe(false);
    expect((await list('?archived=true')).items.map(({ code }) => code)).toEqual(['DURAK']);
    await create({ code: 'DURAK', kind: 'fixed', value: 1_000 });
    expect(await step('restore')).toMatchObject(refused({ code: 'taken' }));
    const log = await desk.sql<{ action: string; before: object; after: object }>(`SELECT action, before, after FROM audit_log WHERE subject_id = $1 ORDER BY id`, id);
    expect(log.map(({ action }) => action)).toEqual(['coupon.created', 'coupon.paused', 'coupon.resumed', 'coupon.archived']);
    expect(log[1]).toMatchObject({ before: { state: 'running' }, after: { state: 'paused' } });
  });

  it('answer 404 for what is not there', async () => {
    for (const id of [newId(), 'x']) expect(await desk.send('GET', `/api/coupons/${id}`)).toMatchObject({ status: 404, body: { code: 'coupon-unknown' } });
  });
});

describe('a code tried on a made-up basket', () => {
  const attempt = (code: string, more: object, lines: object[]) => desk.ask<CouponTrialDto>('POST', '/api/coupons/try', { code, lines, ...more });

  it('says what the guest pays, or reads', async () => {
    const ayran = await productNamed('ayran');
    const lines = [{ productId: ayran.id, quantity: 3 }];
    expect(await attempt('ilk 50', {}, lines)).toMatchObject({ isAccepted: true, said: null, subtotal: 12_000, discount: 5_000 });
    const small = await attempt('SOFRA20', {}, lines);
    expect(small).toMatchObject({ isAccepted: false, discount: 0, total: small.subtotal + small.deliveryFee });
    expect(small.said!.en).toContain('280');
    expect((await attempt('ILK50', { uses: 1 }, lines)).said!.en).toContain('ILK50');
    expect((await attempt('YOKBUYLE', {}, lines)).said!.tr).toContain('YOKBUYLE');
    expect((await attempt('HOSGELDIN', { hasOrdered: true }, lines)).isAccepted).toBe(false);
  });

  it('uses nothing up', async () => {
    const ayran = await productNamed('ayran');
    await attempt('ILK50', {}, [{ productId: ayran.id, quantity: 3 }]);
    expect(await named('ILK50')).toMatchObject({ used: 0, customers: 0 });
  });

  it('looks at the clock it is asked about', async () => {
    const ayran = await productNamed('ayran');
    await create({ code: 'GECE', kind: 'fixed', value: 500, hours: [{ weekday: 5, from: '22:00', until: '02:00' }] });
    const at = async (local: string) => (await attempt('GECE', { at: `${local}+03:00` }, [{ productId: ayran.id, quantity: 1 }])).isAccepted;
    expect([await at('2026-11-27T21:59:00'), await at('2026-11-27T22:00:00'), await at('2026-11-28T01:59:00'), await at('2026-11-28T02:00:00')]).toEqual([false, true, true, false]);
  });
});
