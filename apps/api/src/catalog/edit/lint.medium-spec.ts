import type { MenuLintDto } from '@sofra/contracts';
import { OwnerDesk } from '../../../test/support/owner-desk';

let desk: OwnerDesk;

beforeAll(async () => (desk = await OwnerDesk.open()));
afterAll(() => desk.close());

const lint = () => desk.ask<MenuLintDto>('GET', '/api/catalog/lint');

describe('the linter', () => {
  it('finds no error in the demo shop, and tells taps of all that is offered', async () => {
    const { flaws, taps } = await lint();
    expect(flaws.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(taps.length).toBeGreaterThan(30);
    expect(Math.max(...taps.map(({ taps: count }) => count))).toBeLessThanOrEqual(8);
  });

  it('names the product and the field of what an owner just broke', async () => {
    const ayran = (await desk.catalog()).products.find(({ externalId }) => externalId === 'ayran')!;
    await desk.ask('PATCH', `/api/catalog/products/${ayran.id}`, { version: ayran.version, price: 0 });
    expect((await lint()).flaws).toContainEqual({ rule: 'price-zero', severity: 'warning', kind: 'product', id: ayran.id, field: 'price', others: [], otherIds: [], locale: null, count: null });
  });
});
