import type { CatalogProductDto, ComboSlotEdit, MenuLintDto } from '@sofra/contracts';
import { OwnerDesk } from '../../../test/support/owner-desk';
import { newId } from '../../common/ids';

let desk: OwnerDesk;
let made = 0;

beforeAll(async () => (desk = await OwnerDesk.open()));
afterAll(() => desk.close());

const slot = (name: string, ...productIds: string[]): ComboSlotEdit => ({ id: null, name: { tr: name, en: `${name} (en)` }, choices: productIds.map((productId, at) => ({ productId, extra: at * 1_500 })) });
const create = async (name: string, slots: ComboSlotEdit[] = []) => {
  const [category] = (await desk.catalog()).categories;
  return desk.ask<CatalogProductDto>('POST', '/api/catalog/products', { categoryId: category!.id, name: { tr: `${name} ${++made}` }, price: 9_000, slots });
};
const read = ({ id }: CatalogProductDto) => desk.ask<CatalogProductDto>('GET', `/api/catalog/products/${id}`);
const patch = (product: CatalogProductDto, edit: object) => desk.ask<CatalogProductDto>('PATCH', `/api/catalog/products/${product.id}`, { version: product.version, ...edit });
const refusal = (product: CatalogProductDto, edit: object) => desk.send('PATCH', `/api/catalog/products/${product.id}`, { version: product.version, ...edit });
const archive = ({ id }: CatalogProductDto, isBack = false) => desk.ask('POST', `/api/catalog/products/${id}/${isBack ? 'restore' : 'archive'}`);
const refused = (fields: object) => ({ status: 400, body: { code: 'invalid-request', fields } });

/** A combo of a dish and one of two drinks. */
async function aCombo() {
  const [dish, ayran, kola] = [await create('Dürüm'), await create('Ayran'), await create('Kola')];
  const combo = await create('Öğle Menü', [slot('Yemek', dish.id), slot('İçecek', kola.id, ayran.id)]);
  return { combo, dish, ayran, kola };
}

describe('a combo', () => {
  it('is made of a new product, and shown again as it was said', async () => {
    const { combo, dish, ayran, kola } = await aCombo();
    expect(combo.slots).toEqual([slot('Yemek', dish.id), slot('İçecek', kola.id, ayran.id)].map((each) => ({ ...each, id: expect.any(String) })));
    expect((await desk.catalog()).products.find(({ id }) => id === combo.id)).toEqual(combo);
  });

  it('keeps the slots that stay, in their new order, and lets go of the others', async () => {
    const { combo, dish } = await aCombo();
    const [first, second] = combo.slots;
    const slots = [{ ...second!, choices: second!.choices.toReversed() }, slot('Yanına', dish.id)];
    const changed = await patch(combo, { slots });
    expect(changed.slots).toEqual([slots[0], { ...slots[1], id: expect.any(String) }]);
    expect(await desk.sql('SELECT FROM combo_slots WHERE id = $1', first!.id)).toEqual([]);
    const [note] = await desk.sql<{ before: { slots: unknown }; after: { slots: unknown } }>(`SELECT before, after FROM audit_log WHERE action = 'product.changed' AND subject_id = $1`, combo.id);
    expect([note!.before.slots, note!.after.slots]).toEqual([combo.slots, changed.slots]);
  });

  it('becomes a plain product without its slots', async () => {
    const { combo } = await aCombo();
    expect((await patch(combo, { slots: [] })).slots).toEqual([]);
    expect(await desk.sql('SELECT FROM combos WHERE product_id = $1', combo.id)).toEqual([]);
  });

  it('is told to the second of two people', async () => {
    const { combo } = await aCombo();
    await patch(combo, { price: 30_000 });
    expect(await refusal(combo, { slots: [] })).toMatchObject({ status: 409, body: { code: 'version-conflict' } });
    expect((await read(combo)).slots).toEqual(combo.slots);
  });

  it('is refused by its fields, and then stays as it was', async () => {
    const { combo, ayran, dish } = await aCombo();
    const wrong: [ComboSlotEdit, object][] = [
      [slot('Yemek'), { 'slots.0.choices': 'required' }],
      [{ ...slot('', ayran.id), name: {} }, { 'slots.0.name.tr': 'required' }],
      [slot('Yemek', combo.id), { 'slots.0.choices.0.productId': 'itself' }],
      [slot('Yemek', ayran.id, ayran.id), { 'slots.0.choices.1.productId': 'twice' }],
      [slot('Yemek', newId()), { 'slots.0.choices.0.productId': 'unknown' }],
      [slot('Yemek', 'ayran'), { 'slots.0.choices.0.productId': 'unknown' }],
      [{ ...slot('Yemek', ayran.id), id: newId() }, { 'slots.0.id': 'unknown' }],
    ];
    for (const [each, fields] of wrong) expect(await refusal(combo, { slots: [each] })).toMatchObject(refused(fields));
    expect(await refusal(dish, { slots: [slot('Menü', combo.id)] })).toMatchObject(refused({ slots: 'part-of-combo', 'slots.0.choices.0.productId': 'is-combo' }));
    expect((await read(combo)).slots).toEqual(combo.slots);
  });

  it('asks no questions of its own', async () => {
    const { combo } = await aCombo();
    const [group] = (await desk.catalog()).modifierGroups;
    expect(await refusal(combo, { modifierGroups: [{ groupId: group!.id }] })).toMatchObject(refused({ modifierGroups: 'not-in-combo' }));
  });

  it('does without a choice that is off the menu, may be changed meanwhile, and has it again when it comes back', async () => {
    const { combo, ayran } = await aCombo();
    const [food, drinks] = combo.slots;
    await archive(ayran);
    const without = { ...drinks!, choices: drinks!.choices.filter(({ productId }) => productId !== ayran.id) };
    expect((await read(combo)).slots).toEqual([food, without]);
    expect(await refusal(combo, { slots: combo.slots })).toMatchObject(refused({ 'slots.1.choices.1.productId': 'archived' }));
    await patch(await patch(combo, { price: 31_000 }), { slots: [food, without] });
    await archive(ayran, true);
    expect((await read(combo)).slots).toEqual(combo.slots);
  });

  it('is named by the menu check when a part has nothing on sale, and can still be priced', async () => {
    const { combo, ayran, kola } = await aCombo();
    for (const drink of [ayran, kola]) await archive(drink);
    const { flaws } = await desk.ask<MenuLintDto>('GET', '/api/catalog/lint');
    expect(flaws).toContainEqual(expect.objectContaining({ rule: 'combo-impossible', id: combo.id, others: ['İçecek'] }));
    expect(await patch(combo, { price: 31_000 })).toMatchObject({ price: 31_000 });
  });
});
