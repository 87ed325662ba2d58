import { statusReply } from './status-reply';
import { reorder } from './repeat-order';
import type { MenuProduct } from '../catalog/menu';
import { ChatDriver, aWorld, anId, changeProducts, tappablesOf } from '../testing';

const HOME = { id: anId(77), text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };

/** Somebody who has ordered a tombik dürüm without onion, well done, and two ayran. */
function regular() {
  const chat = new ChatDriver(aWorld({ addresses: [HOME], customer: { name: 'Ayşe', locale: 'tr' } }));
  chat.type('tavuk döner dürüm');
  chat.tap('Tombik');
  chat.tap('Soğansız');
  chat.tap('Bu kadar');
  chat.type('2 ayran');
  chat.tap('Sepeti düzenle');
  chat.tap('Tavuk');
  chat.type('not: çok pişmiş');
  chat.tap('Siparişe devam');
  chat.tap('Nakit');
  chat.world = { ...chat.world, orders: [] };
  return chat;
}

function edit(chat: ChatDriver, name: string, change: (product: MenuProduct) => Partial<MenuProduct>) {
  chat.world = { ...chat.world, menu: changeProducts(chat.world.menu, (product) => (product.name.tr === name ? { ...product, ...change(product) } : product)) };
}

describe('the last order', () => {
  it('stands under the greeting and is ordered again with one tap and a pay tap', () => {
    const chat = regular();
    const before = chat.sent.length;
    chat.type('merhaba');
    expect(tappablesOf(chat.last).at(-1)).toMatchObject({ title: 'Son siparişi yinele', description: '1 × Tavuk Döner Dürüm, 2 × Ayran' });
    chat.tap('Son siparişi yinele');
    expect(chat.last.body).toContain('1 × Tavuk Döner Dürüm: 190,00 TL\n   Tombik +10,00 TL, Soğansız\n   Not: çok pişmiş\n2 × Ayran: 80,00 TL');
    chat.tap('Nakit');
    expect(chat.sent.length - before).toBe(3);
    const [first, second] = chat.drafts;
    expect(second?.priced.lines.map(({ discountShare: _, ...line }) => line)).toEqual(first?.priced.lines.map(({ discountShare: _, ...line }) => line));
  });

  it.each(['aynısından', 'HER ZAMANKİ', 'same as last time', 'the usual'])('comes back with %j', (typed) => {
    const chat = regular();
    chat.type(typed);
    expect(chat.state.basket?.lines).toHaveLength(2);
  });

  it('joins what else is typed with it', () => {
    const chat = regular();
    chat.type('geçenkinin aynısı bir de ayran');
    expect(chat.last.body).toContain('1 × Tavuk Döner Dürüm');
    expect(chat.state.basket?.lines.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(4);
  });

  it('is priced from today’s menu', () => {
    const chat = regular();
    edit(chat, 'Ayran', () => ({ price: 4_500 }));
    chat.type('aynısından');
    expect(chat.last.body).toContain('2 × Ayran: 90,00 TL');
  });

  it('comes back without what sold out or left the menu, and says so', () => {
    const chat = regular();
    edit(chat, 'Ayran', () => ({ isAvailable: false }));
    chat.type('aynısından');
    expect(chat.last.body).toContain('Ayran maalesef şu anda tükendi');
    expect(chat.state.basket?.lines).toHaveLength(1);
    chat.world = { ...chat.world, lastOrder: { orderId: anId(5), lines: [{ productId: null, name: 'Künefe', quantity: 1, modifiers: [], note: null }] } };
    chat.type('aynısından');
    expect(chat.last.body).toContain('Künefe maalesef');
  });

  it('never comes back without a removal that was asked for', () => {
    const chat = regular();
    edit(chat, 'Tavuk Döner Dürüm', ({ modifierGroups }) => ({
      modifierGroups: modifierGroups.map((group) => ({ ...group, modifiers: group.modifiers.filter(({ isRemoval }) => !isRemoval) })),
    }));
    chat.type('aynısından');
    expect(chat.last.body).toContain('Tavuk Döner Dürüm için geçen seferki seçimler artık yok');
    expect(chat.state.basket?.lines).toMatchObject([{ quantity: 2 }]);
  });

  it('is not offered to somebody new, and asked for in vain', () => {
    const chat = new ChatDriver();
    chat.type('merhaba');
    expect(tappablesOf(chat.last).map(({ title }) => title)).not.toContain('Son siparişi yinele');
    chat.type('aynısından');
    expect(chat.last.body).toContain('Yineleyebileceğimiz bir siparişiniz yok.');
  });

  it('is added once by a double tap', () => {
    const chat = regular();
    chat.type('merhaba');
    const row = tappablesOf(chat.last).find(({ title }) => title === 'Son siparişi yinele');
    if (row) { chat.press(row); chat.press(row); }
    expect(chat.state.basket?.lines.map(({ quantity }) => quantity)).toEqual([1, 2]);
  });
});

describe(reorder.name, () => {
  /** The kitchen turned the order down and said why; the phone shows it. */
  function turnedDown(reason = 'too-busy') {
    const chat = regular();
    const [draft] = chat.drafts;
    if (!draft) throw new Error('nothing was ordered');
    const told = statusReply({ orderId: draft.orderId, number: 1, status: 'rejected', fulfilment: 'delivery', promisedAt: null, timeZone: 'Europe/Istanbul', reason, phone: null, total: 31_000, currency: 'TRY', branch: 'Moda' }, 'tr');
    if (!told) throw new Error('nothing was said');
    chat.sent.push(told);
    return chat;
  }

  it('is offered with the reason, and puts the same dishes back with one tap', () => {
    const chat = turnedDown();
    expect(chat.last.body).toContain('mutfak çok yoğun');
    chat.tap('Yeniden sipariş ver');
    expect(chat.last.body).toContain('   Tombik +10,00 TL, Soğansız\n   Not: çok pişmiş\n2 × Ayran: 80,00 TL');
    chat.tap('Nakit');
    expect(chat.drafts).toHaveLength(2);
    expect(chat.drafts[1]?.basketId).not.toBe(chat.drafts[0]?.basketId);
  });

  it('adds nothing twice when it is tapped twice', () => {
    const chat = turnedDown();
    const [again] = tappablesOf(chat.last);
    if (!again) throw new Error('no button');
    chat.press(again);
    chat.press(again);
    expect(chat.state.basket?.lines.map(({ quantity }) => quantity)).toEqual([1, 2]);
  });

  it('leaves out what the kitchen has run out of, and says so', () => {
    const chat = turnedDown('sold-out');
    edit(chat, 'Ayran', () => ({ isAvailable: false }));
    chat.tap('Yeniden sipariş ver');
    expect(chat.last.body).toContain('Ayran maalesef şu anda tükendi.');
    expect(chat.state.basket?.lines).toHaveLength(1);
  });

  it('shows the menu for an order that is nobody’s', () => {
    const chat = turnedDown();
    const [again] = tappablesOf(chat.last);
    const stranger = new ChatDriver(aWorld());
    stranger.press({ id: again?.id ?? '', title: '' });
    expect(stranger.last.body).toContain('Yineleyebileceğimiz bir siparişiniz yok.');
    expect(stranger.state.step.at).toBe('categories');
  });

  it.each([['cancelled', 'customer-asked', 'text'], ['cancelled', 'mistake', 'buttons'], ['delivered', null, 'text'], ['undelivered', 'not-home', 'text']] as const)('%s because of %s comes as %s', (status, reason, kind) => {
    const told = statusReply({ orderId: anId(1), number: 1, status, fulfilment: 'delivery', promisedAt: null, timeZone: 'Europe/Istanbul', reason, phone: null, total: 31_000, currency: 'TRY', branch: 'Moda' }, 'en');
    expect(told?.content.kind).toBe(kind);
  });
});
