import type { MenuProduct } from '../catalog/menu';
import { aGroup, aMenu, aModifier, aProduct } from '../testing/a-menu';
import { countTaps } from './count-taps';
import { lintMenu } from './lint-menu';

const lint = (products: MenuProduct[], locales: ('tr' | 'en')[] = ['tr']) => lintMenu({ menu: aMenu([{ products }]), locales });
const named = (tr: string, parts: Partial<MenuProduct> = {}) => aProduct({ name: { tr }, ...parts });
const rules = (flaws: ReturnType<typeof lint>) => flaws.map(({ rule }) => rule);

describe(lintMenu.name, () => {
  it('finds nothing wrong with the döner shop', () => {
    expect(lintMenu({ menu: aMenu(), locales: ['tr', 'en'] })).toEqual([]);
  });

  it('finds a required group with nothing available', () => {
    const spice = aGroup({ name: { tr: 'Acı' }, min: 1, modifiers: [aModifier({ isAvailable: false })] });
    const product = named('Lahmacun', { modifierGroups: [spice] });
    expect(lint([product])).toEqual([{ rule: 'group-unanswerable', severity: 'error', kind: 'product', id: product.id, field: 'modifierGroups', others: ['Acı'], otherIds: [spice.id], locale: null, count: null }]);
  });

  it('finds a price of nothing', () => {
    expect(lint([named('Ayran', { price: 0 })])).toMatchObject([{ rule: 'price-zero', field: 'price' }]);
  });

  it('finds titles that collide after the cut, and names that are equal altogether', () => {
    const long = ['Odun Ateşinde Kuzu Döner Porsiyon', 'Odun Ateşinde Kuzu Döner Dürüm'].map((name) => named(name));
    expect(lint(long).filter(({ rule }) => rule === 'titles-collide')).toMatchObject([
      { id: long[0]!.id, field: 'name.tr', others: ['Odun Ateşinde Kuzu Döner Dürüm'] }, { id: long[1]!.id },
    ]);
    expect(lint(long).filter(({ rule }) => rule === 'titles-collide').map(({ count }) => count)).toEqual([9, 6]);
    expect(rules(lint([named('AYRAN'), named('Ayran')]))).toContain('names-equal');
  });

  it('asks nobody to shorten the name that fits beside one that is cut to the same', () => {
    const [short, long] = [named('Odun Ateşinde Kuzu'), named('Odun Ateşinde Kuzu Döner Porsiyon')];
    expect(lint([short!, long!]).filter(({ rule }) => rule === 'titles-collide')).toMatchObject([{ id: long!.id, others: ['Odun Ateşinde Kuzu'], count: 9 }]);
  });

  it('finds products that the typed-order parser cannot tell apart', () => {
    const [small, large] = [named('Künefe'), named('Künefe')];
    const flaws = lint([small!, large!]).filter(({ rule }) => rule === 'parser-confused');
    expect(flaws.map(({ id }) => id)).toContain(small!.id);
  });

  it('says which products are meant and in which language, the branch’s first one where both have it', () => {
    const cheese = named('Kaşarlı Pide', { name: { tr: 'Kaşarlı Pide', en: 'Cheese Pide' } });
    const beef = named('Kuşbaşılı Pide', { name: { tr: 'Kuşbaşılı Pide', en: 'Cheese Pide' } });
    const clash = (locales: readonly ('tr' | 'en')[]) => lintMenu({ menu: aMenu([{ products: [cheese, beef] }]), locales }).find(({ rule, id }) => rule === 'names-equal' && id === beef.id);
    expect(clash(['tr', 'en'])).toMatchObject({ field: 'name.en', others: ['Cheese Pide'], otherIds: [cheese.id], locale: 'en' });
    const [first, second] = [named('Künefe', { name: { tr: 'Künefe', en: 'Kunefe' } }), named('Künefe', { name: { tr: 'Künefe', en: 'Kunefe' } })];
    expect(lintMenu({ menu: aMenu([{ products: [first, second] }]), locales: ['tr', 'en'] }).filter(({ rule }) => rule === 'names-equal')).toMatchObject([{ id: first.id, locale: 'tr' }, { id: second.id, locale: 'tr' }]);
  });

  it('finds a combo that cannot be completed', () => {
    const gone = aProduct({ isAvailable: false });
    const combo = named('Menü', { slots: [{ id: 's', name: { tr: 'İçecek' }, choices: [{ product: gone, extra: 0 }] }] });
    expect(lint([combo])).toMatchObject([{ rule: 'combo-impossible', others: ['İçecek'], otherIds: ['s'] }]);
  });

  it('finds a missing language, and an empty category', () => {
    expect(lintMenu({ menu: aMenu([{ products: [named('Ayran')] }, { products: [] }]), locales: ['tr', 'en'] })).toMatchObject([
      { rule: 'category-empty', kind: 'category' },
      { rule: 'language-missing', field: 'name.en', others: ['en'] },
    ]);
  });

  it('does not mind alcohol, which is never offered', () => {
    expect(lint([named('Bira', { isAlcohol: true, price: 0 })])).toEqual([]);
  });

  it('counts taps, and minds too many', () => {
    const groups = Array.from({ length: 5 }, () => aGroup());
    const product = named('Kumpir', { modifierGroups: groups });
    expect(lint([product])).toMatchObject([{ rule: 'many-taps', count: 7 }]);
  });
});

describe(countTaps.name, () => {
  it('counts pages of long lists and answers of questions', () => {
    const products = Array.from({ length: 20 }, (_, index) => named(`Çeşit ${String.fromCharCode(65 + index)}`));
    const menu = aMenu([{ products }]);
    const [first, ...rest] = [...menu.products.values()];
    expect([countTaps(menu, first!), countTaps(menu, rest.at(-1)!)]).toEqual([2, 4]);
  });

  it('is nothing for what is not offered', () => {
    const product = named('Ayran', { isAvailable: false });
    expect(countTaps(aMenu([{ products: [product] }]), product)).toBeNull();
  });
});
