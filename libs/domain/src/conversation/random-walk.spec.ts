import fc from 'fast-check';
import type { UnreadableKind } from './input';
import { slotsFor } from './form/slots';
import { statusReply } from './status-reply';
import { MAX_STATE_BYTES } from './limits';
import { parseState } from './state-document';
import { utf8Length } from '../shared/utf8';
import { priceBasket } from '../pricing/price-basket';
import { ChatDriver, EVENING, aBranch, aCombo, aCoupon, aGroup, aMenu, aModifier, aProduct, aWorld, anId, changeProducts, expectTotalsAddUp, orderSomething, tappablesOf } from '../testing';
import type { MenuSnapshot } from '../catalog/menu';

/** The same walks in every run, so that what they reach can be asserted; change it to explore. */
const SEED = 20_261_127;

const LONG = 'Kömür Ateşinde Közlenmiş Sebzeli Özel Soslu Tavuk Döner Dürüm Porsiyon';

/** Eleven categories, long equal starts, empty and emoji names, many options: what real menus do to a bot. */
function wildMenu(): MenuSnapshot {
  const groups = [
    aGroup({ min: 1, max: 1, modifiers: Array.from({ length: 14 }, (_, n) => aModifier({ name: { tr: `${LONG} ${n}` }, priceDelta: n * 50 - 100 })) }),
    aGroup({ min: 2, max: 6, free: 2, modifiers: Array.from({ length: 12 }, (_, n) => aModifier({ name: { tr: n % 2 ? '🌶️🌶️' : `Sos *${n}*` }, priceDelta: n * 100 })) }),
  ];
  const names = [LONG, `${LONG} 90 g`, `${LONG} 120 g`, '🍔', '', 'Ayran', 'Ayran'];
  const parts = ['Şiş', 'Kokoreç', 'Turşu suyu', 'Limonata'].map((tr, p) => aProduct({ name: { tr }, price: 3_000 * p, isStockCounted: p === 2, modifierGroups: p < 2 ? groups : [] }));
  const combos = ['Menü bir', 'Menü iki'].map((tr, n) => aCombo([
    { name: 'Yemek', choices: parts.slice(0, 2 - n) }, { name: LONG, choices: [parts[2]!, { product: parts[3]!, extra: 250 }] }, ...(n ? [{ name: 'Bir daha', choices: parts }] : []),
  ], { name: { tr }, price: 9_999 }));
  return aMenu([...Array.from({ length: 11 }, (_, c) => ({
    category: { name: { tr: c === 3 ? '' : `${LONG.slice(0, 30)} ${c}`, ...(c % 3 ? {} : { en: `Category ${c}` }) } },
    products: Array.from({ length: c === 5 ? 0 : 7 + c }, (_, p) => aProduct({
      name: { tr: p > 6 ? `Tost ${c} ${p}` : (names[p] ?? '') }, price: 1_000 * p + 99, isStockCounted: p % 4 === 0, isAlcohol: p === 6,
      modifierGroups: p % 3 === 0 ? groups : p % 3 === 1 ? groups.slice(0, 1) : [],
    })),
  })), { category: { name: { tr: 'Menüler' } }, products: combos }, { category: { name: { tr: 'Parçalar' } }, products: parts }]);
}

const WORDS = [
  'merhaba', 'menü', 'sepet', 'iptal', 'yardım', 'telefon', 'nerede', 'STOP', 'başla', 'english', 'türkçe', 'evet', 'hayır', 'tamam', 'öde', 'nakit',
  'aynısından', 'repeat', 'not: zili çalmayın', 'notu sil', `not: ${'ş'.repeat(140)}`, 'acısız, bol soslu',
  '2 tost 1 7 ve 3 ayran', 'tost 2 8, bir de tost 3 9', '2 tost', 'ayranı üç yap', 'ayranı çıkar', 'bir tane daha', 'tostu 5 yap', 'sos olmasın', 'sepeti boşalt', 'her zamankinden', 'bira',
  '150 ayran', 'ne kadar sürer', 'asdf qwer', '2 tost 1 7 bol soslu 1 kokoreç', 'two toasts and one ayran please', 'tost 1 7 maydanoz olmasın, 4 tost 2 8, 2 tost 3 9, ayran, 6 tost 4 10, tost 5 11',
  'menü bir', '2 menü bir şişli limonatalı', 'menü iki kokoreç turşu suyu', 'limonata', 'menüyü limonatalı yap',
  'ILK50', 'ILK50', 'kupon yüzde', 'kupon bedava', 'kuponu kaldır', 'kupon', 'gel al', 'adres', 'teşekkürler', '1', '2', '0', '99', '100', 'masa 7', '3 ayran', 'ayran', 'tost 1 7', '2 tost 2 8', 'tost 4 9', '99 tost 8 10', 'sepet', 'öde', 'nakit', 'evet', 'kömür ateşinde', 'Moda Cd. 5 D. 3, Kadıköy',
];
const UNREADABLE: UnreadableKind[] = ['image', 'video', 'audio', 'document', 'sticker', 'contacts', 'unsupported'];

type Move = (chat: ChatDriver) => void;
/** A counterexample prints the walk in words. */
const named = (name: string, move: Move): Move => Object.assign(move, { [fc.toStringMethod]: () => name });
const any = (n: number) => fc.nat({ max: n });

/** Mostly the newest message, sometimes any button ever shown. */
const tap = fc.tuple(any(5), any(10_000)).map(([age, pick]) => named(`tap ${age === 0 ? 'any ever ' : ''}${pick}`, (chat) => {
  const shown = age === 0 ? chat.sent.flatMap(({ content }) => tappablesOf(content)) : tappablesOf(chat.last);
  const chosen = shown[pick % Math.max(1, shown.length)];
  if (chosen) chat.press(chosen);
}));
/** Any form ever shown, mostly the newest, filled in as its rules say or against them. */
const fill = fc.tuple(any(3), any(10_000), fc.constantFrom('1', '2', '0', 'x', '150'), fc.constantFrom(null, 'acısız', 'ş'.repeat(141))).map(([age, pick, quantity, note]) => named(`fill ${age} ${pick} ${quantity}`, (chat) => {
  const forms = chat.sent.flatMap(({ content }) => (content.kind === 'form' ? [content] : []));
  const shown = forms.at(age === 0 ? pick % Math.max(1, forms.length) : -1);
  if (!shown) return;
  const optionIds = shown.form.groups.flatMap(({ options, min, max }) => options.slice(0, pick % 4 === 0 ? options.length : Math.min(max, min + (pick % 2)))).map(({ id }) => id);
  chat.send({ kind: 'form', token: shown.token, optionIds, quantity, note });
}));
const type = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 2_000 }))
  .map((text) => named(`type ${JSON.stringify(text)}`, (chat) => void chat.type(text)));
const forged = fc.oneof(fc.string(), fc.tuple(fc.constantFrom(...'mbkoOxXgcpyndlqerzZuASafPDBFtTRL'), fc.string({ maxLength: 40 })).map(([letter, rest]) => `1.AZAAAAAAAHAAgAAAAAAAAA.3.${letter}.${rest}`))
  .map((id) => named(`forge ${JSON.stringify(id)}`, (chat) => void chat.send({ kind: 'tap', id, title: '' })));
const other = fc.constantFrom<Move>(
  (chat) => void chat.pin(),
  (chat) => void chat.pin(41, 29, 'Moda Sahili'),
  (chat) => void chat.send({ kind: 'reaction', emoji: '👍🏽' }),
  (chat) => void chat.send({ kind: 'reaction', emoji: '' }),
  (chat) => void chat.send({ kind: 'cart', items: [{ retailerId: 'x', quantity: 99 }], text: null }),
  (chat) => void chat.send({ kind: 'cart', items: [...chat.world.menu.products.keys()].slice(0, 30).map((retailerId, n) => ({ retailerId, quantity: n })), text: LONG }),
  (chat) => void chat.send({ kind: 'cart', items: [...chat.world.menu.products.keys()].slice(30, 33).map((retailerId) => ({ retailerId, quantity: 2 })), text: null }),
  (chat) => void chat.send({ kind: 'edit', text: '3 tost 1 7', original: '2 tost 1 7' }),
  (chat) => void chat.send({ kind: 'edit', text: 'ayran', original: null }),
  (chat) => void chat.send({ kind: 'revoke' }),
  ...UNREADABLE.map((what): Move => (chat) => void chat.send({ kind: 'unreadable', what })),
);
const worldChange = fc.tuple(fc.constantFrom('sold-out', 'back', 'price', 'modifier', 'gone', 'status', 'close', 'open', 'late', 'days', 'days', 'fee', 'stock', 'coupon', 'reject'), any(1_000))
  .map(([what, n]) => named(`${what} ${n}`, (chat) => change(chat, what, n)));

function change(chat: ChatDriver, what: string, n: number): void {
  const { world } = chat;
  const nth = <T>(list: readonly T[]) => list[n % Math.max(1, list.length)];
  const product = nth([...world.menu.products.values()]);
  const onMenu = (edit: Parameters<typeof changeProducts>[1]) => { chat.world = { ...world, menu: changeProducts(world.menu, (own) => (own.id === product?.id ? edit(own) : own)) }; };
  const onBranch = (parts: Partial<typeof world.branch>) => { chat.world = { ...world, branch: { ...world.branch, ...parts } }; };
  if (what === 'sold-out') onMenu((own) => ({ ...own, isAvailable: false }));
  if (what === 'back') onMenu((own) => ({ ...own, isAvailable: true }));
  if (what === 'price') onMenu((own) => ({ ...own, price: own.price + 100 }));
  if (what === 'modifier') onMenu((own) => ({ ...own, modifierGroups: own.modifierGroups.map((group) => ({ ...group, modifiers: group.modifiers.slice(n % 3) })) }));
  if (what === 'gone') chat.world = { ...world, menu: { ...world.menu, products: new Map([...world.menu.products].filter(([id]) => id !== product?.id)) } };
  if (what === 'status') chat.world = { ...world, orders: world.orders.map((order) => ({ ...order, status: nth(['preparing', 'out-for-delivery', 'delivered', 'rejected'] as const) ?? order.status, promisedAt: world.now })) };
  if (what === 'reject') turnDown(chat);
  if (what === 'close') onBranch({ isOpen: false, opensAt: world.now + n * 3_600_000 });
  if (what === 'open') onBranch({ isOpen: true, opensAt: null, minimumBasket: n % 2 ? 20_000 : 0 });
  if (what === 'late') chat.world = { ...world, isLate: !world.isLate };
  if (what === 'days') chat.world = { ...world, isLate: false, now: world.now + 86_400_000, orders: n % 2 ? [] : world.orders };
  if (what === 'fee') onBranch({ deliveryFee: n, fulfilments: n % 2 ? ['delivery', 'pickup', 'table'] : ['delivery'], paymentMethods: n % 3 ? ['cash'] : ['cash', 'card', 'meal-card'] });
  if (what === 'coupon') chat.couponRefusals.clear();
  if (what === 'coupon' && n % 2) chat.couponRefusals.set('ILK50', 'coupon-used-up');
  if (what === 'stock' && product) chat.stock.set(product.id, n % 3);
}

/** The kitchen turns the newest order down; its message may be tapped like any other. */
function turnDown(chat: ChatDriver): void {
  const [order, ...others] = chat.world.orders;
  if (!order) return;
  chat.world = { ...chat.world, orders: [{ ...order, status: 'rejected' }, ...others] };
  const told = statusReply({ orderId: order.id, number: order.number, status: 'rejected', fulfilment: order.fulfilment, promisedAt: null, timeZone: 'Europe/Istanbul', reason: 'too-busy', phone: null, total: 31_000, currency: 'TRY', branch: 'Moda' }, 'tr');
  if (told) chat.sent.push(told);
}

const HOME = { id: anId(77), text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };

/** Limits that are reached, hours that end, a minimum that baskets fall below. */
const COUPONS = [
  aCoupon({ minimumBasket: 3_000, usesPerCustomer: 2 }),
  aCoupon({ code: 'YUZDE', discount: { kind: 'percent', percent: 33.33, cap: 9_999 }, validUntil: EVENING + 2 * 86_400_000 }),
  aCoupon({ code: 'BEDAVA', discount: { kind: 'free-delivery' }, hours: [{ weekday: 7, from: 0, until: 1_440 }] }),
];

const walk = fc.array(fc.oneof({ weight: 12, arbitrary: tap }, { weight: 2, arbitrary: fill }, { weight: 5, arbitrary: type }, { weight: 1, arbitrary: forged }, { weight: 1, arbitrary: other }, { weight: 2, arbitrary: worldChange }), { minLength: 10, maxLength: 80, size: 'max' });

describe('a random walk of taps, texts, pins, menu edits and time', () => {
  // The driver itself fails on a message outside the platform's limits, on totals that do not add up and on two messages in one turn.
  it('never throws, keeps its state small and readable, and orders a basket once', () => {
    const reached = new Set<string>();
    let ordered = 0;
    let withCoupon = 0;
    let forms = 0;
    fc.assert(fc.property(walk, fc.boolean(), (moves, isEnglish) => {
      const menu = wildMenu();
      const world = aWorld({ now: EVENING, menu, form: { flowId: '1', slots: slotsFor(menu) }, coupons: COUPONS, addresses: isEnglish ? [HOME] : [], branch: aBranch({ name: '*Sofra* _Döner_' }), customer: { name: '😀'.repeat(80), locale: isEnglish ? 'en' : null } });
      const chat = new ChatDriver(world);
      chat.type('selam');
      for (const move of moves) {
        move(chat);
        reached.add(chat.state.step.at);
        expect(parseState(JSON.parse(JSON.stringify(chat.document)))).toEqual({ state: chat.state, restarted: false });
        expect(utf8Length(JSON.stringify(chat.document))).toBeLessThanOrEqual(MAX_STATE_BYTES);
        const { basket } = chat.state;
        if (basket) expectTotalsAddUp(priceBasket(basket, chat.world.menu, chat.world.branch, 'tr').priced);
      }
      expect(new Set(chat.drafts.map(({ basketId }) => basketId)).size).toBe(chat.drafts.length);
      expect(chat.drafts.every(({ priced }) => priced.lines.length > 0)).toBe(true);
      expect(chat.drafts.every(({ couponCode, priced }) => couponCode !== null || priced.discount === 0)).toBe(true);
      ordered += chat.drafts.length;
      forms += chat.sent.filter(({ content }) => content.kind === 'form').length;
      withCoupon += chat.drafts.filter(({ couponCode }) => couponCode !== null).length;
    }), { numRuns: 80, seed: SEED });
    // A walk that gets nowhere proves nothing.
    expect([...reached].sort()).toEqual(['address', 'basket', 'categories', 'choosing', 'clearing', 'filling', 'forgetting', 'found', 'idle', 'line', 'noting', 'products', 'resuming', 'summary', 'timing', 'which']);
    expect(ordered).toBeGreaterThan(20);
    expect(withCoupon).toBeGreaterThan(2);
    expect(forms).toBeGreaterThan(20);
  });

  it('leads to an order from wherever it ended, within twenty taps', () => {
    fc.assert(fc.property(walk, (moves) => {
      const menu = wildMenu();
      const chat = new ChatDriver(aWorld({ now: EVENING, menu, form: { flowId: '1', slots: slotsFor(menu) }, coupons: COUPONS }));
      chat.type('selam');
      for (const move of moves) move(chat);
      expect(orderSomething(chat, 20)).toBe('ordered');
    }), { numRuns: 40, seed: SEED });
  });

  it('is never a dead end: "menü" always leads to the list of categories', () => {
    fc.assert(fc.property(walk, (moves) => {
      const chat = new ChatDriver(aWorld({ menu: wildMenu() }));
      chat.type('selam');
      for (const move of moves) move(chat);
      chat.world = { ...chat.world, isLate: false };
      chat.type('menü');
      expect(chat.state.step).toMatchObject({ at: 'categories' });
      expect(tappablesOf(chat.last).length).toBeGreaterThan(0);
    }), { numRuns: 30, seed: SEED });
  });
});
