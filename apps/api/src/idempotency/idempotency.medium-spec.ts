import type { CouponDto, ProblemDto } from '@sofra/contracts';
import { OwnerDesk } from '../../test/support/owner-desk';
import { IdempotencyService } from './idempotency.service';

const COUPON = { code: 'BAHAR', kind: 'percent', value: 10 };

describe(IdempotencyService.name, () => {
  let desk: OwnerDesk;

  beforeAll(async () => (desk = await OwnerDesk.open()));
  afterAll(() => desk.http.close());

  let last = 0;
  const aCode = () => `BAHAR${++last}`;
  const create = <T = CouponDto>(key: string, code: string) => desk.send<T>('POST', '/api/coupons', { ...COUPON, code }, { 'idempotency-key': key });
  const count = async (code: string) => (await desk.sql<{ n: number }>('SELECT count(*)::int AS n FROM coupons WHERE code = $1', code))[0]?.n;
  const row = (key: string) => desk.sql<{ answer: object | null }>('SELECT answer FROM idempotency_keys WHERE key = $1', key);

  it('answers the same request with the same answer, and creates nothing new', async () => {
    const code = aCode();
    const first = await create('same', code);
    expect(first.status).toBe(201);
    expect(await create('same', code)).toEqual(first);
    expect(await count(code)).toBe(1);
  });

  it('refuses the key with another body', async () => {
    await create('reused', aCode());
    expect(await create<ProblemDto>('reused', aCode())).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
  });

  it('has one effect when it comes twice at once', async () => {
    const code = aCode();
    const answers = await Promise.all([1, 2, 3].map(() => create<ProblemDto>('twice', code)));
    expect(answers.filter(({ status, body }) => status === 201 || body.code === 'idempotency-in-flight')).toHaveLength(3);
    expect(answers.some(({ status }) => status === 201)).toBe(true);
    expect(await count(code)).toBe(1);
  });

  it('lets a refused request be corrected under the same key', async () => {
    expect((await create('corrected', '')).status).toBe(400);
    expect((await create('corrected', aCode())).status).toBe(201);
  });

  it('keeps the keys of two people apart', async () => {
    await create('mine', aCode());
    await desk.sql(`UPDATE idempotency_keys SET staff_id = gen_random_uuid() WHERE key = 'mine'`);
    expect((await create('mine', aCode())).status).toBe(201);
  });

  it('stands in the description of the API', async () => {
    const { paths } = await desk.ask<{ paths: Record<string, { post: { parameters: { name: string }[] } }> }>('GET', '/api/openapi.json');
    expect(paths['/api/coupons']!.post.parameters.map(({ name }) => name)).toContain('Idempotency-Key');
  });

  it.each(['x'.repeat(256), 'with space'])('refuses a key like %j', async (key) => {
    expect(await create<ProblemDto>(key, aCode())).toMatchObject({ status: 400, body: { fields: { 'idempotency-key': 'invalid' } } });
  });

  it('gives up a key whose owner died, after a minute', async () => {
    await create('died', aCode());
    await desk.sql(`UPDATE idempotency_keys SET answer = NULL, request = 'other' WHERE key = 'died'`);
    expect((await create<ProblemDto>('died', aCode())).body.code).toBe('idempotency-key-reused');
    await desk.sql(`UPDATE idempotency_keys SET at = now() - interval '2 minutes' WHERE key = 'died'`);
    expect((await create('died', aCode())).status).toBe(201);
  });

  it('keeps answers for a day and not longer', async () => {
    await create('kept', aCode());
    const hours = (n: number) => new Date(Date.now() + n * 3_600_000);
    await desk.http.app.get(IdempotencyService).forget(hours(23));
    expect(await row('kept')).toHaveLength(1);
    await desk.http.app.get(IdempotencyService).forget(hours(25));
    expect(await row('kept')).toHaveLength(0);
  });
});
