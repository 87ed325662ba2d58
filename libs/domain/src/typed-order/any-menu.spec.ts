import type { MenuModifierGroup, MenuProduct, MenuSnapshot, Translated } from '../catalog/menu';
import { notation } from '../testing/typed-orders/read-cases';
import { compileMenuParser } from './compile-menu-parser';

function aProduct(id: string, name: Translated, modifierGroups: MenuModifierGroup[] = []): MenuProduct {
  return {
    id, externalId: null, name, modifierGroups, categoryId: 'all', description: {}, price: 100, isAvailable: true, isAlcohol: false, taxClass: 'food', station: null, isStockCounted: false,
  };
}

function aMenu(...products: MenuProduct[]): MenuSnapshot {
  return {
    version: 1,
    categories: [{ id: 'all', name: { tr: 'Her Şey' }, description: {}, productIds: products.map(({ id }) => id) }],
    products: new Map(products.map((product) => [product.id, product])),
  };
}

function aGroup(max: number, ...modifiers: [id: string, name: Translated, isAvailable?: boolean][]): MenuModifierGroup {
  return {
    id: `group-${modifiers[0]?.[0]}`, name: {}, min: 0, max, free: 0,
    modifiers: modifiers.map(([id, name, isAvailable = true]) => ({ id, name, isAvailable, priceDelta: 0, isRemoval: false })),
  };
}

describe('menus of other kitchens', () => {
  it.each([
    ['one and a half künefe', ['?n kunefe']],
    ['2 large margherita and a small margherita', ['1 margherita small', '2 margherita large']],
    ['margherita büyük boy olsun', ['1 margherita large']],
    ['2 pepperoni pizza', ['2 pepperoni']],
    ['pizza', ['? 1 margherita|pepperoni']],
    ['bir dörtlü menü', ['1 family']],
    ['kunefe with ice cream', ['1 kunefe ice']],
  ])('reads "%s"', (text, expected) => {
    const size = aGroup(1, ['small', { tr: 'Küçük', en: 'Small' }], ['large', { tr: 'Büyük boy', en: 'Large' }]);
    const parser = compileMenuParser(
      aMenu(
        aProduct('margherita', { tr: 'Pizza Margherita', en: 'Pizza Margherita' }, [size]),
        aProduct('pepperoni', { tr: 'Pizza Pepperoni', en: 'Pizza Pepperoni' }, [size]),
        aProduct('family', { tr: 'Dörtlü Menü', en: 'Menu for Four' }),
        aProduct('kunefe', { tr: 'Künefe' }, [aGroup(1, ['ice', { tr: 'Dondurmalı', en: 'With ice cream' }])]),
      ),
    );
    expect(notation(parser.parse(text))).toEqual(expected);
  });

  it('is ordered from in English although its names are Turkish only', () => {
    const spice = aGroup(1, ['none', { tr: 'Acısız' }], ['hot', { tr: 'Acılı' }]);
    const parser = compileMenuParser(aMenu(aProduct('soup', { tr: 'Mercimek Çorbası' }), aProduct('wrap', { tr: 'Tavuk Dürüm' }, [spice])));
    expect(notation(parser.parse('2 chicken wraps not spicy and a lentil soup'))).toEqual(['1 soup', '2 wrap none']);
  });

  it('names a portion by its product where that is how the menu is written', () => {
    const parser = compileMenuParser(aMenu(aProduct('single', { tr: 'İskender' }), aProduct('one-and-half', { tr: 'Bir Buçuk İskender' })));
    expect(notation(parser.parse('2 tane 1,5 iskender bir iskender'))).toEqual(['1 single', '2 one-and-half']);
  });

  it('asks which of two products with the same name', () => {
    const parser = compileMenuParser(aMenu(aProduct('a', { tr: 'Karışık Pide' }), aProduct('b', { tr: 'Karışık Pide' })));
    expect(parser.parse('2 karışık pide').ambiguities).toMatchObject([{ kind: 'product', options: [{ productId: 'a', quantity: 2 }, { productId: 'b', quantity: 2 }] }]);
  });

  it('asks which of two modifiers fits equally well', () => {
    const cheese = aGroup(3, ['white', { tr: 'Beyaz peynir' }], ['kashar', { tr: 'Kaşar peynir' }]);
    const parser = compileMenuParser(aMenu(aProduct('toast', { tr: 'Tost' }, [cheese])));
    const [question] = parser.parse('1 peynirli tost').ambiguities;
    expect(question?.kind === 'product' && question.options.map(({ modifiers }) => modifiers.map(({ modifierId }) => modifierId))).toEqual([['white'], ['kashar']]);
  });

  it('reports a sold-out modifier and takes the line without it', () => {
    const extra = aGroup(1, ['cheese', { tr: 'Ekstra kaşar' }, false]);
    const order = compileMenuParser(aMenu(aProduct('wrap', { tr: 'Tavuk Dürüm' }, [extra]))).parse('tavuk dürüm ekstra kaşarlı');
    expect(notation(order)).toEqual(['! wrap', '1 wrap']);
    expect(order.refused).toMatchObject([{ modifierId: 'cheese', reason: 'sold-out' }]);
  });

  it('survives an empty menu and names without a letter', () => {
    expect(compileMenuParser(aMenu()).parse('2 dürüm').commands).toEqual([]);
    expect(compileMenuParser(aMenu(aProduct('odd', { tr: '***', en: '' }))).parse('2 *** bir').commands).toEqual([]);
  });
});

it('does not take a family menu for the wraps that stand in its name', () => {
  const menu = aMenu(
    aProduct('chicken', { tr: 'Tavuk Döner Dürüm', en: 'Chicken Döner Wrap' }),
    aProduct('chicken-large', { tr: 'Tavuk Döner Dürüm 150 g', en: 'Chicken Döner Wrap 150 g' }),
    aProduct('broth', { tr: 'Tavuk Suyu Çorbası', en: 'Chicken Broth' }),
    aProduct('beef', { tr: 'Et Döner Dürüm', en: 'Beef Döner Wrap' }),
    aProduct('family', { tr: 'Aile Sofrası: 4 Dürüm, 2 Lahmacun', en: 'Family Table: 4 Wraps, 2 Lahmacun' }),
  );
  const parser = compileMenuParser(menu);
  const wanted = (text: string) => {
    const { commands, ambiguities: [first] } = parser.parse(text);
    return [commands.length, first?.kind === 'product' ? first.options.map(({ productId, quantity }) => `${quantity} ${productId}`) : []];
  };
  expect(wanted('2 chicken wraps')).toEqual([0, ['2 chicken', '2 chicken-large']]);
  expect(wanted('2 wraps')[0]).toBe(0);
});
