import { aGroup, aMenu, aModifier, aProduct } from '../testing';
import { findCategories, findProducts, isOffered, offeredCategories } from './find-product';
import { inLocale } from './in-locale';

const menu = aMenu();
const names = (text: string) => findProducts(menu, text).map(({ name }) => name.tr);

describe(findProducts.name, () => {
  it.each([
    ['AYRAN', ['Ayran']],
    ['tavuk doner durum', ['Tavuk Döner Dürüm']],
    ['dürüm tavuk', ['Tavuk Döner Dürüm']],
    ['chicken', ['Tavuk Döner Dürüm']],
    ['döner', ['Tavuk Döner Dürüm', 'Et Döner Dürüm']],
    ['lahma', ['Lahmacun']],
    ['SALGAM', ['Şalgam']],
    ['pizza', []],
    ['tavuk pizza', []],
    ['t', []],
    ['', []],
    ['bira', []],
  ])('%j finds %j', (text, found) => {
    expect(names(text)).toEqual(found);
  });

  it('prefers the exact name to longer ones', () => {
    const both = aMenu([{ products: [aProduct({ name: { tr: 'Ayran Büyük' } }), aProduct({ name: { tr: 'Ayran' } })] }]);
    expect(findProducts(both, 'ayran').map(({ name }) => name.tr)).toEqual(['Ayran']);
  });
});

describe(findCategories.name, () => {
  it('finds by the start of the name in any language', () => {
    expect(findCategories(menu, 'icecek').map(({ name }) => name.tr)).toEqual(['İçecekler']);
    expect(findCategories(menu, 'drinks').map(({ name }) => name.tr)).toEqual(['İçecekler']);
  });
});

describe(isOffered.name, () => {
  it.each([
    ['a product on sale', {}, true],
    ['a sold-out one', { isAvailable: false }, false],
    ['alcohol', { isAlcohol: true }, false],
    ['one whose required choice has sold out', { modifierGroups: [aGroup({ min: 1, modifiers: [aModifier({ isAvailable: false })] })] }, false],
    ['one whose optional choice has sold out', { modifierGroups: [aGroup({ min: 0, modifiers: [aModifier({ isAvailable: false })] })] }, true],
  ])('%s: %j', (_name, parts, offered) => {
    expect(isOffered(aProduct(parts))).toBe(offered);
  });
});

describe(offeredCategories.name, () => {
  it('leaves out categories with nothing to order', () => {
    const sparse = aMenu([{ products: [] }, { products: [aProduct({ isAvailable: false })] }, { category: { name: { tr: 'Var' } }, products: [aProduct()] }]);
    expect(offeredCategories(sparse).map(({ name }) => name.tr)).toEqual(['Var']);
  });
});

describe(inLocale.name, () => {
  it.each([
    [{ tr: 'Süt', en: 'Milk' }, 'en', 'Milk'],
    [{ tr: 'Süt' }, 'en', 'Süt'],
    [{ tr: ' ', en: 'Milk' }, 'tr', 'Milk'],
    [{}, 'tr', ''],
    [{ tr: 'iki\nsatır' }, 'tr', 'iki satır'],
  ] as const)('%j in %s is %j', (text, locale, shown) => {
    expect(inLocale(text, locale)).toBe(shown);
  });
});
