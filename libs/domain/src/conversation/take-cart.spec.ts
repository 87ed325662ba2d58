import { ChatDriver, aWorld, anId, changeProducts } from '../testing';

const HOME = { id: anId(77), text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };

function aChat() {
  const chat = new ChatDriver(aWorld({ addresses: [HOME], customer: { name: 'Ayşe', locale: 'tr' } }));
  chat.world = { ...chat.world, menu: changeProducts(chat.world.menu, (product) => ({ ...product, externalId: product.name.en?.toLowerCase().replaceAll(' ', '-') ?? null })) };
  return chat;
}

const idOf = (chat: ChatDriver, name: string) => [...chat.world.menu.products.values()].find((product) => product.name.tr === name)?.id ?? '';
const cart = (chat: ChatDriver, items: [retailerId: string, quantity: number][], text: string | null = null) =>
  chat.send({ kind: 'cart', items: items.map(([retailerId, quantity]) => ({ retailerId, quantity })), text });

describe('a catalogue cart', () => {
  it('joins the basket at the prices of the menu, by the catalogue’s name or by our id', () => {
    const chat = aChat();
    chat.type('ayran');
    cart(chat, [['ayran', 2], [idOf(chat, 'Şalgam'), 1]]);
    expect(chat.last.body).toContain('3 × Ayran: 120,00 TL\n1 × Şalgam: 45,00 TL\n*Toplam: 165,00 TL*');
    chat.tap('Nakit');
    expect(chat.drafts).toHaveLength(1);
  });

  it('is asked about where a dish must be chosen for: the first at once, the others by name', () => {
    const chat = aChat();
    cart(chat, [['lahmacun', 2], ['ayran', 1], ['beef-döner-wrap', 1]]);
    expect(chat.last.body).toContain('adını yazarak ekleyebilirsiniz: 1 × Et Döner Dürüm.');
    chat.tap('Acısız');
    expect(chat.state.basket?.lines.map(({ quantity }) => quantity)).toEqual([1, 2]);
    expect(chat.state.step.at).toBe('summary');
  });

  it('says what is unknown or sold out, sells no alcohol, and takes the rest', () => {
    const chat = aChat();
    chat.world = { ...chat.world, menu: changeProducts(chat.world.menu, (product) => ({ ...product, isAvailable: product.name.tr !== 'Şalgam' })) };
    cart(chat, [['unicorn', 1], ['turnip-juice', 1], ['beer', 6], ['ayran', 1]]);
    expect(chat.last.body).toContain('bazı ürünleri menümüzde bulamadık');
    expect(chat.last.body).toContain('Şalgam maalesef şu anda tükendi');
    expect(chat.state.basket?.lines).toHaveLength(1);
  });

  it.each([0, -1, 1.5, 100, Number.NaN])('takes no %d of anything', (quantity) => {
    const chat = aChat();
    cart(chat, [['lahmacun', quantity], ['ayran', quantity]]);
    expect(chat.last.body).toContain('Adet 1 ile 99 arasında olabilir.');
    expect(chat.state.basket?.lines).toHaveLength(0);
    expect(chat.state.step.at).toBe('categories');
  });

  it('says so when the catalogue has another price or another currency, and asks for the menu’s', () => {
    const priced = (item: { price?: number; currency?: string }) => {
      const chat = aChat();
      chat.send({ kind: 'cart', items: [{ retailerId: 'ayran', quantity: 2, ...item }], text: null });
      expect(chat.last.body).toContain('2 × Ayran: 80,00 TL');
      return chat.last.body.includes('Katalogdaki fiyatlar güncel değil');
    };
    expect([{ price: 40, currency: 'TRY' }, { price: 35, currency: 'TRY' }, { price: 40, currency: 'USD' }, {}].map(priced)).toEqual([false, true, true, false]);
  });

  it('that is empty says so and shows where the talk stands', () => {
    const chat = aChat();
    cart(chat, []);
    expect(chat.last.body).toContain('WhatsApp sepetiniz boş geldi.');
    expect(chat.state.step.at).toBe('categories');
    chat.type('ayran');
    cart(chat, [], 'zili çalmayın');
    expect(chat.last.body).toMatch(/boş geldi.*1 × Ayran.*Not: zili çalmayın/s);
  });

  it('keeps its message as the note of the order', () => {
    const chat = aChat();
    cart(chat, [['ayran', 1]], 'zili çalmayın');
    expect(chat.last.body).toContain('Not: zili çalmayın');
  });
});
