import { ChatDriver, aBranch, aWorld, anId, changeProducts } from '../testing';
import { afterDeletion, reread } from './second-thoughts';

const HOME = { id: anId(77), text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };

function returning() {
  return new ChatDriver(aWorld({ branch: aBranch({ paymentMethods: ['cash'] }), addresses: [HOME] }));
}

const edited = (chat: ChatDriver, original: string | null, text: string | null) => chat.send({ kind: 'edit', text, original });
const inBasket = (chat: ChatDriver) =>
  Object.fromEntries((chat.state.basket?.lines ?? []).map(({ productId, quantity }) => [chat.world.menu.products.get(productId)?.name.tr, quantity]));

describe(reread.name, () => {
  it('replaces exactly the lines of the message', () => {
    const chat = returning();
    chat.type('1 şalgam');
    chat.type('2 ayran');
    const { body } = edited(chat, '2 ayran', '3 ayran');
    expect(inBasket(chat)).toEqual({ Şalgam: 1, Ayran: 3 });
    expect(body).toContain('Düzelttiğiniz mesajı yeniden okuduk.');
    expect(body).toContain('*Siparişiniz*');
  });

  it('is no pay tap: what was shown before the edit orders nothing', () => {
    const chat = returning();
    chat.type('2 ayran');
    const pay = { id: String(chat.last.kind === 'buttons' && chat.last.buttons[0]?.id), title: '' };
    edited(chat, '2 ayran', '5 ayran');
    chat.press(pay);
    expect(chat.drafts).toEqual([]);
    chat.type('evet');
    expect(chat.drafts[0]?.priced.lines[0]?.quantity).toBe(5);
  });

  it.each<[string, (chat: ChatDriver) => void, string | null, string | null]>([
    ['the line has grown since', (chat) => chat.type('bir ayran daha'), '2 ayran', '5 ayran'],
    ['the line was changed since', (chat) => chat.type('ayranı çıkar'), '2 ayran', '5 ayran'],
    ['the new text is no order', () => undefined, '2 ayran', 'iptal'],
    ['the new text names nothing of the menu', () => undefined, '2 ayran', 'asdf'],
    ['nobody knows what it said before', () => undefined, null, '5 ayran'],
    ['nobody knows what it says now', () => undefined, '2 ayran', null],
    ['it was a word', () => undefined, 'evet', '5 ayran'],
    ['it was the address', () => undefined, 'Moda Caddesi 5 daire 3, Kadıköy', '5 ayran'],
  ])('changes nothing and says so when %s', (_why, meanwhile, original, text) => {
    const chat = returning();
    chat.type('2 ayran');
    meanwhile(chat);
    const before = inBasket(chat);
    expect(edited(chat, original, text).body).toContain('Düzenlediğiniz mesaj bir şeyi değiştirmedi.');
    expect(inBasket(chat)).toEqual(before);
    expect(chat.drafts).toEqual([]);
  });

  it('keeps the old line when what is wanted now is sold out', () => {
    const chat = returning();
    chat.type('2 ayran');
    chat.world = { ...chat.world, menu: changeProducts(chat.world.menu, (own) => (own.name.tr === 'Şalgam' ? { ...own, isAvailable: false } : own)) };
    edited(chat, '2 ayran', '2 şalgam');
    expect(inBasket(chat)).toEqual({ Ayran: 2 });
  });

  it('reads a message anew that was not understood at first', () => {
    const chat = returning();
    chat.type('2 ayrzzzqn');
    edited(chat, '2 ayrzzzqn', '2 ayran');
    expect(inBasket(chat)).toEqual({ Ayran: 2 });
  });

  it('never touches an order that went to the kitchen', () => {
    const chat = returning();
    chat.type('2 ayran');
    chat.type('evet');
    expect(edited(chat, '2 ayran', '5 ayran').body).toContain('Siparişiniz mutfağa gitti');
    expect(chat.drafts).toHaveLength(1);
    expect(chat.state.basket).toBeNull();
  });

  it('counts as a first word after a long silence like any other', () => {
    const chat = returning();
    chat.type('2 ayran');
    chat.world = { ...chat.world, isLate: true };
    edited(chat, '2 ayran', '5 ayran');
    expect(inBasket(chat)).toEqual({ Ayran: 2 });
  });
});

describe(afterDeletion.name, () => {
  it('shows the basket, which stays as it is', () => {
    const chat = returning();
    chat.type('2 ayran');
    expect(chat.send({ kind: 'revoke' }).body).toContain('sepetiniz olduğu gibi duruyor');
    expect(inBasket(chat)).toEqual({ Ayran: 2 });
    expect(chat.state.step.at).toBe('basket');
  });

  it('says how to cancel what went to the kitchen', () => {
    const chat = returning();
    chat.type('2 ayran');
    chat.type('evet');
    expect(chat.send({ kind: 'revoke' }).body).toContain('*iptal* yazın');
    chat.type('evet');
    expect(chat.world.orders[0]?.status).toBe('placed');
  });

  it('goes on with the menu when there is nothing to change', () => {
    const chat = returning();
    expect(chat.send({ kind: 'revoke' }).body).toContain('bir şeyi değiştirmedik');
    expect(chat.state.step.at).toBe('categories');
  });
});
