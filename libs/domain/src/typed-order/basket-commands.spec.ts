import type { Basket, BasketLine } from '../basket/basket';
import { donerMenu, donerSynonyms } from '../testing/doner-menu';
import { compileMenuParser } from './compile-menu-parser';
import type { TypedOrder } from './typed-order';

const parser = compileMenuParser(donerMenu, donerSynonyms);

const aLine = (id: number, productId: string, quantity = 1): BasketLine => ({ id, productId, quantity, modifiers: [], note: null });
const parse = (text: string, ...lines: Basket['lines']): TypedOrder => parser.parse(text, { basket: { lines } });

describe('typed changes of a basket', () => {
  it('asks which line when several have the product', () => {
    const order = parse('dürümü çıkar', aLine(1, 'tavuk-durum'), aLine(2, 'adana-durum'));
    expect(order.commands).toEqual([]);
    expect(order.ambiguities).toMatchObject([{ kind: 'line', span: { text: 'dürümü' }, options: [{ kind: 'remove', lineId: 1 }, { kind: 'remove', lineId: 2 }] }]);
  });

  it('asks which line a wish is about when several can take it', () => {
    const order = parse('acısız olsun', aLine(1, 'tavuk-durum'), aLine(2, 'lahmacun'), aLine(3, 'ayran'));
    expect(order.ambiguities).toMatchObject([{ kind: 'line', options: [{ lineId: 1 }, { lineId: 2 }] }]);
  });

  it('gives the wish to the only line that can take it', () => {
    expect(parse('acısız olsun', aLine(1, 'ayran'), aLine(2, 'lahmacun')).commands).toMatchObject([{ kind: 'edit', lineId: 2, modifiers: [{ modifierId: 'no-spice' }] }]);
  });

  it('orders more when a number stands before the product, changes the line when it is pointed at', () => {
    expect(parse('2 lahmacun yap', aLine(1, 'lahmacun', 5)).commands).toMatchObject([{ kind: 'add', line: { quantity: 2 } }]);
    expect(parse('lahmacunu 2 yap', aLine(1, 'lahmacun', 5)).commands).toEqual([{ kind: 'set-quantity', lineId: 1, quantity: 2 }]);
  });

  it('never removes, edits or invents what is not in the basket', () => {
    const order = parse('kolayı çıkar', aLine(1, 'ayran'));
    expect(order.commands).toEqual([]);
    expect(order.leftovers.map(({ text }) => text)).toEqual(['kolayı']);
  });

  it('takes back within one message', () => {
    expect(parse('2 lahmacun 1 ayran, ayranı çıkar').commands).toMatchObject([{ kind: 'add', line: { productId: 'lahmacun' } }]);
  });

  it('keeps the number of what is replaced', () => {
    expect(parse('kola yerine ayran olsun', aLine(4, 'kola', 3)).commands).toMatchObject([
      { kind: 'remove', lineId: 4, quantity: null },
      { kind: 'add', line: { productId: 'ayran', quantity: 3 } },
    ]);
  });

  it('changes the last line when no product is named', () => {
    expect(parse('make it 3', aLine(1, 'lahmacun'), aLine(2, 'ayran')).commands).toEqual([{ kind: 'set-quantity', lineId: 2, quantity: 3 }]);
    expect(parse('make it 3').commands).toEqual([]);
  });

  it('takes a line out when less than one is left', () => {
    expect(parse('ayranı bir azalt', aLine(1, 'ayran')).commands).toEqual([{ kind: 'remove', lineId: 1, quantity: null }]);
  });
});

describe('what is not understood', () => {
  it('is left over with its place, and orders nothing', () => {
    const order = parse('2 kokoreç 1 ayran');
    expect(order.commands).toMatchObject([{ kind: 'add', line: { productId: 'ayran', quantity: 1 } }]);
    expect(order.leftovers.map(({ text }) => text)).toEqual(['2', 'kokoreç']);
  });

  it('promises nothing that costs money and is not on the menu', () => {
    const order = parse('lahmacun ekstra kaşarlı');
    expect(order.commands).toMatchObject([{ kind: 'add', line: { productId: 'lahmacun', modifiers: [], note: null } }]);
    expect(order.leftovers.map(({ text }) => text)).toEqual(['ekstra kaşarlı']);
  });

  it('tells the kitchen what costs nothing', () => {
    expect(parse('1 lahmacun maydanoz koymayın').commands).toMatchObject([{ kind: 'add', line: { note: 'maydanoz koymayın' } }]);
  });

  it('asks about a number that no kitchen plates', () => {
    expect(parse('150 lahmacun').ambiguities).toMatchObject([{ kind: 'quantity', line: { productId: 'lahmacun' } }]);
    expect(parse('2,5 iskender').ambiguities).toMatchObject([{ kind: 'quantity', line: { productId: 'iskender' } }]);
  });

  it('says that something was asked', () => {
    expect(parse('lahmacun ne kadar')).toMatchObject({ asks: true, commands: [], ambiguities: [] });
    expect(parse('2 lahmacun, ne kadar sürer?')).toMatchObject({ asks: true, commands: [{ line: { quantity: 2 } }] });
  });
});
