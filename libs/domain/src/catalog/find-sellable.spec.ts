import { aGroup, aMenu, aModifier, aProduct } from '../testing';
import { findSellable } from './find-sellable';

const cheese = aModifier({ name: { tr: 'Ekstra Kaşar', en: 'Extra cheese' } });
const group = aGroup({ name: { tr: 'Ekstralar' }, modifiers: [cheese, aModifier({ name: { tr: 'Kaşarsız' }, isRemoval: true })] });
const menu = aMenu([
  {
    products: [
      aProduct({ name: { tr: 'Kaşarlı Tost' }, modifierGroups: [group] }),
      aProduct({ name: { tr: 'Kaşarlı Pide' }, modifierGroups: [group], isAvailable: false }),
      aProduct({ name: { tr: 'Rakı', en: 'Raki' }, isAlcohol: true }),
    ],
  },
]);
const names = (text: string) => findSellable(menu, text).map(({ name }) => name.tr);

describe(findSellable.name, () => {
  it.each([
    ['KASAR', ['Kaşarlı Tost', 'Kaşarlı Pide', 'Ekstra Kaşar']],
    ['pide kas', ['Kaşarlı Pide']],
    ['cheese', ['Ekstra Kaşar']],
    ['raki', ['Rakı']],
    ['sushi', []],
    ['  ', []],
  ])('%j finds %j: sold out or not, an option once, whatever is only left out never', (text, found) => {
    expect(names(text)).toEqual(found);
  });

  it('says of which group an option is', () => {
    expect(findSellable(menu, 'cheese')).toEqual([{ productId: null, modifierId: cheese.id, name: cheese.name, group: group.name }]);
  });
});
