import fc from 'fast-check';
import type { Basket } from '../basket/basket';
import type { MenuProduct, MenuSnapshot } from '../catalog/menu';
import { donerMenu, donerSynonyms } from '../testing/doner-menu';
import { DEVELOPMENT_EN, DEVELOPMENT_HARDER, DEVELOPMENT_TR } from '../testing/typed-orders/development';
import { HELD_BACK_EN, HELD_BACK_TR } from '../testing/typed-orders/held-back';
import { readCases } from '../testing/typed-orders/read-cases';
import { readAll, scoreOf, scoreText } from '../testing/typed-orders/score';
import { SECOND_UNSEEN } from '../testing/typed-orders/second-unseen';
import { THIRD_UNSEEN } from '../testing/typed-orders/third-unseen';
import { FOURTH_UNSEEN } from '../testing/typed-orders/fourth-unseen';
import { UNSEEN } from '../testing/typed-orders/unseen';
import { compileMenuParser } from './compile-menu-parser';
import { MAX_TYPED_LENGTH, MAX_TYPED_QUANTITY, type TypedLine, type TypedOrder } from './typed-order';

const parser = compileMenuParser(donerMenu, donerSynonyms);

describe('wishes with "too" between', () => {
  it.each([
    ['1 lahmacun acısız olsun soğan da olmasın', ['no-spice', 'no-onion']],
    ['1 lahmacun soğan da domates de olmasın', ['no-onion', 'no-tomato']],
    ['1 lahmacun acılı 1 ayran da olsun', ['spicy']],
  ])('reads "%s"', (text, modifiers) => {
    const [first] = parser.parse(text).commands;
    expect(first?.kind === 'add' && first.line.modifiers.map(({ modifierId }) => modifierId)).toEqual(modifiers);
  });
});

describe('accuracy on the test set', () => {
  const halves = [
    // Floors sit a little under what was reached, so that a change that costs understanding fails here.
    { half: 'development', table: DEVELOPMENT_TR + DEVELOPMENT_EN, exact: 0.99, items: 0.99 },
    { half: 'development, harder', table: DEVELOPMENT_HARDER, exact: 0.96, items: 0.97 },
    { half: 'held-back, Turkish', table: HELD_BACK_TR, exact: 0.97, items: 0.98 },
    { half: 'held-back, English', table: HELD_BACK_EN, exact: 0.97, items: 0.98 },
    { half: 'unseen', table: UNSEEN, exact: 0.97, items: 0.98 },
    { half: 'second unseen', table: SECOND_UNSEEN, exact: 0.95, items: 0.97 },
    { half: 'third unseen', table: THIRD_UNSEEN, exact: 0.98, items: 0.98 },
    { half: 'fourth unseen', table: FOURTH_UNSEEN, exact: 0.92, items: 0.95 },
  ];

  it.each(halves)('reads the $half set at least as well as measured', ({ half, table, exact, items }) => {
    const score = scoreOf(readAll(parser, readCases(table)));
    process.stdout.write(`typed orders, ${half}: ${scoreText(score)}\n`);
    expect(score.exact).toBeGreaterThanOrEqual(exact);
    expect(score.itemF1).toBeGreaterThanOrEqual(items);
    expect(score.wrongItems).toBeLessThanOrEqual(0.03);
  });

  it('reads just as well on a menu with combos of the same dishes', () => {
    const withCombos = compileMenuParser(menuWithCombos(), donerSynonyms);
    const score = scoreOf(readAll(withCombos, readCases(HELD_BACK_TR + HELD_BACK_EN + THIRD_UNSEEN)));
    process.stdout.write(`typed orders, beside combos: ${scoreText(score)}\n`);
    expect(score.exact).toBeGreaterThanOrEqual(0.97);
  });

  it('has at least 440 utterances, half of them Turkish, and none twice', () => {
    const turkish = readCases(DEVELOPMENT_TR + HELD_BACK_TR);
    const english = readCases(DEVELOPMENT_EN + HELD_BACK_EN);
    expect(turkish.length).toBeGreaterThanOrEqual(220);
    expect(turkish.length + english.length).toBeGreaterThanOrEqual(440);
    const heldBack = new Set(readCases(HELD_BACK_TR + HELD_BACK_EN).map(({ text, basket }) => JSON.stringify([text.toLowerCase(), basket])));
    const seen = readCases(DEVELOPMENT_TR + DEVELOPMENT_EN).filter(({ text, basket }) => heldBack.has(JSON.stringify([text.toLowerCase(), basket])));
    expect(seen).toEqual([]);
  });
});

/** Two combos whose slots hold most of the menu; their names are none of the test set's words. */
function menuWithCombos(): MenuSnapshot {
  const filled = (id: string, tr: string, en: string, ...slots: string[][]): MenuProduct => ({
    ...donerMenu.products.get('ayran')!, id, name: { tr, en },
    slots: slots.map((ids, at) => ({ id: `${id}-${at}`, name: { tr: 'Seçim' }, choices: ids.map((productId) => ({ product: donerMenu.products.get(productId)!, extra: 0 })) })),
  });
  const drinks = ['ayran', 'kola', 'fanta', 'su', 'salgam'];
  const combos = [
    filled('ogle', 'Öğle Menüsü', 'Lunch Deal', ['tavuk-durum', 'et-durum-90', 'adana-durum', 'lahmacun', 'iskender'], drinks),
    filled('aile', 'Aile Kutusu', 'Family Box', ['burger', 'cheeseburger', 'kiymali-pide'], ['patates', 'sogan-halkasi', 'mercimek'], drinks),
  ];
  const category = { id: 'combos', name: { tr: 'Fırsatlar', en: 'Deals' }, description: {}, productIds: combos.map(({ id }) => id) };
  return { ...donerMenu, categories: [category, ...donerMenu.categories], products: new Map([...combos.map((combo) => [combo.id, combo] as const), ...donerMenu.products]) };
}

describe('whatever is typed', () => {
  const words = readCases(DEVELOPMENT_TR + DEVELOPMENT_EN + DEVELOPMENT_HARDER).flatMap(({ text }) => text.split(' '));
  const talk = fc.array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 8 }), fc.nat(200).map(String)), { maxLength: 30 });
  const anything = fc.oneof(talk.map((list) => list.join(' ')), talk.map((list) => list.join('')), fc.string({ unit: 'binary', maxLength: 400 }));
  const ids = [...donerMenu.products.keys()];
  const basket: fc.Arbitrary<Pick<Basket, 'lines'>> = fc
    .uniqueArray(fc.record({ id: fc.nat(50), productId: fc.constantFrom(...ids, 'taken-off-the-menu'), quantity: fc.integer({ min: 1, max: 99 }) }), { maxLength: 5, selector: ({ id }) => id })
    .map((lines) => ({ lines: lines.map((line) => ({ ...line, modifiers: [], note: null })) }));

  it('stays within the menu, the basket and the limits, and never throws', () => {
    fc.assert(
      fc.property(anything, basket, (text, lines) => {
        expectSound(parser.parse(text, { basket: lines }), lines, text);
      }),
      { numRuns: 400 },
    );
  });

  it('is read the same whenever it is typed', () => {
    fc.assert(fc.property(anything, (text) => expect(parser.parse(text)).toEqual(compileMenuParser(donerMenu, donerSynonyms).parse(text))), { numRuns: 20 });
  });

  it('is bounded: what stands after the longest order is reported and not read', () => {
    const text = '2 lahmacun 1 ayran, '.repeat(500);
    const order = parser.parse(text);
    expect(order.commands).toEqual(parser.parse(text.slice(0, MAX_TYPED_LENGTH)).commands);
    expect(order.leftovers[order.leftovers.length - 1]).toMatchObject({ start: MAX_TYPED_LENGTH, end: text.length });
  });
});

function expectSound(order: TypedOrder, basket: Pick<Basket, 'lines'>, text: string): void {
  const lineIds = basket.lines.map(({ id }) => id);
  for (const command of order.commands) {
    if (command.kind === 'add') expectOnMenu(command.line);
    if ('lineId' in command) expect(lineIds).toContain(command.lineId);
    if (command.kind === 'set-quantity') expectQuantity(command.quantity);
  }
  for (const ambiguity of order.ambiguities) {
    if (ambiguity.kind === 'product') ambiguity.options.forEach(expectOnMenu);
    if (ambiguity.kind === 'quantity' || ambiguity.kind === 'doubt') expectOnMenu(ambiguity.line);
    else expect(ambiguity.options.length).toBeGreaterThan(1);
  }
  for (const { productId } of order.refused) expect(donerMenu.products.has(productId)).toBe(true);
  for (const span of [...order.leftovers, ...order.ambiguities.map((one) => one.span), ...order.refused.map((one) => one.span)]) {
    expect(text.slice(span.start, span.end)).toBe(span.text);
  }
}

function expectOnMenu({ productId, quantity, modifiers }: TypedLine): void {
  const product = donerMenu.products.get(productId);
  expect(product?.isAvailable && !product.isAlcohol).toBe(true);
  expectQuantity(quantity);
  for (const group of product?.modifierGroups ?? []) {
    const chosen = modifiers.filter(({ groupId }) => groupId === group.id).map(({ modifierId }) => modifierId);
    expect(chosen.length).toBeLessThanOrEqual(group.max);
    expect(new Set(chosen).size).toBe(chosen.length);
    for (const id of chosen) expect(group.modifiers.map((modifier) => modifier.id)).toContain(id);
  }
  const groups = product?.modifierGroups.map(({ id }) => id) ?? [];
  for (const { groupId } of modifiers) expect(groups).toContain(groupId);
}

function expectQuantity(quantity: number): void {
  expect(Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_TYPED_QUANTITY).toBe(true);
}
