import { ChatDriver, aBranch, aGroup, aMenu, aModifier, aProduct, aWorld, anId, anOrder, changeProducts, tappablesOf } from '../testing';
import type { MenuProduct } from '../catalog/menu';

const HOME = { id: anId(77), text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };

function returning(parts: Parameters<typeof aWorld>[0] = {}) {
  return new ChatDriver(aWorld({ addresses: [HOME], customer: { name: 'Ayşe', locale: 'tr' }, ...parts }));
}

/** A returning customer with one ayran, looking at the summary. */
function atSummary(parts: Parameters<typeof aWorld>[0] = {}) {
  const chat = returning(parts);
  chat.type('ayran');
  return chat;
}

function productNamed(chat: ChatDriver, name: string): MenuProduct {
  const found = [...chat.world.menu.products.values()].find((product) => product.name.tr === name);
  if (!found) throw new Error(name);
  return found;
}

function edit(chat: ChatDriver, name: string, parts: Partial<MenuProduct>) {
  const { id } = productNamed(chat, name);
  chat.world = { ...chat.world, menu: changeProducts(chat.world.menu, (product) => (product.id === id ? { ...product, ...parts } : product)) };
}

const titles = (chat: ChatDriver) => tappablesOf(chat.last).map(({ title }) => title);

describe('a new customer', () => {
  it('orders one product with options in at most seven messages, confirmation included', () => {
    const chat = new ChatDriver();
    chat.type('Merhaba');
    chat.tap('Dürümler');
    chat.tap('Tavuk Döner Dürüm');
    chat.tap('Tombik');
    chat.tap('İstemiyorum');
    chat.type('Moda Caddesi 5 daire 3, Kadıköy');
    chat.tap('Nakit');

    expect(chat.sent.length).toBeLessThanOrEqual(7);
    expect(chat.drafts).toMatchObject([{
      customerName: 'Ayşe', paymentMethod: 'cash', fulfilment: 'delivery',
      address: { text: 'Moda Caddesi 5 daire 3, Kadıköy' }, priced: { total: 19_000 },
    }]);
    expect(chat.sent.at(-1)?.purpose).toBe('confirmation');
    expect(chat.last.body).toContain('Sipariş no: *1*');
  });

  it('is asked for the address with the basket in the same message, and only once', () => {
    const chat = new ChatDriver();
    chat.type('ayran');
    expect(chat.last.body).toContain('1 × Ayran: 40,00 TL');
    expect(chat.last.body).toContain('Nereye getirelim?');
    chat.type('Moda Caddesi 5');
    chat.type('lahmacun');
    chat.tap('Acısız');
    expect(chat.last.body).toContain('📍 Moda Caddesi 5');
    expect(chat.effects.filter(({ kind }) => kind === 'save-address')).toHaveLength(1);
  });

  it('without a usable name is a guest', () => {
    const chat = atSummary({ customer: { name: ' \0 ', locale: 'tr' } });
    chat.tap('Nakit');
    expect(chat.drafts[0]?.customerName).toBe('Misafir');
  });

  it('who reads English sends an order that the kitchen reads in its own language', () => {
    const chat = new ChatDriver();
    chat.type('hello');
    chat.tap('Oven');
    chat.tap('Lahmacun');
    expect(chat.tap('Mild').body).toContain('Mild');
    chat.type('12 Moda Street, Kadıköy');
    chat.tap('Pay cash');
    expect(chat.drafts).toMatchObject([{ priced: { lines: [{ name: 'Lahmacun', modifiers: [{ name: 'Acısız' }] }] } }]);
  });

  it('who writes in English is answered in English from the first message on', () => {
    const chat = new ChatDriver();
    chat.type('hello');
    expect(chat.last.body).toContain('welcome to *Sofra Döner*');
    expect(chat.effects).toContainEqual({ kind: 'set-locale', locale: 'en' });
  });

  it('who says "ok" in the middle of a Turkish order goes on in Turkish', () => {
    const chat = new ChatDriver();
    chat.type('ayran');
    chat.type('Moda Caddesi 5');
    chat.type('ok');
    expect(chat.last.body).toContain('Nasıl ödemek istersiniz?');
  });

  it('may send a pin and add the door to it on the summary', () => {
    const chat = new ChatDriver();
    chat.type('2 ayran');
    chat.pin(40.98, 29.02);
    expect(chat.last.body).toContain('Bina, kat ve daireyi de yazarsanız');
    chat.type('Yeşil apartman kat 2');
    expect(chat.last.body).toContain('📍 Yeşil apartman kat 2');
    chat.tap('Kartla');
    expect(chat.drafts[0]).toMatchObject({ paymentMethod: 'card', address: { text: 'Yeşil apartman kat 2', latitude: 40.98, longitude: 29.02 } });
    expect(chat.world.addresses).toHaveLength(1);
  });

  it('who sends the pin first is never asked again', () => {
    const chat = new ChatDriver();
    chat.pin();
    expect(chat.last.body).toContain('Adresinizi kaydettik');
    chat.type('ayran');
    expect(chat.state.step.at).toBe('summary');
  });

  it('is asked for more when the address says too little', () => {
    const chat = new ChatDriver();
    chat.type('ayran');
    chat.type('ev');
    expect(chat.last.body).toContain('biraz daha açık');
    expect(chat.state.step.at).toBe('address');
  });
});

describe('a returning customer', () => {
  it('who types the order pays with the second message', () => {
    const chat = atSummary();
    expect(chat.last.body).toContain('📍 Moda Caddesi 5 daire 3, Kadıköy');
    chat.tap('Nakit');
    expect(chat.sent).toHaveLength(2);
    expect(chat.drafts[0]?.address).toMatchObject({ addressId: HOME.id });
  });

  it('says yes with a thumb, paying as last time', () => {
    const chat = atSummary();
    chat.tap('Kartla');
    chat.type('lahmacun');
    chat.tap('Acılı');
    expect(chat.last.body).toContain('“Evet” derseniz “Kartla öde”, geçen seferki gibi.');
    chat.send({ kind: 'reaction', emoji: '👍🏽' });
    expect(chat.drafts.map(({ paymentMethod }) => paymentMethod)).toEqual(['card', 'card']);
  });

  it('who never paid is asked how when saying yes', () => {
    const chat = atSummary();
    chat.type('evet');
    expect(chat.drafts).toHaveLength(0);
    expect(titles(chat)).toContain('Nakit öde');
  });

  it('gets no answer to other reactions: answers are billed', () => {
    const chat = atSummary();
    chat.send({ kind: 'reaction', emoji: '❤️' });
    expect(chat.sent).toHaveLength(1);
  });

  it('finds the basket after days, with what sold out taken out and said', () => {
    const chat = atSummary();
    chat.type('2 şalgam');
    edit(chat, 'Ayran', { isAvailable: false });
    chat.world = { ...chat.world, now: chat.world.now + 3 * 86_400_000 };
    chat.type('selam');
    expect(chat.last.body).toContain('Ayran maalesef tükendi');
    expect(chat.last.body).toContain('2 ürün sizi bekliyor');
    expect(chat.last.body).toContain('2 × Şalgam: 90,00 TL');
  });

  it('asks where it is and is not greeted anew', () => {
    const chat = atSummary();
    chat.tap('Nakit');
    chat.type('nerede kaldı bu');
    expect(chat.last.body).toContain('*1* numara: mutfağa iletildi');
  });

  it('changes to another address from the basket', () => {
    const chat = atSummary();
    chat.tap('Sepeti düzenle');
    chat.tap('Adresi değiştir');
    chat.type('Bağdat Caddesi 100');
    expect(chat.last.body).toContain('📍 Bağdat Caddesi 100');
  });

  it('picks up instead, without a delivery fee or an address', () => {
    const chat = atSummary({ branch: aBranch({ deliveryFee: 2_500 }) });
    expect(chat.last.body).toContain('Teslimat: 25,00 TL');
    chat.type('gel al');
    chat.tap('Nakit');
    expect(chat.drafts[0]).toMatchObject({ fulfilment: 'pickup', address: null, priced: { total: 4_000, charges: [] } });
  });

  it('sits at a table', () => {
    const chat = atSummary({ branch: aBranch({ fulfilments: ['delivery', 'table'] }) });
    chat.type('Masa 7');
    chat.tap('Nakit');
    expect(chat.drafts[0]).toMatchObject({ fulfilment: 'table', tableLabel: '7', address: null });
  });

  it.each([['Masa 7', /hoş geldiniz.*🍽 Masa 7/is], ['Hi! Table 7', /welcome.*🍽 Table 7/is]])('scans "%s" at the table and orders there', (code, greeting) => {
    const chat = new ChatDriver(aWorld({ branch: aBranch({ fulfilments: ['delivery', 'table'] }), customer: { name: 'Ayşe', locale: null } }));
    expect(chat.type(code).body).toMatch(greeting);
    expect(chat.last.body).not.toMatch(/boş|empty/i);
    chat.type('2 ayran');
    chat.tap(code.includes('Table') ? 'Pay cash' : 'Nakit');
    expect(chat.drafts[0]).toMatchObject({ fulfilment: 'table', tableLabel: '7', address: null });
    expect(chat.sent.length).toBeLessThanOrEqual(3);
  });
});

describe('lists', () => {
  const eleven = aMenu(Array.from({ length: 11 }, (_, n) => ({ category: { name: { tr: `Bölüm ${n + 1}` } }, products: [aProduct()] })));

  it('page with rows for more and back that stay where they are', () => {
    const chat = new ChatDriver(aWorld({ menu: eleven }));
    chat.type('merhaba');
    const first = titles(chat);
    expect(first).toHaveLength(10);
    expect(first.at(-1)).toBe('Devamı ▸');
    chat.tap('Devamı');
    expect(titles(chat)).toEqual(['Bölüm 10', 'Bölüm 11', '◂ Önceki']);
    chat.tap('Önceki');
    expect(titles(chat)).toEqual(first);
  });

  it('take a tap on a page shown earlier: it is the same question', () => {
    const chat = new ChatDriver(aWorld({ menu: eleven }));
    const [row] = tappablesOf(chat.type('merhaba'));
    chat.tap('Devamı');
    if (row) chat.press(row);
    expect(chat.last.body).toContain('*Bölüm 1*');
  });

  it('take the number of a row', () => {
    const chat = new ChatDriver(aWorld({ menu: eleven }));
    chat.type('merhaba');
    chat.tap('Devamı');
    chat.type('2');
    expect(chat.last.body).toContain('*Bölüm 11*');
  });

  it('keep apart what differs at the end only, with price and full name below', () => {
    const name = 'Kömürde Tavuk Döner Porsiyon';
    const products = ['90 g', '120 g', '150 g'].map((grams) => aProduct({ name: { tr: `${name} ${grams}` }, description: { tr: 'Pilav, közlenmiş biber ve domates ile' } }));
    const chat = new ChatDriver(aWorld({ menu: aMenu([{ category: { name: { tr: 'Döner' } }, products }]) }));
    chat.type('merhaba');
    chat.tap('Döner');
    expect(titles(chat).slice(0, 3)).toEqual(['Kömürde Tavuk… 90 g', 'Kömürde Tavuk… 120 g', 'Kömürde Tavuk… 150 g']);
    expect(tappablesOf(chat.last)[0]?.description).toBe('40,00 TL · Kömürde Tavuk Döner Porsiyon 90 g · Pilav, közlenmiş biber…');
  });

  it('offer what shares the typed words', () => {
    const chat = new ChatDriver();
    chat.type('2 döner');
    expect(titles(chat).slice(0, 2)).toEqual(['Tavuk Döner Dürüm', 'Et Döner Dürüm']);
    chat.tap('Et Döner');
    chat.tap('Lavaş');
    chat.tap('İstemiyorum');
    expect(chat.state.basket?.lines[0]?.quantity).toBe(2);
  });
});

describe('choosing', () => {
  it('takes several taps on one list, each modifier once, and counts the free one', () => {
    const chat = returning();
    chat.type('tavuk döner dürüm');
    chat.tap('Lavaş');
    const list = chat.last;
    for (const title of ['Kaşar', 'Turşu', 'Kaşar']) {
      const row = tappablesOf(list).find((tappable) => tappable.title === title);
      if (row) chat.press(row);
    }
    expect(titles(chat)).toEqual(expect.arrayContaining(['✓ Kaşar', '✓ Turşu']));
    chat.tap('Bu kadar');
    expect(chat.last.body).toContain('1 × Tavuk Döner Dürüm: 195,00 TL');
  });

  it('takes back a tick', () => {
    const chat = returning();
    chat.type('tavuk döner dürüm');
    chat.tap('Lavaş');
    chat.tap('Kaşar');
    chat.tap('✓ Kaşar');
    expect(titles(chat)).toContain('Kaşar');
    expect(titles(chat)).toContain('İstemiyorum');
  });

  it('goes on by itself when no more may be chosen', () => {
    const chat = returning();
    chat.type('tavuk döner dürüm');
    chat.tap('Lavaş');
    for (const title of ['Kaşar', 'Turşu', 'Acı sos']) chat.tap(title);
    expect(chat.state.step.at).toBe('summary');
  });

  it('insists on what is required', () => {
    const sauces = aGroup({ name: { tr: 'Soslar' }, min: 2, max: 4, modifiers: ['Ketçap', 'Mayonez', 'Hardal', 'Barbekü'].map((tr) => aModifier({ name: { tr }, priceDelta: 0 })) });
    const chat = returning({ menu: aMenu([{ products: [aProduct({ name: { tr: 'Kumpir' }, modifierGroups: [sauces] })] }]) });
    chat.type('kumpir');
    chat.tap('Ketçap');
    chat.tap('Bu kadar');
    expect(chat.last.body).toContain('Soslar için 1 seçim daha gerekiyor.');
    chat.tap('Mayonez');
    chat.tap('Bu kadar');
    expect(chat.state.step.at).toBe('summary');
  });

  it('takes typed names', () => {
    const chat = returning();
    chat.type('lahmacun');
    chat.type('ACISIZ');
    expect(chat.last.body).toContain('Acısız');
    expect(chat.state.step.at).toBe('summary');
  });

  it('ends politely when the product sells out meanwhile', () => {
    const chat = returning();
    chat.type('lahmacun');
    edit(chat, 'Lahmacun', { isAvailable: false });
    chat.tap('Acılı');
    expect(chat.last.body).toContain('Lahmacun maalesef şu anda tükendi');
    expect(chat.state.step.at).toBe('categories');
  });
});

describe('the basket', () => {
  it('changes a quantity by tap and by number, removes, and empties after asking', () => {
    const chat = atSummary();
    chat.type('2 lahmacun');
    chat.tap('Acılı');
    chat.type('sepet');
    chat.tap('1 × Ayran');
    chat.tap('3 adet');
    chat.tap('2 × Lahmacun');
    chat.type('7');
    expect(chat.state.basket?.lines.map(({ quantity }) => quantity)).toEqual([3, 7]);
    chat.tap('3 × Ayran');
    chat.tap('Sepetten çıkar');
    expect(chat.state.basket?.lines).toHaveLength(1);
    chat.tap('Sepeti boşalt');
    chat.tap('Evet, boşalt');
    expect(chat.state.basket?.lines).toHaveLength(0);
  });

  it('changes options of a line', () => {
    const chat = returning();
    chat.type('lahmacun');
    chat.tap('Acılı');
    chat.type('sepet');
    chat.tap('Lahmacun');
    chat.tap('Seçenekleri değiştir');
    chat.tap('Acısız');
    expect(chat.last.body).toContain('Acısız');
    expect(chat.state.basket?.lines).toHaveLength(1);
  });

  it('refuses the hundredth', () => {
    const chat = atSummary();
    chat.type('99 ayran');
    expect(chat.last.body).toContain('Adet 1 ile 99 arasında olabilir.');
  });
});

describe('a pay tap', () => {
  it('orders nothing when the price changed, says the new total, and orders with the next tap', () => {
    const chat = atSummary();
    edit(chat, 'Ayran', { price: 4_500 });
    chat.tap('Nakit');
    expect(chat.drafts).toHaveLength(0);
    expect(chat.last.body).toContain('Yeni toplam *45,00 TL*');
    chat.tap('Nakit');
    expect(chat.drafts[0]?.priced.total).toBe(4_500);
  });

  it('takes what stands on a button when it is typed', () => {
    const chat = returning();
    chat.type('ayran');
    chat.type('sepeti düzenle');
    expect(chat.state.step.at).toBe('basket');
    chat.type('ürün ekle');
    expect(chat.state.step.at).toBe('categories');
    chat.type('lahmacun');
    expect(chat.state.step.at).toBe('choosing');
  });

  it('says that a half-chosen dish did not get into the basket when something else leads away from it', () => {
    const chat = returning();
    chat.type('2 ayran');
    chat.type('tavuk döner dürüm');
    chat.type('sepet');
    expect(chat.last.body).toContain('Şunu eklemedik: 1 × Tavuk Döner Dürüm');
    expect(chat.state.basket?.lines).toHaveLength(1);
  });

  it('orders nothing with a second tap on the button that stood under the old total', () => {
    const chat = atSummary();
    const old = tappablesOf(chat.last).find(({ title }) => title.includes('Nakit'))!;
    edit(chat, 'Ayran', { price: 4_500 });
    chat.press(old);
    expect(chat.last.body).toContain('Yeni toplam *45,00 TL*');
    chat.press(old);
    expect(chat.drafts).toHaveLength(0);
    expect(chat.last.body).toContain('45,00 TL');
  });

  it('orders nothing when something sold out, and says what', () => {
    const chat = atSummary();
    chat.type('şalgam');
    edit(chat, 'Ayran', { isAvailable: false });
    chat.tap('Nakit');
    expect(chat.drafts).toHaveLength(0);
    expect(chat.last.body).toContain('Ayran maalesef tükendi');
    chat.tap('Nakit');
    expect(chat.drafts[0]?.priced.lines.map(({ name }) => name)).toEqual(['Şalgam']);
  });

  it('is told what there is instead of what sold out, and has it by typing its name', () => {
    const chat = atSummary();
    chat.type('döner');
    edit(chat, 'Ayran', { isAvailable: false });
    chat.type('evet');
    expect(chat.last.body).toMatch(/Ayran maalesef tükendi; sepetinizden çıkardık\.\s+Yerine önerebileceklerimiz: Şalgam/);
    chat.type('şalgam');
    expect(chat.state.basket?.lines.map(({ productId }) => chat.world.menu.products.get(productId)?.name.tr)).toContain('Şalgam');
  });

  it('is told when a dish is served again that has left its hours, in the basket and when asked for', () => {
    const chat = atSummary();
    chat.type('döner');
    edit(chat, 'Ayran', { isAvailable: false, servedFrom: chat.world.now + 60_000 });
    chat.type('evet');
    expect(chat.last.body).toMatch(/Ayran bu saatte yok, bugün \d\d:\d\d itibarıyla yeniden var; sepetinizden çıkardık\./);
    chat.type('1 ayran');
    expect(chat.last.body).toMatch(/Ayran bu saatte yok; bugün \d\d:\d\d itibarıyla sipariş edebilirsiniz\./);
    expect(chat.last.body).not.toContain('tükendi');
  });

  it('who loses all there was in the basket is shown the others of its kind', () => {
    const chat = atSummary();
    edit(chat, 'Ayran', { isAvailable: false });
    chat.tap('Nakit');
    expect(chat.drafts).toHaveLength(0);
    expect(chat.last.body).toContain('Ayran maalesef tükendi');
    expect(titles(chat)).toContain('Şalgam');
    chat.tap('Şalgam');
    expect(chat.last.body).toContain('1 × Şalgam');
  });

  it('of an earlier summary explains and shows the present one', () => {
    const chat = atSummary();
    const old = tappablesOf(chat.last).find(({ title }) => title === 'Nakit öde');
    chat.type('lahmacun');
    chat.tap('Acılı');
    if (old) chat.press(old);
    expect(chat.drafts).toHaveLength(0);
    expect(chat.last.body).toContain('önceki bir soruya aitti');
    expect(chat.last.body).toContain('Lahmacun');
  });

  it('twice is one order, and tells its number and status', () => {
    const chat = atSummary();
    const pay = tappablesOf(chat.last).find(({ title }) => title === 'Nakit öde');
    if (pay) { chat.press(pay); chat.press(pay); }
    expect(chat.drafts).toHaveLength(1);
    expect(chat.last.body).toContain('Bu siparişi zaten aldık: *1* numara, mutfağa iletildi');
  });

  it('of a basket that is an order touches no newer basket', () => {
    const chat = atSummary();
    const pay = tappablesOf(chat.last).find(({ title }) => title === 'Nakit öde');
    if (pay) chat.press(pay);
    chat.type('lahmacun');
    chat.tap('Acılı');
    if (pay) chat.press(pay);
    expect(chat.drafts).toHaveLength(1);
    expect(chat.state.basket?.lines).toHaveLength(1);
  });

  it('of days ago, its order long forgotten, is explained', () => {
    const chat = atSummary();
    const pay = tappablesOf(chat.last).find(({ title }) => title === 'Nakit öde');
    if (pay) chat.press(pay);
    chat.world = { ...chat.world, orders: [] };
    if (pay) chat.press(pay);
    expect(chat.drafts).toHaveLength(1);
    expect(chat.last.body).toContain('eski bir siparişe aitti');
  });

  it('claims counted stock first; a refusal takes the product out and says so', () => {
    const chat = atSummary();
    chat.type('3 şalgam');
    chat.stock.set(productNamed(chat, 'Şalgam').id, 0);
    chat.tap('Nakit');
    expect(chat.drafts).toHaveLength(0);
    expect(chat.last.body).toContain('Şalgam maalesef tükendi');
    chat.tap('Nakit');
    expect(chat.drafts[0]?.priced.lines.map(({ name }) => name)).toEqual(['Ayran']);
  });

  it('below the minimum is not offered', () => {
    const chat = atSummary({ branch: aBranch({ minimumBasket: 10_000 }) });
    expect(chat.last.body).toContain('en az 100,00 TL gerekiyor; 60,00 TL değerinde');
    expect(titles(chat)).toEqual(['Ürün ekle', 'Sepeti düzenle']);
    chat.type('nakit');
    expect(chat.drafts).toHaveLength(0);
  });

  it('says that the way to pay of an open summary was switched off, and orders nothing by it', () => {
    const chat = atSummary({ branch: aBranch({ paymentMethods: ['cash', 'card'] }) });
    chat.world = { ...chat.world, branch: aBranch({ paymentMethods: ['cash'] }) };
    chat.tap('Kartla öde');
    expect(chat.last.body).toContain('“Kartla öde” şu an seçilemiyor; lütfen başka bir ödeme yolu seçin.');
    expect(chat.drafts).toHaveLength(0);
    chat.type('nakit');
    expect(chat.drafts).toHaveLength(1);
  });

  it('fits three buttons where there is one way to pay', () => {
    const chat = atSummary({ branch: aBranch({ paymentMethods: ['cash'] }) });
    expect(chat.last.kind).toBe('buttons');
    chat.type('tamam');
    expect(chat.drafts).toHaveLength(1);
  });
});

describe('a closed branch', () => {
  it('says when it opens, keeps the basket and takes no order', () => {
    const opensAt = Date.UTC(2026, 10, 23, 8, 0);
    const chat = atSummary({ branch: aBranch({ isOpen: false, opensAt }) });
    expect(chat.last.body).toContain('Şu anda kapalıyız; yarın 11:00 itibarıyla sipariş alıyoruz.');
    expect(titles(chat)).not.toContain('Nakit öde');
    chat.type('nakit');
    expect(chat.drafts).toHaveLength(0);
    chat.world = { ...chat.world, branch: aBranch() };
    chat.type('sepet');
    chat.tap('Siparişe devam');
    chat.tap('Nakit');
    expect(chat.drafts).toHaveLength(1);
  });

  it('says so with the greeting', () => {
    const chat = new ChatDriver(aWorld({ branch: aBranch({ isOpen: false, opensAt: null }) }));
    chat.type('merhaba');
    expect(chat.last.body).toContain('Şu anda kapalıyız.');
  });

  it('that closed between summary and tap takes no order', () => {
    const chat = atSummary();
    const pay = tappablesOf(chat.last).find(({ title }) => title === 'Nakit öde');
    chat.world = { ...chat.world, branch: aBranch({ isOpen: false, opensAt: null }) };
    if (pay) chat.press(pay);
    expect(chat.drafts).toHaveLength(0);
    expect(chat.last.body).toContain('Şu anda kapalıyız');
  });
});

describe('a late message', () => {
  it.each(['text', 'tap', 'pin', 'thumb'] as const)('(%s) changes nothing and shows where things stand', (kind) => {
    const chat = atSummary();
    const before = chat.state;
    const [pay] = tappablesOf(chat.last);
    chat.world = { ...chat.world, isLate: true };
    if (kind === 'text') chat.type('iptal');
    if (kind === 'tap' && pay) chat.press(pay);
    if (kind === 'pin') chat.pin();
    if (kind === 'thumb') chat.send({ kind: 'reaction', emoji: '👍' });
    expect(chat.drafts).toHaveLength(0);
    expect(chat.state).toEqual(before);
    expect(chat.effects.every((effect) => effect.kind === 'reply')).toBe(true);
    expect(chat.last.body).toContain('geç ulaştı');
    expect(chat.last.body).toContain('1 × Ayran');
  });
});

describe('open orders', () => {
  const mine = anOrder({ number: 12, promisedAt: Date.UTC(2026, 10, 22, 16, 45) });

  it('are told with status, total and promised time', () => {
    const chat = returning({ orders: [mine] });
    chat.type('durum');
    expect(chat.last.body).toContain('*12* numara: mutfağa iletildi (180,00 TL)\nTahmini saat: 19:45');
  });

  it('are cancelled after one question while placed', () => {
    const chat = returning({ orders: [mine] });
    chat.type('iptal');
    chat.tap('Evet, iptal et');
    expect(chat.effects).toContainEqual({ kind: 'cancel-order', orderId: mine.id });
    expect(chat.last.body).toContain('*12* numaralı siparişinizi iptal ettik.');
  });

  it('are asked about after the window', () => {
    const chat = returning({ orders: [{ ...mine, status: 'preparing', placedAt: mine.placedAt - 6 * 60_000 }] });
    chat.type('iptal');
    chat.tap('Evet, sorun');
    expect(chat.effects).toContainEqual({ kind: 'request-cancel', orderId: mine.id });
    chat.type('iptal');
    expect(chat.last.body).toContain('İptal isteğiniz mutfakta');
  });

  it('are judged anew when an old button is tapped', () => {
    const chat = returning({ orders: [mine] });
    chat.type('iptal');
    const [yes] = tappablesOf(chat.last);
    chat.world = { ...chat.world, orders: [{ ...mine, status: 'delivered' }] };
    if (yes) chat.press(yes);
    expect(chat.last.body).toContain('artık iptal edilemiyor: teslim edildi');
  });

  it('are looked at in the middle of an order without losing the question', () => {
    const chat = atSummary({ orders: [mine] });
    const [pay] = tappablesOf(chat.last);
    chat.type('nerede');
    if (pay) chat.press(pay);
    expect(chat.drafts).toHaveLength(1);
  });

  it('and a basket: "cancel" asks which', () => {
    const chat = atSummary({ orders: [mine] });
    chat.type('iptal');
    expect(titles(chat)).toEqual(['12 no iptal', 'Sepeti boşalt', 'Kalsın']);
    chat.tap('Sepeti boşalt');
    chat.tap('Evet, boşalt');
    expect(chat.state.basket?.lines).toHaveLength(0);
    expect(chat.world.orders[0]?.status).toBe('placed');
  });

  it('of others cannot be cancelled with a forged button', () => {
    const chat = returning({ orders: [mine] });
    chat.type('iptal');
    const [yes] = tappablesOf(chat.last);
    chat.world = { ...chat.world, orders: [] };
    if (yes) chat.press(yes);
    expect(chat.effects.some(({ kind }) => kind === 'cancel-order')).toBe(false);
  });
});

describe('what a bot cannot read', () => {
  it.each(['image', 'video', 'audio', 'document', 'sticker', 'contacts', 'unsupported'] as const)('%s gets one helpful answer with the current view', (what) => {
    const chat = atSummary();
    chat.send({ kind: 'unreadable', what });
    expect(chat.sent).toHaveLength(2);
    expect(chat.last.body).toContain('1 × Ayran');
    expect(titles(chat)).toContain('Nakit öde');
  });

  it('is answered with the menu when nothing was asked', () => {
    const chat = new ChatDriver();
    chat.send({ kind: 'unreadable', what: 'audio' });
    expect(chat.last.body).toContain('Sesli mesajları dinleyemiyoruz');
    expect(titles(chat)).toContain('Dürümler');
  });

  it('and a state nobody can read is told once', () => {
    const chat = new ChatDriver(aWorld({ isRestarted: true }));
    chat.type('menü');
    expect(chat.last.body).toContain('baştan alıyoruz');
  });
});

describe('words', () => {
  const STEPS: [string, (chat: ChatDriver) => void][] = [
    ['idle', () => undefined],
    ['categories', (chat) => void chat.type('menü')],
    ['products', (chat) => void chat.type('dürümler')],
    ['found', (chat) => void chat.type('dö')],
    ['which', (chat) => void chat.type('döner')],
    ['choosing', (chat) => void chat.type('lahmacun')],
    ['summary', (chat) => void chat.type('ayran')],
    ['basket', (chat) => { chat.type('ayran'); chat.type('sepet'); }],
    ['line', (chat) => { chat.type('ayran'); chat.type('sepet'); chat.tap('1 × Ayran'); }],
    ['clearing', (chat) => { chat.type('ayran'); chat.type('iptal'); }],
    ['address', (chat) => { chat.type('ayran'); chat.type('adres'); }],
  ];
  const EXPECTED: [typed: string[], says: RegExp][] = [
    [['menü', 'MENU'], /Canınız ne çekiyor|What would you like/],
    [['SEPET', 'my basket'], /Sepetiniz|basket/i],
    [['İPTAL', 'cancel', 'İptal et lütfen', 'vazgeçtim, iptal edin', 'please cancel', '1 nolu siparişi iptal et', '7 numarayı iptal et', 'cancel order 7', 'please cancel order #7', 'can you cancel my order?'], /çıkaralım mı|Shall we remove|İptal edilecek|no order to cancel|vazgeçtik|dropped/],
    [['yardım', 'Help!'], /her zaman işe yarar|always work/],
    [['Siparişim nerede?', 'where is my order?'], /açık siparişiniz yok|no open order/],
    [['dur', 'STOP'], /kampanya mesajı göndermeyeceğiz|not send you offers/],
    [['Türkçe', 'turkish'], /Türkçe devam ediyoruz/],
    [['İNGİLİZCE', 'english'], /continue in English/],
  ];
  const all = STEPS.flatMap(([step, arrive]) => EXPECTED.flatMap(([typed, says]) => typed.map((text) => [text, step, arrive, says] as const)));

  it.each(all)('%j works in %s', (typed, step, arrive, says) => {
    const chat = returning();
    arrive(chat);
    expect(chat.state.step.at).toBe(step);
    const before = chat.sent.length;
    chat.type(typed);
    expect(chat.sent.length).toBe(before + 1);
    expect(chat.last.body).toMatch(says);
  });

  it('help offers the other language to tap, and the basket is still there in it', () => {
    const chat = atSummary();
    const [pay] = tappablesOf(chat.last);
    chat.type('yardım');
    expect(titles(chat)).toEqual(['🧺 Sepet', 'Sipariş durumu', 'English']);
    chat.tap('English');
    expect(chat.last.body).toContain('*Your order*\n1 × Ayran: 40.00 TL');
    expect(chat.effects).toContainEqual({ kind: 'set-locale', locale: 'en' });
    if (pay) chat.press(pay);
    expect(chat.drafts).toHaveLength(1);
  });

  it('for people give the number to call, without losing the question', () => {
    const chat = atSummary();
    const [pay] = tappablesOf(chat.last);
    chat.type('telefon');
    expect(chat.last.body).toBe('Bizi +90 212 555 01 01 numarasından arayabilirsiniz.');
    chat.type('müşteri hizmetleri');
    expect(chat.last.body).toContain('Ekibimize haber verdik');
    expect(chat.effects).toContainEqual({ kind: 'call-staff' });
    if (pay) chat.press(pay);
    expect(chat.drafts).toHaveLength(1);
  });

  it('for people get help where the branch has printed no number', () => {
    const chat = atSummary({ branch: aBranch({ phone: null }) });
    chat.type('telefon');
    expect(chat.last.body).toContain('her zaman işe yarar');
  });

  it('STOP leaves order and basket alone', () => {
    const chat = atSummary({ orders: [anOrder()] });
    chat.type('STOP');
    expect(chat.effects).toContainEqual({ kind: 'set-consent', marketing: false });
    expect(chat.state.basket?.lines).toHaveLength(1);
    expect(chat.effects.some(({ kind }) => kind === 'cancel-order')).toBe(false);
  });

  it('change the language in mid-basket', () => {
    const chat = atSummary();
    chat.type('English');
    expect(chat.last.body).toContain('*Your order*\n1 × Ayran: 40.00 TL');
    chat.tap('Pay cash');
    expect(chat.drafts).toHaveLength(1);
  });
});

describe('forged ids', () => {
  it.each(['', 'x', '1.x.0.m', '9.AZAAAAAAAHAAgAAAAAAAAA.1.m', `${'1'.repeat(500)}`, '1.AZAAAAAAAHAAgAAAAAAAAA.1.P.cash.0', "1';DROP TABLE orders;--"])('%j order nothing', (id) => {
    const chat = atSummary();
    chat.send({ kind: 'tap', id, title: 'x' });
    expect(chat.drafts).toHaveLength(0);
    expect(chat.state.basket?.lines).toHaveLength(1);
    expect(chat.sent).toHaveLength(2);
  });
});
