import type { OrderStatus } from '@sofra/contracts';
import { ORDER_STATUSES } from '@sofra/contracts';
import type { MenuProduct } from '../catalog/menu';
import type { ReferralResult } from '../conversation/input';
import type { BranchFacts, World } from '../conversation/world';
import { slotsFor } from '../conversation/form/slots';
import type { DeliveryZone } from '../zones/zone';
import { aGroup, aModifier, aProduct, changeProducts } from './a-menu';
import { aWorld } from './a-world';
import { anId } from './ids';
import { ChatDriver } from './chat-driver';
import { COUPON_SITUATIONS } from './coupon-situations';
import { addCombo, tapAction } from './reach-step';

/** Something that happens to somebody on the summary with two ayrans. */
export type Situation = (chat: ChatDriver) => unknown;

const HOUR = 3_600_000;
const REFERRAL_RESULTS: readonly ReferralResult[] = ['noted', 'own', 'notNew', 'taken', 'unknown'];

const change = (chat: ChatDriver, parts: Partial<World>) => { chat.world = { ...chat.world, ...parts }; };
const branch = (chat: ChatDriver, parts: Partial<BranchFacts>) => change(chat, { branch: { ...chat.world.branch, ...parts } });
const dish = (chat: ChatDriver, name: string, edit: (own: MenuProduct) => Partial<MenuProduct>) =>
  change(chat, { menu: changeProducts(chat.world.menu, (own) => (own.name.tr?.startsWith(name) ? { ...own, ...edit(own) } : own)) });
const later = (chat: ChatDriver, hours: number) => change(chat, { now: chat.world.now + hours * HOUR });
const say = (...texts: string[]): Situation => (chat) => { for (const text of texts) chat.type(text); };
const somebodyNew = (chat: ChatDriver) => new ChatDriver(aWorld({ menu: chat.world.menu, branch: chat.world.branch, customer: chat.world.customer }));

/** Puts `count` plain dishes more on the menu. */
function moreDishes(chat: ChatDriver, count: number): string[] {
  const [category] = chat.world.menu.categories;
  const added = Array.from({ length: count }, (_, n) => aProduct({ name: { tr: `Deneme ${n} uzun adlı çorba`, en: `Trial soup with a long name ${n}` }, categoryId: category?.id ?? '' }));
  const products = new Map([...chat.world.menu.products, ...added.map((own) => [own.id, own] as const)]);
  change(chat, { menu: { ...chat.world.menu, version: 99, products } });
  return added.map(({ id }) => id);
}

const MENU: Readonly<Record<string, Situation>> = {
  'a first contact': (chat) => { const other = somebodyNew(chat); other.type('selam'); other.type('durum'); other.send({ kind: 'revoke' }); other.type('1 ayran'); },
  'a way to pay that was switched off': (chat) => { branch(chat, { paymentMethods: ['cash'] }); chat.type('kart'); },
  'two lines of one dish': say('1 lahmacun acılı', '1 lahmacun acısız', 'lahmacunu çıkar'),
  'what is in the food': (chat) => {
    for (const tags of [{}, { diets: ['halal'] }, { allergens: ['milk'], diets: ['halal'] }] satisfies Partial<MenuProduct>[]) {
      dish(chat, 'Ayran', () => tags);
      chat.type('alerjenler');
    }
    chat.type('öde');
  },
  'what is in nothing': (chat) => { somebodyNew(chat).type('alerjen'); },
  'a dish that may not have been meant': say('salg'),
  'an address of somebody who picks it up': say('gel al', '12 Baker Street'),
  'no pickup': (chat) => { branch(chat, { fulfilments: ['delivery'] }); chat.type('gel al'); },
  'paid when it is picked up': say('gel al', 'nakit'),
  'paid at the table': (chat) => { branch(chat, { fulfilments: ['delivery', 'table'] }); chat.type('masa 7'); chat.type('nakit'); },
  'a wish that comes too late': say('nakit', 'zile basmayın'),
  'what a branch says of itself': (chat) => {
    const ask = say('kaçta kapanıyorsunuz', 'ne kadar sürer', 'ödeme nasıl', 'Moda’ya servisiniz var mı', 'minimum sipariş', 'teslimat ücreti');
    const zone = (id: string, names: string[], fee: number): DeliveryZone => ({ id, name: id, area: { kind: 'districts', names }, fee, minimumBasket: fee, minutes: null });
    ask(chat);
    branch(chat, { deliveryFee: 1_500, minimumBasket: 5_000 });
    ask(chat);
    branch(chat, { zones: [zone('a', ['Moda'], 1_000), zone('b', ['Fikirtepe'], 3_000)] });
    ask(chat);
    say('hangi semtlere servis var', 'gel al')(chat);
    ask(chat);
    branch(chat, { zones: [{ ...zone('c', [], 0), area: { kind: 'radius', center: { latitude: 41, longitude: 29 }, meters: 1_000 } }] });
    ask(chat);
    branch(chat, { zones: [], fulfilments: ['table'] });
    chat.type('masa 7');
    ask(chat);
  },
  'what suits somebody': (chat) => { chat.type('vegan bir şey var mı'); dish(chat, 'Ayran', () => ({ diets: ['vegan'] })); chat.type('vegan bir şey var mı'); },
  'a dish that is asked for and not there': say('suşi var mı'),
  'what waits behind a question': say('lahmacun', '2 dürüm'),
  'words that several choices have': (chat) => {
    dish(chat, 'Lahmacun', () => ({ modifierGroups: [aGroup({ min: 1, modifiers: ['Pirinç pilavı', 'Bulgur pilavı'].map((tr) => aModifier({ name: { tr } })) })] }));
    say('lahmacun', 'pilav')(chat);
  },
  'something for an order that is placed': say('nakit', 'siparişime bir ayran ekleyin'),
  'a number too large': say('150 ayran', '120'),
  'a dish nobody has': say('3 ayran ve bir de kokoreç'),
  'a level nobody has': say('1 lahmacun acılı', 'lahmacunu orta acılı yap', '1 lahmacun orta acılı'),
  'nothing to sell': (chat) => { change(chat, { menu: { ...chat.world.menu, version: 98, categories: [] } }); chat.type('menü'); },
  'many choices': (chat) => { chat.type('tavuk döner dürüm'); chat.type('1'); tapAction(chat, 'choose'); chat.type('1'); tapAction(chat, 'done'); chat.type('sepet'); chat.type('2'); tapAction(chat, 'note'); chat.type('az pişmiş'); chat.type('2'); tapAction(chat, 'note'); },
  'a group that shrank': (chat) => {
    dish(chat, 'Lahmacun', () => ({ modifierGroups: [aGroup({ min: 1, max: 3, modifiers: Array.from({ length: 5 }, () => aModifier()) })] }));
    chat.type('lahmacun'); chat.type('1'); tapAction(chat, 'done');
    chat.type('lahmacun'); chat.type('1'); chat.type('2');
    dish(chat, 'Lahmacun', ({ modifierGroups: [group] }) => ({ modifierGroups: group ? [{ ...group, max: 2 }] : [] }));
    chat.type('3');
  },
  'too few choices': (chat) => { dish(chat, 'Lahmacun', () => ({ modifierGroups: [aGroup({ min: 2, max: 3, modifiers: Array.from({ length: 5 }, () => aModifier()) })] })); chat.type('lahmacun'); chat.type('tamam'); },
  'more choices than a line holds': (chat) => {
    dish(chat, 'Lahmacun', () => ({ modifierGroups: [aGroup({ max: 14, modifiers: Array.from({ length: 14 }, (_, n) => aModifier({ name: { tr: `Sos ${n}` } })) })] }));
    chat.type('fırın'); tapAction(chat, 'product');
    for (let n = 0; n < 13; n += 1) chat.type(`sos ${n}`);
  },
  'an empty cart, and one with old prices': (chat) => { chat.send({ kind: 'cart', items: [], text: null }); chat.send({ kind: 'cart', items: moreDishes(chat, 1).map((retailerId) => ({ retailerId, quantity: 1, price: 0.5, currency: 'USD' })), text: null }); },
  'a full basket': (chat) => { chat.send({ kind: 'cart', items: moreDishes(chat, 25).map((retailerId) => ({ retailerId, quantity: 1 })), text: null }); change(chat, { addresses: [] }); chat.type('sepet'); chat.type('adres'); },
  'gone from the menu': (chat) => { change(chat, { menu: { ...chat.world.menu, version: 97, products: new Map() } }); chat.type('sepet'); },
  'sold out in the basket': (chat) => { dish(chat, 'Ayran', () => ({ isAvailable: false })); chat.type('evet'); chat.type('1 ayran'); },
  'out of its serving hours': (chat) => { dish(chat, 'Ayran', () => ({ isAvailable: false, servedFrom: chat.world.now + 30 * HOUR })); chat.type('evet'); chat.type('1 ayran'); },
  'a part of a combo that is gone': (chat) => { addCombo(chat); for (const text of ['dürüm menü', 'ayran', 'şalgam', 'sepet']) chat.type(text); dish(chat, 'Ayran', () => ({ isAvailable: false })); chat.type('sepet'); },
  'an option that is gone': (chat) => { chat.type('1 lahmacun acılı'); dish(chat, 'Lahmacun', ({ modifierGroups: [group] }) => ({ modifierGroups: group ? [{ ...group, modifiers: [aModifier()] }] : [] })); chat.type('öde'); },
  'a question that came after': (chat) => { dish(chat, 'Ayran', () => ({ modifierGroups: [aGroup({ min: 1 })] })); chat.type('öde'); },
  'another price': (chat) => { dish(chat, 'Ayran', () => ({ price: 9_999_999 })); chat.type('nakit'); dish(chat, 'Ayran', () => ({ price: 5_000 })); later(chat, 3); chat.type('merhaba'); },
  'food after a silence': (chat) => { later(chat, 3); chat.type('1 şalgam'); },
  'many categories': (chat) => {
    const categories = Array.from({ length: 14 }, (_, n) => ({ id: `00000000-0000-7000-8000-0000000009${n + 10}`, name: { tr: `Bölüm ${n}`, en: `Section ${n}` }, description: {}, productIds: chat.world.menu.categories.at(-1)?.productIds ?? [] }));
    change(chat, { menu: { ...chat.world.menu, version: 96, categories } });
    chat.type('menü'); tapAction(chat, 'page'); tapAction(chat, 'page');
  },
};

/** A dish on one screen, and what may become of it while it is open. */
const onForm = (happen: Situation): Situation => (chat) => {
  change(chat, { form: { flowId: '1', slots: slotsFor(chat.world.menu) } });
  chat.type('tavuk döner dürüm');
  return happen(chat);
};
const optionsOf = ({ last }: ChatDriver) => (last.kind === 'form' ? last.form.groups.map(({ options }) => options.map(({ title }) => title)) : []);
const filled = (chat: ChatDriver, pick: (groups: string[][]) => string[], typed?: { quantity?: string; note?: string }) => chat.fill(pick(optionsOf(chat)), typed);
const first = (groups: string[][]) => groups.flatMap((titles) => titles.slice(0, 1));

const FORMS: Readonly<Record<string, Situation>> = {
  'a form filled in': onForm((chat) => filled(chat, first, { quantity: '2', note: 'az pişmiş' })),
  'a form sent twice': onForm((chat) => { const { last } = chat; filled(chat, first); if (last.kind === 'form') chat.send({ kind: 'form', token: last.token, optionIds: [], quantity: '1', note: null }); }),
  'a form without what must be picked': onForm((chat) => filled(chat, () => [])),
  'a form with too much of everything': onForm((chat) => filled(chat, (groups) => groups.flat(), { quantity: '150', note: 'ş'.repeat(141) })),
  'a form with something nobody has': onForm((chat) => filled(chat, (groups) => [...first(groups), anId(4)])),
  'a form at another price': onForm((chat) => { const { last } = chat; dish(chat, 'Tavuk', () => ({ price: 9_999_999 })); if (last.kind === 'form') chat.send({ kind: 'form', token: last.token, optionIds: last.form.groups.flatMap(({ options }) => options.slice(0, 1).map(({ id }) => id)), quantity: '1', note: null }); }),
  'a form of a dish that sold out': onForm((chat) => { const titles = first(optionsOf(chat)); dish(chat, 'Tavuk', () => ({ isAvailable: false })); chat.fill(titles); }),
};

const TALK: Readonly<Record<string, Situation>> = {
  'a kitchen that takes a break': (chat) => { branch(chat, { isOpen: false, opensAt: chat.world.now + HOUR, pausedUntil: chat.world.now + HOUR }); chat.type('öde'); },
  'closed today': (chat) => { branch(chat, { isOpen: false, opensAt: chat.world.now + HOUR }); chat.type('öde'); chat.type('menü'); },
  'closed for good': (chat) => { branch(chat, { isOpen: false, opensAt: null }); chat.type('öde'); },
  'closed until Monday': (chat) => { branch(chat, { isOpen: false, opensAt: chat.world.now + 72 * HOUR }); chat.type('öde'); },
  'ordered for later': (chat) => { chat.type('22:00'); chat.type('nakit'); chat.type('durum'); },
  'a time that has passed': (chat) => { chat.type('20:00'); change(chat, { now: chat.world.now + HOUR }); chat.type('nakit'); },
  'a time of the morning or the evening': (chat) => { branch(chat, { openSpans: [{ from: 0, until: 99_999_999 }] }); chat.type('yarın 8 gibi'); },
  'no time to choose': (chat) => { branch(chat, { openSpans: [] }); chat.type('22:00'); },
  'no address yet': (chat) => { change(chat, { addresses: [] }); chat.type('öde'); chat.type('x'); },
  'a pin asked for': (chat) => { chat.type('adres'); tapAction(chat, 'send-location'); },
  'pickup only': (chat) => { branch(chat, { fulfilments: ['pickup'] }); chat.send({ kind: 'location', latitude: 1, longitude: 2, name: null, address: null }); },
  'at the table': (chat) => { branch(chat, { fulfilments: ['table'] }); chat.type('öde'); chat.type('masa 7'); },
  'fee and minimum': (chat) => { branch(chat, { deliveryFee: 9_999_999, minimumBasket: 99_999_999 }); chat.type('öde'); },
  'a note taken off': (chat) => { chat.type('not: zili çalmayın'); tapAction(chat, 'note'); tapAction(chat, 'drop-note'); },
  'a guest without a name': (chat) => { change(chat, { customer: { ...chat.world.customer, name: '  ' } }); chat.type('nakit'); },
  'friends to invite': (chat) => {
    branch(chat, { referral: { kind: 'fixed', value: 9_999_999, cap: null, minimumBasket: 15_000, validDays: 90 } }); chat.type('yardım'); chat.type('davet');
    for (const result of REFERRAL_RESULTS) { chat.referral = result; chat.type('DVT234567'); }
  },
  'delivery zones': (chat) => {
    const center = { latitude: 40.9903, longitude: 29.0291 };
    const near: DeliveryZone = { id: 'near', name: 'Yakın', area: { kind: 'radius', center, meters: 1_000 }, fee: 0, minimumBasket: 0, minutes: 20 };
    const districts: DeliveryZone = { ...near, id: 'districts', area: { kind: 'districts', names: Array.from({ length: 20 }, (_, n) => `Uzun adlı semt ${n}`) } };
    const home = { id: '01890000-0000-7000-8000-000000000001', text: 'Söğütlüçeşme Cd. 5' };
    for (const zones of [[near], [districts]]) {
      for (const pin of [{ latitude: null, longitude: null }, center, { latitude: 1, longitude: 2 }]) {
        branch(chat, { zones }); change(chat, { addresses: [{ ...home, ...pin }] }); chat.type('öde');
        const other = somebodyNew(chat); change(other, { addresses: [{ ...home, ...pin }] }); other.type('3 ayran'); other.type('öde'); other.type('başka bir yerde');
      }
    }
  },
  'too late': (chat) => { change(chat, { isLate: true }); chat.type('nakit'); },
  'a restart': (chat) => { change(chat, { isRestarted: true }); chat.type('menü'); },
  'an edited order': (chat) => chat.send({ kind: 'edit', text: '3 ayran', original: '2 ayran' }),
  'the last order changed': (chat) => {
    chat.type('1 lahmacun acılı'); chat.type('nakit');
    dish(chat, 'Lahmacun', () => ({ modifierGroups: [aGroup({ min: 1, modifiers: [aModifier()] })] }));
    chat.type('aynısından');
  },
  'stock gone at the last moment': (chat) => { chat.type('2 şalgam'); for (const { id } of chat.world.menu.products.values()) chat.stock.set(id, 1); chat.type('nakit'); for (const { id } of chat.world.menu.products.values()) chat.stock.set(id, 0); chat.type('nakit'); },
};

const inStatus = (status: OrderStatus): Situation => (chat) => {
  change(chat, { orders: chat.world.orders.map((order) => ({ ...order, status, promisedAt: chat.world.now + HOUR })) });
  chat.type('durum'); chat.type('iptal'); chat.type('1'); chat.type('evet'); chat.type('durum');
};

const ORDERS: Readonly<Record<string, Situation>> = {
  ...Object.fromEntries(ORDER_STATUSES.map((status) => [`an order ${status}`, inStatus(status)])),
  'a wish to cancel': (chat) => {
    change(chat, { orders: chat.world.orders.map((order) => ({ ...order, status: 'preparing' })) });
    later(chat, 0.5); chat.type('iptal'); chat.type('1'); chat.type('evet'); chat.type('durum');
    const [order] = chat.world.orders;
    if (order) for (const what of ['ask-cancel', 'cancel'] as const) chat.press(chat.tapFor({ do: what, orderId: order.id }));
  },
  'an order cancelled too late': (chat) => {
    chat.type('iptal'); chat.type('1');
    change(chat, { orders: chat.world.orders.map((order) => ({ ...order, status: 'delivered' })) });
    chat.type('evet');
  },
};

/** Situations in which the rarer sentences are said, by name. */
export const EVERY_SITUATION: readonly (readonly [string, Situation])[] = Object.entries({ ...MENU, ...FORMS, ...TALK, ...ORDERS, ...COUPON_SITUATIONS });
