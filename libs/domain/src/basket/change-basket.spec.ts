import { aBasket, anId } from '../testing';
import type { Basket, BasketLine } from './basket';
import { MAX_BASKET_BYTES, decodeBasket, encodeBasket, isSmallEnough } from './basket-document';
import { MAX_LINES, MAX_MODIFIERS, MAX_QUANTITY, addLine, changeQuantity, clearLines, removeLines, sendTo, setModifiers } from './change-basket';
import { utf8Length } from '../shared/utf8';

type Wanted = Omit<BasketLine, 'id'>;

function aLine(product: number, parts: Partial<Wanted> = {}): Wanted {
  return { productId: anId(product), quantity: 1, modifiers: [], note: null, ...parts };
}

function filled(...lines: Wanted[]): Basket {
  return lines.reduce((basket, line) => {
    const added = addLine(basket, line);
    if (!added.ok) throw new Error(added.refusal.code);
    return added.value;
  }, aBasket());
}

const modifiers = (...ids: number[]) => ids.map((id) => ({ modifierId: anId(id), quantity: 1 }));

describe(addLine.name, () => {
  it('grows the line of the same dish, whatever the order of its modifiers', () => {
    const basket = filled(aLine(1, { modifiers: modifiers(5, 6) }), aLine(1, { modifiers: modifiers(6, 5), quantity: 2 }));
    expect(basket.lines).toHaveLength(1);
    expect(basket.lines[0]?.quantity).toBe(3);
    expect(basket.revision).toBe(2);
  });

  it('keeps dishes apart that differ in modifiers or note', () => {
    expect(filled(aLine(1), aLine(1, { modifiers: modifiers(5) }), aLine(1, { note: 'az pişmiş' })).lines).toHaveLength(3);
  });

  it('never uses a line id again', () => {
    const basket = removeLines(filled(aLine(1), aLine(2)), [2]);
    const again = addLine(basket, aLine(3));
    expect(again.ok && again.value.lines.map(({ id }) => id)).toEqual([1, 3]);
  });

  it.each([
    ['no portion', aLine(1, { quantity: 0 }), 'quantity-out-of-range'],
    ['half a portion', aLine(1, { quantity: 0.5 }), 'quantity-out-of-range'],
    ['a hundred', aLine(1, { quantity: MAX_QUANTITY + 1 }), 'quantity-out-of-range'],
    ['too many modifiers', aLine(1, { modifiers: modifiers(...Array.from({ length: MAX_MODIFIERS + 1 }, (_, n) => n)) }), 'too-many-modifiers'],
  ])('refuses %s', (_name, line, code) => {
    expect(addLine(aBasket(), line)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('refuses the hundredth portion of a line that is there', () => {
    expect(addLine(filled(aLine(1, { quantity: MAX_QUANTITY })), aLine(1))).toMatchObject({ ok: false, refusal: { code: 'quantity-out-of-range' } });
  });

  it('refuses one line too many', () => {
    const full = filled(...Array.from({ length: MAX_LINES }, (_, n) => aLine(n)));
    expect(addLine(full, aLine(99))).toEqual({ ok: false, refusal: { code: 'basket-full', max: MAX_LINES } });
  });
});

describe('the stored basket', () => {
  it('holds the promised worst case: every line another product, three of 15 modifiers each, ninety-nine times', () => {
    const lines = Array.from({ length: MAX_LINES }, (_, n) => aLine(n, { quantity: 99, modifiers: modifiers(...[0, 1, 2].map((m) => 100 + ((n + m * 5) % 15))) }));
    const basket = { ...filled(...lines), addressId: anId(500), revision: 99_999 };
    expect(new Set(basket.lines.flatMap((line) => line.modifiers.map(({ modifierId }) => modifierId))).size).toBe(15);
    expect(isSmallEnough(basket)).toBe(true);
    expect(utf8Length(JSON.stringify(encodeBasket(basket)))).toBeLessThanOrEqual(MAX_BASKET_BYTES);
    expect(decodeBasket(JSON.parse(JSON.stringify(encodeBasket(basket))))).toEqual(basket);
  });

  it('refuses in words what would not fit, instead of losing it', () => {
    let basket = aBasket();
    for (let n = 0; n < MAX_LINES; n += 1) {
      const added = addLine(basket, aLine(n, { modifiers: modifiers(...Array.from({ length: MAX_MODIFIERS }, (_, m) => 1_000 + n * 50 + m)) }));
      if (!added.ok) {
        expect(added.refusal).toEqual({ code: 'basket-full', max: basket.lines.length });
        expect(isSmallEnough(basket)).toBe(true);
        return;
      }
      basket = added.value;
    }
    throw new Error('never full');
  });

  it('comes back with notes, table, coupon and quantities of modifiers', () => {
    const basket = aBasket({
      lines: [{ id: 1, productId: anId(1), quantity: 2, modifiers: [{ modifierId: anId(2), quantity: 3 }], note: 'çok acı' }],
      nextLineId: 2, fulfilment: 'table', tableLabel: '7A', couponCode: 'ILK50', note: 'zil bozuk',
    });
    expect(decodeBasket(encodeBasket(basket))).toEqual(basket);
  });

  const whole = encodeBasket(filled(aLine(1, { modifiers: modifiers(2) })));
  it.each([
    ['nothing', null],
    ['a list', []],
    ['another id', { ...whole, id: 'x' }],
    ['half an id', { ...whole, ids: whole.ids.slice(1) }],
    ['a place beyond the ids', { ...whole, lines: [[1, 9, 1, []]] }],
    ['no quantity', { ...whole, lines: [[1, 0, 0, []]] }],
    ['a fraction', { ...whole, lines: [[1, 0, 1.5, []]] }],
    ['a line id from the future', { ...whole, lines: [[7, 0, 1, []]] }],
    ['a line twice', { ...whole, n: [5, 5], lines: [[1, 0, 1, []], [1, 0, 1, []]] }],
    ['an unknown way of handing over', { ...whole, f: 9 }],
    ['a note that is no text', { ...whole, note: 7 }],
  ])('is refused with %s', (_name, value) => {
    expect(decodeBasket(value)).toBeNull();
  });
});

describe('changing a basket', () => {
  const basket = filled(aLine(1), aLine(2));

  it.each([
    ['a quantity', changeQuantity(basket, 1, 4)],
    ['modifiers', setModifiers(basket, 1, modifiers(9))],
  ])('%s moves the revision on', (_name, result) => {
    expect(result.ok && result.value.revision).toBe(basket.revision + 1);
  });

  it('refuses a line that is not there', () => {
    expect(changeQuantity(basket, 9, 1)).toEqual({ ok: false, refusal: { code: 'line-unknown' } });
  });

  it('moves the revision on when its goal changes, so that an old pay button cannot send it elsewhere', () => {
    expect(sendTo(basket, { addressId: anId(3) }).revision).toBe(basket.revision + 1);
  });

  it('is the same basket after removing nothing', () => {
    expect(removeLines(basket, [9])).toBe(basket);
  });

  it('keeps its address when it is emptied', () => {
    expect(clearLines({ ...basket, addressId: anId(3), note: 'x' })).toMatchObject({ lines: [], addressId: anId(3), note: null });
  });
});
