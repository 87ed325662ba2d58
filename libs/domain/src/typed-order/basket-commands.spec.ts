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

  it('takes out what a verb before it names', () => {
    expect(parse('iptal lahmacunu', aLine(1, 'lahmacun', 2)).commands).toMatchObject([{ kind: 'remove', lineId: 1 }]);
    expect(parse('vazgeçtim 2 ayran olsun', aLine(1, 'lahmacun', 2)).commands).toMatchObject([{ kind: 'add', line: { productId: 'ayran', quantity: 2 } }]);
  });

  it('swaps a kind that is named in the plural for a dish of it', () => {
    expect(parse('dürümleri adana dürüm yap', aLine(1, 'tavuk-durum', 2)).commands).toMatchObject([{ kind: 'remove', lineId: 1 }, { kind: 'add', line: { productId: 'adana-durum', quantity: 2 } }]);
    expect(parse('çorbaları ezogelin yap', aLine(1, 'mercimek', 2)).commands).toMatchObject([{ kind: 'remove', lineId: 1 }, { kind: 'add', line: { productId: 'ezogelin', quantity: 2 } }]);
  });

  it('asks which line a wish is about when several can take it', () => {
    const order = parse('acısız olsun', aLine(1, 'tavuk-durum'), aLine(2, 'lahmacun'), aLine(3, 'ayran'));
    expect(order.ambiguities).toMatchObject([{ kind: 'line', options: [{ lineId: 1 }, { lineId: 2 }] }]);
  });

  it('gives the wish to the only line that can take it', () => {
    expect(parse('acısız olsun', aLine(1, 'ayran'), aLine(2, 'lahmacun')).commands).toMatchObject([{ kind: 'edit', lineId: 2, modifiers: [{ modifierId: 'no-spice' }] }]);
  });

  it('changes what is there when a verb says how it is to be, and orders it where none is or beside other dishes', () => {
    const edited = [{ kind: 'edit', lineId: 1, modifiers: [{ modifierId: 'no-spice' }] }];
    expect(parse('lahmacun acısız olsun', aLine(1, 'lahmacun')).commands).toMatchObject(edited);
    expect(parse('lahmacun acısız olsun', aLine(1, 'ayran')).commands).toMatchObject([{ kind: 'add', line: { productId: 'lahmacun', quantity: 1 } }]);
    expect(parse('lahmacun acısız', aLine(1, 'lahmacun')).commands).toMatchObject([{ kind: 'add' }]);
    expect(parse('1 lahmacun acısız olsun', aLine(1, 'lahmacun')).commands).toMatchObject([{ kind: 'add' }]);
    expect(parse('lahmacun acısız olsun bir de ayran', aLine(1, 'lahmacun')).commands).toMatchObject([{ kind: 'add', line: { productId: 'lahmacun' } }, { kind: 'add', line: { productId: 'ayran' } }]);
  });

  it('takes a part of what is there that is a whole line for that line, and asks which of several', () => {
    expect(parse('lahmacunun biri acısız olsun', aLine(1, 'lahmacun')).commands).toMatchObject([{ kind: 'edit', lineId: 1 }]);
    const order = parse('lahmacunun biri acısız olsun', aLine(1, 'lahmacun'), aLine(2, 'lahmacun'));
    expect([order.commands, order.ambiguities]).toMatchObject([[], [{ kind: 'line', options: [{ lineId: 1 }, { lineId: 2 }] }]]);
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

  it('swaps a line with an article before the new product', () => {
    expect(parse('change the ayran to a coke', aLine(1, 'ayran')).commands).toMatchObject([{ kind: 'remove', lineId: 1 }, { kind: 'add', line: { productId: 'kola' } }]);
    expect(parse('kolayı zero yap', aLine(1, 'kola')).commands).toMatchObject([{ kind: 'remove', lineId: 1 }, { kind: 'add', line: { productId: 'zero' } }]);
  });

  it('swaps one of a line, and never guesses of which line', () => {
    const swapped = [{ kind: 'remove', lineId: 1, quantity: 1 }, { kind: 'add', line: { productId: 'adana-durum', quantity: 1 } }];
    expect(parse('birini adana yap', aLine(1, 'tavuk-durum', 2), aLine(2, 'ayran')).commands).toMatchObject(swapped);
    expect(parse('dürümlerden birini adana yap', aLine(1, 'tavuk-durum', 2)).commands).toMatchObject(swapped);
    const open = parse('birini adana yap', aLine(1, 'tavuk-durum', 2), aLine(2, 'cigkofte-durum'));
    expect(open.commands).toEqual([]);
    expect(open.leftovers.map(({ text }) => text)).toEqual(['adana']);
  });

  it('gives a wish to the line that the dative points at, and orders one when there is none', () => {
    expect(parse('adanaya ekstra kaşar', aLine(1, 'adana-durum')).commands).toMatchObject([{ kind: 'edit', lineId: 1, modifiers: [{ modifierId: 'x-cheese' }] }]);
    expect(parse('adanaya ekstra kaşar').commands).toMatchObject([{ kind: 'add', line: { productId: 'adana-durum' } }]);
  });

  it('parts a line with what it has when some of it is wished otherwise', () => {
    const line = { ...aLine(1, 'tavuk-durum', 3), modifiers: [{ modifierId: 'spicy', quantity: 1 }, { modifierId: 'x-cheese', quantity: 1 }] };
    expect(parse('dürümlerden biri acısız olsun', line).commands).toMatchObject([
      { kind: 'set-quantity', lineId: 1, quantity: 2 },
      { kind: 'add', line: { productId: 'tavuk-durum', quantity: 1, modifiers: [{ modifierId: 'x-cheese' }, { modifierId: 'no-spice' }] } },
    ]);
  });

  it('takes the second choice only when the first is not for sale', () => {
    expect(parse('zero yoksa fanta').commands).toMatchObject([{ kind: 'add', line: { productId: 'zero' } }]);
    expect(parse('trileçe yoksa sütlaç').commands).toMatchObject([{ kind: 'add', line: { productId: 'sutlac' } }]);
  });

  it('reads a name abbreviated with a dot when only one name begins so', () => {
    expect(parse('T. döner dürüm').commands).toMatchObject([{ kind: 'add', line: { productId: 'tavuk-durum' } }]);
    expect(parse('1 ayran 2 t. 3 kola').commands).toMatchObject([{ line: { productId: 'ayran' } }, { line: { productId: 'kola' } }]);
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
