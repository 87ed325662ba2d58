import { ChatDriver, aCombo, aGroup, aMenu, aModifier, aProduct, aWorld, changeProducts } from '../testing';

const spice = aGroup({ name: { tr: 'Acı' }, min: 1, max: 1, modifiers: [aModifier({ name: { tr: 'Acılı' }, priceDelta: 0 }), aModifier({ name: { tr: 'Acısız' }, priceDelta: 0 })] });
const chicken = aProduct({ name: { tr: 'Tavuk Dürüm', en: 'Chicken Wrap' }, price: 18_000, modifierGroups: [spice] });
const adana = aProduct({ name: { tr: 'Adana Dürüm', en: 'Adana Wrap' }, price: 24_000 });
const ayran = aProduct({ name: { tr: 'Ayran', en: 'Ayran' }, price: 4_000 });
const cola = aProduct({ name: { tr: 'Kola', en: 'Coke' }, price: 6_000, isStockCounted: true });
const combo = aCombo([{ name: 'Dürüm', choices: [chicken, { product: adana, extra: 6_000 }] }, { name: 'İçecek', choices: [ayran, cola] }]);
const menu = aMenu([
  { category: { name: { tr: 'Menüler' } }, products: [combo] },
  { category: { name: { tr: 'Tek tek' } }, products: [chicken, adana, ayran, cola] },
]);

function chatting(): ChatDriver {
  const chat = new ChatDriver(aWorld({ menu }));
  chat.type('merhaba');
  return chat;
}

const basketOf = (chat: ChatDriver) => chat.state.basket?.lines ?? [];
const partsOf = (chat: ChatDriver, line = 0) => basketOf(chat)[line]?.parts?.map(({ productId, modifiers }) => [productId, ...modifiers.map(({ modifierId }) => modifierId)]);
const [hot, mild] = spice.modifiers.map(({ id }) => id);

describe('a combo by taps', () => {
  it('asks each slot, and each chosen dish its own questions', () => {
    const chat = chatting();
    chat.tap('Menüler');
    expect(chat.tap('Dürüm Menü').body).toMatch(/Dürüm: /);
    expect(chat.tap('Tavuk Dürüm').body).toMatch(/\*Dürüm Menü\* · \*Tavuk Dürüm\*\nAcı: /);
    expect(chat.tap('Acısız').body).toMatch(/İçecek: .*\nSeçtikleriniz: Tavuk Dürüm/s);
    expect(chat.tap('Ayran').body).toMatch(/adres/i);
    expect(partsOf(chat)).toEqual([[chicken.id, mild], [ayran.id]]);
  });

  it('shows what a choice adds, and adds it', () => {
    const chat = chatting();
    chat.tap('Menüler');
    expect(JSON.stringify(chat.tap('Dürüm Menü'))).toContain('+60,00 TL');
    chat.tap('Adana');
    chat.tap('Kola');
    chat.type('sepet');
    expect(chat.last.body).toContain('280,00 TL');
  });

  it('takes the name of a choice for a tap', () => {
    const chat = chatting();
    chat.type('dürüm menü');
    chat.type('adana');
    chat.type('kola');
    expect(partsOf(chat)).toEqual([[adana.id], [cola.id]]);
  });

  it('takes what is said beside that name, and says what of it it could not take', () => {
    const chat = chatting();
    chat.type('dürüm menü');
    expect(chat.type('tavuk dürüm acısız').body).toMatch(/İçecek: /);
    chat.type('ayran');
    expect(partsOf(chat)).toEqual([[chicken.id, mild], [ayran.id]]);
    const other = chatting();
    other.type('dürüm menü');
    expect(other.type('tavuk dürüm orta acılı').body).toMatch(/“orta acılı” seçeneklerimiz arasında yok\.[^]*Acı: /);
  });

  it('takes a number with a word to it for how many, also in the middle of the parts', () => {
    const chat = chatting();
    chat.tap('Menüler');
    chat.tap('Dürüm Menü');
    expect(chat.type('iki tane').body).toMatch(/^2 × \*Dürüm Menü\*\nDürüm: /);
    chat.tap('Tavuk Dürüm');
    expect(chat.type('3 adet olsun').body).toMatch(/^3 × \*Dürüm Menü\* · \*Tavuk Dürüm\*\nAcı: /);
    chat.tap('Acısız');
    chat.tap('Ayran');
    expect(basketOf(chat)).toMatchObject([{ quantity: 3, productId: combo.id }]);
  });

  it('hears the name of the combo once more as the same one', () => {
    const chat = chatting();
    for (const text of ['dürüm menü', '2 dürüm menü olsun', 'adana', 'kola']) chat.type(text);
    expect(basketOf(chat)).toMatchObject([{ quantity: 2, productId: combo.id }]);
    expect(chat.state.step.at).toBe('address');
  });

  it('changes how many of a line there are while its parts are changed', () => {
    const chat = chatting();
    for (const title of ['Menüler', 'Dürüm Menü', 'Adana Dürüm', 'Ayran']) chat.tap(title);
    chat.type('sepet');
    chat.tap('Dürüm Menü');
    chat.tap('Seçenekleri değiştir');
    chat.type('2 tane');
    chat.tap('Adana Dürüm');
    chat.tap('Kola');
    expect(basketOf(chat)).toMatchObject([{ quantity: 2 }]);
    expect(partsOf(chat)).toEqual([[adana.id], [cola.id]]);
  });

  it('changes the parts of a line in the basket, and keeps what was chosen for a dish that stays', () => {
    const chat = chatting();
    for (const title of ['Menüler', 'Dürüm Menü', 'Tavuk Dürüm', 'Acısız', 'Ayran']) chat.tap(title);
    chat.type('sepet');
    chat.tap('Dürüm Menü');
    expect(JSON.stringify(chat.tap('Seçenekleri değiştir'))).toContain('✓ Tavuk Dürüm');
    chat.tap('Tavuk Dürüm');
    chat.tap('Acılı');
    chat.tap('Kola');
    expect(partsOf(chat)).toEqual([[chicken.id, hot], [cola.id]]);
    expect(basketOf(chat)).toHaveLength(1);
  });

  it('asks again for a slot whose dish sold out meanwhile', () => {
    const chat = chatting();
    for (const title of ['Menüler', 'Dürüm Menü', 'Adana Dürüm']) chat.tap(title);
    chat.world = { ...chat.world, menu: changeProducts(menu, (product) => (product.id === adana.id ? { ...product, isAvailable: false } : product)) };
    expect(chat.type('ayran').body).toMatch(/Tavuk Dürüm.*Acı: /s);
  });

  it('takes a combo out of the basket when a part of it sells out, and says which', () => {
    const chat = chatting();
    for (const title of ['Menüler', 'Dürüm Menü', 'Adana Dürüm', 'Ayran']) chat.tap(title);
    chat.world = { ...chat.world, menu: changeProducts(menu, (product) => (product.id === ayran.id ? { ...product, isAvailable: false } : product)) };
    expect(chat.type('sepet').body).toMatch(/Ayran maalesef tükendi; Dürüm Menü/);
    expect(basketOf(chat)).toEqual([]);
  });
});

describe('a combo that was typed', () => {
  it('asks only for what was not said', () => {
    const chat = chatting();
    expect(chat.type('2 dürüm menü ayranlı').body).toMatch(/2 × \*Dürüm Menü\*\nDürüm: /);
    chat.tap('Adana');
    expect(basketOf(chat)).toMatchObject([{ quantity: 2 }]);
    expect(partsOf(chat)).toEqual([[adana.id], [ayran.id]]);
  });

  it.each([
    ['tavuk dürüm menü acısız ayranlı', [[chicken.id, mild], [ayran.id]]],
    ['adana dürüm menü kolalı', [[adana.id], [cola.id]]],
    ['dürüm menü adanalı ayran', [[adana.id], [ayran.id]]],
    ['wrap meal with adana and coke', [[adana.id], [cola.id]]],
  ])('understands "%s" whole', (text, parts) => {
    const chat = chatting();
    chat.type(text);
    expect(partsOf(chat)).toEqual(parts);
    expect(basketOf(chat)).toHaveLength(1);
  });

  it('leaves a counted drink beside it a line of its own', () => {
    const chat = chatting();
    chat.type('1 adana dürüm menü kolalı 2 ayran');
    expect(basketOf(chat).map(({ productId, quantity }) => [productId, quantity])).toEqual([[combo.id, 1], [ayran.id, 2]]);
  });

  it('changes a part of the line in the basket', () => {
    const chat = chatting();
    chat.type('adana dürüm menü kolalı');
    chat.type('menüyü ayranlı yap');
    expect(partsOf(chat)).toEqual([[adana.id], [ayran.id]]);
  });

  it('still reads a dish of the combo on its own as that dish', () => {
    const chat = chatting();
    chat.type('1 adana dürüm 1 kola');
    expect(basketOf(chat).map(({ productId }) => productId)).toEqual([adana.id, cola.id]);
  });
});

describe('a combo as an order', () => {
  it('claims the stock of what is in it, and comes again with the last order', () => {
    const chat = chatting();
    chat.type('2 adana dürüm menü kolalı');
    chat.pin();
    chat.tap('Nakit');
    expect(chat.effects).toContainEqual({ kind: 'claim-stock', items: [{ productId: cola.id, quantity: 2 }] });
    const line = chat.drafts[0]!.priced.lines[0]!;
    const past = { productId: line.productId, name: line.name, quantity: 2, modifiers: [], note: null, parts: line.parts!.map(({ slotId, productId }) => ({ slotId, productId, modifiers: [] })) };
    chat.world = { ...chat.world, orders: [], lastOrder: { orderId: line.productId, lines: [past] } };
    chat.type('aynısından');
    expect(partsOf(chat)).toEqual([[adana.id], [cola.id]]);
  });
});
