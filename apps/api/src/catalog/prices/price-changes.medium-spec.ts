import type { CatalogProductDto, PriceChangeDto, PriceChangeOrder, PricePreviewDto, ProblemDto } from '@sofra/contracts';
import { OwnerDesk } from '../../../test/support/owner-desk';
import { PriceChanges } from './price-changes.service';

const URL = '/api/catalog/price-changes';
const RULE = { percent: 12, amount: null, roundTo: 500, rounding: 'nearest' } as const;
let desk: OwnerDesk;

beforeEach(async () => (desk = await OwnerDesk.open()));
afterEach(() => desk.close());

const productNamed = async (key: string) => (await desk.catalog()).products.find(({ externalId }) => externalId === key)!;
const scope = (more: Partial<PriceChangeOrder['scope']>) => ({ categoryIds: [], productIds: [], modifierGroupIds: [], ...more });
const preview = (draft: object) => desk.ask<PricePreviewDto>('POST', `${URL}/preview`, draft);
const order = (draft: object, menuVersion: number, applyAt: string | null = null) => desk.send<PriceChangeDto & ProblemDto>('POST', URL, { ...draft, menuVersion, applyAt });
const undo = (id: string) => desk.send<PriceChangeDto & ProblemDto>('POST', `${URL}/${id}/undo`);
const setPrice = ({ id, version }: CatalogProductDto, price: number) => desk.ask('PATCH', `/api/catalog/products/${id}`, { version, price });

describe('a change of many prices', () => {
  it('is previewed, done as previewed and taken back, branches’ own prices and modifiers included', async () => {
    const ayran = await productNamed('ayran');
    const [branch] = await desk.sql<{ id: string }>('SELECT id FROM branches');
    await desk.ask('PATCH', `/api/catalog/products/${ayran.id}`, { version: ayran.version, branches: [{ branchId: branch!.id, price: 5_000, isAvailable: null }] });
    const before = await desk.catalog();
    const group = before.modifierGroups.find(({ modifiers }) => modifiers.some(({ priceDelta }) => priceDelta >= 2_500))!;
    const draft = { rule: RULE, scope: scope({ categoryIds: [ayran.categoryId], modifierGroupIds: [group.id] }) };
    const { lines, menuVersion } = await preview(draft);
    expect(lines).toContainEqual({ productId: ayran.id, modifierId: null, branchId: branch!.id, from: 5_000, to: 5_500 });
    expect(lines.some(({ modifierId }) => modifierId !== null)).toBe(true);

    const { status, body } = await order(draft, menuVersion);
    expect([status, body]).toEqual([201, expect.objectContaining({ state: 'applied', count: lines.length, skipped: 0, rule: RULE })]);
    const after = await desk.catalog();
    for (const line of lines.filter(({ productId, branchId }) => productId && !branchId)) {
      expect(after.products.find(({ id }) => id === line.productId)!.price).toBe(line.to);
    }
    expect((await productNamed('ayran')).branches[0]!.price).toBe(5_500);

    expect((await undo(body.id)).body.state).toBe('undone');
    const prices = ({ products, modifierGroups }: typeof before) => [
      products.map(({ price, branches }) => [price, branches]), modifierGroups.map(({ modifiers }) => modifiers.map(({ priceDelta }) => priceDelta)),
    ];
    expect(prices(await desk.catalog())).toEqual(prices(before));
    expect(await undo(body.id)).toMatchObject({ status: 400, body: { code: 'nothing-to-change' } });
  });

  it('waits for its time, then leaves alone what somebody has set meanwhile', async () => {
    const [ayran, lahmacun] = [await productNamed('ayran'), await productNamed('lahmacun')];
    const draft = { rule: RULE, scope: scope({ productIds: [ayran.id, lahmacun.id] }) };
    const { menuVersion } = await preview(draft);
    const at = new Date(Date.now() + 3_600_000);
    const { body } = await order(draft, menuVersion, at.toISOString());
    expect(body).toMatchObject({ state: 'scheduled', count: 2, applyAt: at.toISOString() });
    await setPrice(await productNamed('ayran'), 9_999);

    const changes = desk.http.app.get(PriceChanges);
    await changes.applyDue(new Date(at.getTime() - 1));
    expect((await productNamed('lahmacun')).price).toBe(lahmacun.price);
    await changes.applyDue(at);
    await changes.applyDue(at);
    expect((await productNamed('lahmacun')).price).toBe(10_000);
    expect((await productNamed('ayran')).price).toBe(9_999);
    expect(await desk.ask<PriceChangeDto[]>('GET', URL)).toMatchObject([{ id: body.id, state: 'applied', count: 2, skipped: 1 }]);

    await undo(body.id);
    expect((await productNamed('lahmacun')).price).toBe(lahmacun.price);
    expect((await productNamed('ayran')).price).toBe(9_999);
  });

  it('is called off while it waits', async () => {
    const lahmacun = await productNamed('lahmacun');
    const draft = { rule: RULE, scope: scope({ productIds: [lahmacun.id] }) };
    const at = new Date(Date.now() + 3_600_000);
    const { body } = await order(draft, (await preview(draft)).menuVersion, at.toISOString());
    expect((await undo(body.id)).body.state).toBe('cancelled');
    await desk.http.app.get(PriceChanges).applyDue(at);
    expect((await productNamed('lahmacun')).price).toBe(lahmacun.price);
  });

  it('is refused when the menu has changed since the preview', async () => {
    const ayran = await productNamed('ayran');
    const draft = { rule: RULE, scope: scope({ productIds: [ayran.id] }) };
    const { menuVersion } = await preview(draft);
    await setPrice(ayran, 4_100);
    expect(await order(draft, menuVersion)).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
  });

  it.each<[string, object, object]>([
    ['no rule', { rule: { ...RULE, percent: null } }, { percent: 'required' }],
    ['a percent of three decimals', { rule: { ...RULE, percent: 1.234 } }, { 'rule.percent': 'not-a-number' }],
    ['a time that is none', { applyAt: 'morgen' }, { applyAt: 'not-a-time' }],
    ['yesterday', { applyAt: '2020-01-01T00:00:00Z' }, { applyAt: 'in-the-past' }],
    ['nothing to change', {}, { scope: 'required' }],
  ])('refuses %s by its field', async (_, more, fields) => {
    const { version } = await desk.catalog();
    const body = { rule: RULE, scope: scope({}), menuVersion: version, applyAt: null, ...more };
    expect(await desk.send('POST', URL, body)).toMatchObject({ status: 400, body: { code: 'invalid-request', fields } });
  });
});
