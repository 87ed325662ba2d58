import fc from 'fast-check';
import { MAX_LINES, MAX_MODIFIERS, addLine } from '../basket/change-basket';
import { aBasket, aWorld, anId } from '../testing';
import { utf8Length } from '../shared/utf8';
import { MAX_STATE_BYTES } from './limits';
import { letGo } from './let-go';
import { openScene } from './scene';
import { freshState, type ConversationState, type Step } from './state';
import { keepableNote, type Waiting } from './waiting';
import { STORED_COUPON_PATH, encodeState, parseState } from './state-document';

const WHICH: Waiting = {
  about: 'product', words: 'dürüm',
  options: [
    { kind: 'add', productId: anId(1), quantity: 2, modifierIds: [anId(2), anId(3)], note: 'maydanoz olmasın' },
    { kind: 'add', productId: anId(4), quantity: 2, modifierIds: [anId(2)], note: null },
    { kind: 'add', productId: anId(5), quantity: 2, modifierIds: [], note: null },
  ],
};
const LINES: Waiting = {
  about: 'line', words: 'ayranı',
  options: [
    { kind: 'set-quantity', lineId: 3, quantity: 99 },
    { kind: 'remove', lineId: 4, quantity: null },
    { kind: 'remove', lineId: 5, quantity: 2 },
    { kind: 'edit', lineId: 6, modifierIds: [anId(2)], note: null },
    { kind: 'edit', lineId: 7, modifierIds: [], note: 'az tuzlu' },
  ],
};

const STEPS: Step[] = [
  { at: 'idle' },
  { at: 'categories', page: 1 },
  { at: 'products', categoryId: anId(1), page: 2 },
  { at: 'found', query: 'dürüm', quantity: 2, page: 0 },
  { at: 'choosing', choosing: { productId: anId(1), quantity: 2, modifierIds: [anId(2), anId(3)], answered: 1, lineId: null }, page: 0 },
  { at: 'choosing', choosing: { productId: anId(1), quantity: 2, modifierIds: [], answered: 0, lineId: 4 }, page: 1 },
  { at: 'choosing', choosing: { productId: anId(1), quantity: 2, modifierIds: [], answered: 0, lineId: null, asForm: true }, page: 0 },
  { at: 'choosing', choosing: { productId: anId(1), quantity: 2, modifierIds: [], answered: 0, lineId: null, typed: { note: null } }, page: 0 },
  { at: 'choosing', choosing: { productId: anId(1), quantity: 2, modifierIds: [anId(2)], answered: 0, lineId: null, typed: { note: 'az tuzlu' } }, page: 0 },
  { at: 'which', asked: WHICH, page: 0 },
  { at: 'which', asked: LINES, page: 1 },
  { at: 'basket', page: 0 },
  { at: 'line', lineId: 3 },
  { at: 'clearing' },
  { at: 'address', page: 0 },
  { at: 'forgetting', page: 1 },
  { at: 'noting', lineId: null },
  { at: 'noting', lineId: 4 },
  { at: 'summary' },
  { at: 'resuming' },
];

const BASKET = aBasket({ id: anId(500) });

function aState(parts: Partial<ConversationState> = {}): ConversationState {
  return { ...freshState(), locale: 'tr', basket: BASKET, question: 12, shown: { basketId: anId(9), revision: 3, total: 18_000 }, lastPaymentMethod: 'card', ...parts };
}

const stored = (state: ConversationState): unknown => JSON.parse(JSON.stringify(encodeState(state)));

describe(encodeState.name, () => {
  it.each(STEPS)('brings %j back', (step) => {
    expect(parseState(stored(aState({ step })))).toEqual({ state: aState({ step }), restarted: false });
  });

  it('brings back what a typed order still has to ask', () => {
    const state = aState({ step: { at: 'which', asked: LINES, page: 0 }, waiting: [WHICH, LINES] });
    expect(parseState(stored(state))).toEqual({ state, restarted: false });
  });

  it.each([[[]], [[{ do: 'cancel', orderId: anId(7) }, { do: 'orders' }]]] as ConversationState['aside'][][])('brings back what was asked beside the step: %j', (aside) => {
    const state = aState({ aside });
    expect(parseState(stored(state))).toEqual({ state, restarted: false });
  });

  it('stays below two kilobytes with the fullest basket and the longest choice at once', () => {
    let basket = { ...aBasket(), addressId: anId(400), revision: 99_999 };
    // As many modifiers as still fit: the basket's own limit ends it.
    for (let n = 0; n < MAX_LINES * 3; n += 1) {
      const modifiers = Array.from({ length: n % 4 }, (_, m) => ({ modifierId: anId(1_000 + n * 4 + m), quantity: 1 }));
      const added = addLine(basket, { productId: anId(n), quantity: 99, modifiers, note: null });
      if (added.ok) basket = { ...added.value, addressId: anId(400) };
    }
    const choosing = { productId: anId(300), quantity: 99, modifierIds: Array.from({ length: MAX_MODIFIERS }, (_, m) => anId(5_000 + m)), answered: 9, lineId: null };
    const state = aState({ basket, step: { at: 'choosing', choosing, page: 9 }, question: 999_999, shown: { basketId: basket.id, revision: 99_999, total: 99_999_999 } });
    expect(utf8Length(JSON.stringify(encodeState(state)))).toBeLessThanOrEqual(MAX_STATE_BYTES);
    const typed = aState({ ...state, step: { at: 'choosing', choosing: { ...choosing, typed: { note: keepableNote('ğ'.repeat(59)) } }, page: 9 }, waiting: [WHICH, LINES, WHICH] });
    const kept = letGo(openScene(typed, aWorld()));
    expect(utf8Length(JSON.stringify(encodeState(kept.state)))).toBeLessThanOrEqual(MAX_STATE_BYTES);
    expect(kept.lead.join()).toContain('eklemedik');
    const searching = aState({ basket, step: { at: 'found', query: 'ğ'.repeat(60), quantity: 99, page: 9 } });
    expect(utf8Length(JSON.stringify(encodeState(searching)))).toBeLessThanOrEqual(MAX_STATE_BYTES);
  });
});

describe(parseState.name, () => {
  it.each([null, undefined, {}])('takes %p for a first contact', (document) => {
    expect(parseState(document)).toEqual({ state: freshState(), restarted: false });
  });

  const whole = stored(aState()) as Record<string, unknown>;
  it.each([
    ['another version', { v: 2 }],
    ['no version', { v: undefined }],
    ['a step nobody knows', { s: ['dancing'] }],
    ['a step with a field too many', { s: ['idle', 1] }],
    ['a step with a wrong field', { s: ['line', 'x'] }],
    ['a half choice', { s: ['choosing', 'x', 1, '', 0, null, 0] }],
    ['a waiting part that is none', { t: [[0, 'x', '', [0, 7, 1]]] }],
    ['a queue that is none', { t: 'x' }],
    ['a question beside it that is none', { a: ['X.nonsense'] }],
    ['an unknown language', { l: 'de' }],
    ['a question that is none', { q: -1 }],
    ['half of what was shown', { w: ['x', 1, 2] }],
    ['an unknown way to pay', { p: 'gold' }],
  ])('starts over with %s, keeping the basket', (_name, wrong) => {
    const { state, restarted } = parseState({ ...whole, ...wrong });
    expect(restarted).toBe(true);
    expect(state.step).toEqual({ at: 'idle' });
    expect(state.shown).toBeNull();
    expect(state.basket).toEqual(parseState(whole).state.basket);
  });

  it('starts over without a basket that cannot be read', () => {
    expect(parseState({ ...whole, b: { lines: 'x' } })).toMatchObject({ restarted: true, state: { basket: null, locale: 'tr', question: 12 } });
  });

  it('keeps the coupon where the shell looks for it', () => {
    const state = aState();
    const document = encodeState({ ...state, basket: { ...BASKET, couponCode: 'ILK50' } });
    expect(STORED_COUPON_PATH.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], document)).toBe('ILK50');
  });

  it('never throws, whatever was stored', () => {
    fc.assert(fc.property(fc.jsonValue(), (document) => void parseState(document)));
    fc.assert(fc.property(fc.record({ v: fc.constant(1), s: fc.array(fc.jsonValue()), t: fc.array(fc.tuple(fc.nat(3), fc.string(), fc.string(), fc.array(fc.jsonValue()))), b: fc.jsonValue(), q: fc.jsonValue(), w: fc.jsonValue(), l: fc.jsonValue(), p: fc.jsonValue() }), (document) => void parseState(document)));
  });
});
