import { ChatDriver, aGroup, aMenu, aModifier, aProduct, aWorld, anId, changeProducts, donerShop, tappablesOf } from '../testing';
import { keepableNote } from './waiting';

const HOME = { id: anId(77), text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };

const spice = aGroup({ name: { tr: 'Acı' }, max: 1, modifiers: [aModifier({ name: { tr: 'Acılı', en: 'Hot' }, priceDelta: 0 }), aModifier({ name: { tr: 'Acısız', en: 'Mild' }, priceDelta: 0 })] });
const bread = aGroup({ name: { tr: 'Ekmek' }, min: 1, max: 1, modifiers: [aModifier({ name: { tr: 'Lavaş' }, priceDelta: 0 }), aModifier({ name: { tr: 'Tombik' }, priceDelta: 1_000 })] });
const dressing = aGroup({ name: { tr: 'Sos' }, min: 1, max: 1, modifiers: [aModifier({ name: { tr: 'Limon' }, priceDelta: 0 }), aModifier({ name: { tr: 'Nar ekşisi' }, priceDelta: 0 })] });

/** A shop where most can be typed in one go: a family menu that shares its words with the lahmacun, a kebab and a salad that must be asked about. */
function kebabShop() {
  return aMenu([
    {
      category: { name: { tr: 'Yemekler', en: 'Food' } },
      products: [
        aProduct({ name: { tr: 'Aile Menüsü: 2 Lahmacun, 2 Ayran', en: 'Family meal' }, price: 30_000 }),
        aProduct({ name: { tr: 'Lahmacun', en: 'Lahmacun' }, price: 9_000, modifierGroups: [spice] }),
        aProduct({ name: { tr: 'Tavuk Dürüm', en: 'Chicken Wrap' }, price: 18_000, modifierGroups: [spice] }),
        aProduct({ name: { tr: 'Adana Dürüm', en: 'Adana Wrap' }, price: 24_000, modifierGroups: [spice] }),
        aProduct({ name: { tr: 'Urfa Kebap', en: 'Urfa Kebab' }, price: 26_000, modifierGroups: [bread, spice] }),
        aProduct({ name: { tr: 'Çoban Salata', en: 'Salad' }, price: 8_500, modifierGroups: [dressing] }),
        aProduct({ name: { tr: 'Künefe', en: 'Kunefe' }, isAvailable: false }),
      ],
    },
    {
      category: { name: { tr: 'İçecekler', en: 'Drinks' } },
      products: [aProduct({ name: { tr: 'Ayran', en: 'Ayran' }, price: 4_000 }), aProduct({ name: { tr: 'Kola', en: 'Cola' }, price: 6_000 }), aProduct({ name: { tr: 'Bira', en: 'Beer' }, isAlcohol: true })],
    },
  ]);
}

const known = (parts: Parameters<typeof aWorld>[0] = {}) => new ChatDriver(aWorld({ menu: kebabShop(), addresses: [HOME], customer: { name: 'Ayşe', locale: 'tr' }, ...parts }));

function after(...texts: string[]): ChatDriver {
  const chat = known();
  for (const text of texts) chat.type(text);
  return chat;
}

/** The basket as people say it: `2 Tavuk Dürüm (Acısız)`. */
function inBasket(chat: ChatDriver): string[] {
  return (chat.state.basket?.lines ?? []).map(({ productId, quantity, modifiers, note }) => {
    const product = chat.world.menu.products.get(productId);
    const names = product?.modifierGroups.flatMap((group) => group.modifiers).filter(({ id }) => modifiers.some(({ modifierId }) => modifierId === id)).map(({ name }) => name.tr);
    return `${quantity} ${product?.name.tr}${names?.length ? ` (${names.join(', ')})` : ''}${note ? ` [${note}]` : ''}`;
  });
}

const titles = (chat: ChatDriver) => tappablesOf(chat.last).map(({ title }) => title);

describe('a typed order', () => {
  it('of a known customer is ordered with the second message', () => {
    const chat = after('2 lahmacun 1 ayran');
    expect(chat.last.body).toContain('2 × Lahmacun: 180,00 TL\n1 × Ayran: 40,00 TL');
    chat.tap('Nakit');
    expect(chat.sent).toHaveLength(2);
    expect(chat.drafts[0]?.priced.total).toBe(22_000);
  });

  it('of a new customer asks the address with the basket, and is ordered with the third', () => {
    const chat = new ChatDriver(aWorld({ menu: kebabShop() }));
    chat.type('2 lahmacun 1 ayran');
    expect(chat.last.body).toContain('2 × Lahmacun: 180,00 TL');
    expect(chat.last.body).toContain('Nereye getirelim?');
    chat.type('Moda Caddesi 5 daire 3');
    chat.tap('Nakit');
    expect(chat.sent).toHaveLength(3);
    expect(chat.drafts[0]?.priced.total).toBe(22_000);
  });

  it('takes wishes as options, and what no option takes as a note', () => {
    expect(inBasket(after('2 tavuk dürüm acısız bir ayran'))).toEqual(['2 Tavuk Dürüm (Acısız)', '1 Ayran']);
    expect(inBasket(after('1 lahmacun maydanoz koymayın'))).toEqual(['1 Lahmacun [maydanoz koymayın]']);
  });

  it('keeps a note whole or not at all', () => {
    expect(keepableNote('az\ntuzlu')).toBe('az tuzlu');
    expect(keepableNote('ğ'.repeat(59))).toBe('ğ'.repeat(59));
    expect(keepableNote('ğ'.repeat(60))).toBeNull();
  });

  it('in English is answered in English', () => {
    const chat = new ChatDriver(aWorld({ menu: kebabShop() }));
    chat.type('two chicken wraps and one cola please');
    expect(inBasket(chat)).toEqual(['2 Tavuk Dürüm', '1 Kola']);
    expect(chat.last.body).toContain('2 × Chicken Wrap');
  });

  it('asks only what must be chosen, one dish after the other, and says what is in already', () => {
    const chat = after('2 urfa kebap acılı, 1 çoban salata, 1 ayran');
    expect(chat.last.body).toContain('Eklendi: 1 × Ayran. Sepetinizde şimdi 1 ürün var, 40,00 TL.');
    expect(chat.last.body).toContain('2 × *Urfa Kebap*\nEkmek:');
    chat.tap('Tombik');
    expect(chat.last.body).toContain('*Çoban Salata*\nSos:');
    chat.tap('Limon');
    expect(chat.state.step.at).toBe('summary');
    expect(inBasket(chat)).toEqual(['1 Ayran', '2 Urfa Kebap (Tombik, Acılı)', '1 Çoban Salata (Limon)']);
    expect(chat.sent).toHaveLength(3);
  });

  it('takes a double tap on one of two equal questions for one answer', () => {
    const chat = after('1 çoban salata soğansız, 1 çoban salata');
    const lemon = tappablesOf(chat.last).find(({ title }) => title === 'Limon');
    if (lemon) [lemon, lemon].forEach((row) => chat.press(row));
    expect(chat.last.body).toContain('önceki bir soruya');
    expect(chat.state.step.at).toBe('choosing');
    expect(chat.state.basket?.lines).toHaveLength(1);
  });

  it.each(['sepet', 'menü'])('says that what it asked "which?" about was not added, when "%s" leads away from it', (away) => {
    const chat = after('1 lahmacun acılı ve 2 dürüm');
    expect(chat.state.step.at).toBe('which');
    chat.type(away);
    expect(chat.state.step.at).not.toBe('which');
    expect(chat.last.body).toContain('Şunu eklemedik: ');
    expect(chat.last.body).toContain('dürüm');
  });

  it('says what it lets go when the talk moves on in the middle of its questions', () => {
    const chat = after('1 urfa kebap acılı, 3 çoban salata');
    chat.type('menü');
    expect(chat.last.body).toContain('Şunu eklemedik: 3 × Çoban Salata');
    expect(chat.state.waiting).toEqual([]);
  });

  it('says what is sold out, what is alcohol and what it did not understand, and takes the rest', () => {
    const chat = after('1 künefe, 2 bira, 1 kokoreç ve 1 ayran');
    expect(inBasket(chat)).toEqual(['1 Ayran']);
    expect(chat.last.body).toContain('Künefe maalesef şu anda tükendi');
    expect(chat.last.body).toContain('Alkollü içecekleri buradan satamıyoruz');
    expect(chat.last.body).toContain('kokoreç');
  });

  it('asks as well: the question gets an honest answer, the order its summary', () => {
    const chat = after('2 lahmacun, kaç kalori?');
    expect(inBasket(chat)).toEqual(['2 Lahmacun']);
    expect(chat.last.body).toContain('Bunu buradan yanıtlayamıyoruz');
  });

  it('of more than a basket holds keeps what fits and says so', () => {
    const chat = after('99 ayran');
    chat.type('1 ayran ekle');
    expect(inBasket(chat)).toEqual(['99 Ayran']);
    expect(chat.last.body).toMatch(/1 ile 99 arasında|anlayamadık/);
  });
});

describe('a typed change', () => {
  it.each([
    ['lahmacunu üç yap', ['3 Lahmacun', '1 Ayran']],
    ['ayranı çıkar', ['2 Lahmacun']],
    ['bir tane lahmacun çıkar', ['1 Lahmacun', '1 Ayran']],
    ['lahmacunlar acısız olsun', ['2 Lahmacun (Acısız)', '1 Ayran']],
    ['ayran yerine kola', ['2 Lahmacun', '1 Kola']],
    ['bir ayran daha', ['2 Lahmacun', '2 Ayran']],
  ])('%j leaves %j, on the summary', (text, left) => {
    const chat = after('2 lahmacun 1 ayran');
    chat.type(text);
    expect(inBasket(chat)).toEqual(left);
    expect(chat.state.step.at).toBe('summary');
  });

  it('replaces the choice of a group that allows one', () => {
    expect(inBasket(after('1 lahmacun acılı', 'acısız olsun'))).toEqual(['1 Lahmacun (Acısız)']);
  });

  it('of the last line leads to the menu', () => {
    const chat = after('ayran');
    chat.type('ayranı çıkar');
    expect(chat.state.step.at).toBe('categories');
    expect(chat.last.body).toContain('Sepetiniz şu anda boş');
  });

  it('empties the basket when told to', () => {
    const chat = after('2 lahmacun 1 ayran', 'sepeti boşalt');
    expect(inBasket(chat)).toEqual([]);
    expect(chat.last.body).toContain('Sepetinizi boşalttık');
  });

  it.each(['menünüz nerede?', 'Menünüz var mı', 'neler var?', 'where is the menu?', 'what\'s on the menu?'])('that asks for the menu opens it: "%s"', (text) => {
    expect(after('1 ayran', text).state.step.at).toBe('categories');
  });

  it('is about the dish that is being put together as well', () => {
    const chat = after('urfa kebap');
    chat.type('üç tane olsun');
    expect(chat.last.body).toContain('3 × *Urfa Kebap*');
    chat.type('lavaş olsun');
    expect(chat.last.body).toContain('Acı:');
    chat.type('acısız');
    expect(inBasket(chat)).toEqual(['3 Urfa Kebap (Lavaş, Acısız)']);
  });

  it('makes an old pay button harmless', () => {
    const chat = after('2 lahmacun 1 ayran');
    const pay = tappablesOf(chat.last).find(({ title }) => title === 'Nakit öde');
    chat.type('lahmacunu üç yap');
    if (pay) chat.press(pay);
    expect(chat.drafts).toHaveLength(0);
    expect(chat.last.body).toContain('3 × Lahmacun');
  });

  it('says when there is no order to repeat', () => {
    expect(after('ayran', 'her zamankinden').last.body).toContain('Yineleyebileceğimiz bir siparişiniz yok');
  });
});

describe('what became of the basket while a question hides it', () => {
  const told = (...texts: string[]) => after('2 lahmacun, 1 ayran', ...texts).last.body;

  it('is what was added, and the whole basket', () => {
    expect(told('1 kola ve 1 urfa kebap acılı')).toContain('Eklendi: 1 × Kola. Sepetinizde şimdi 4 ürün var, 280,00 TL.');
    expect(told('2 ayran daha, 1 dürüm')).toContain('Eklendi: 2 × Ayran. Sepetinizde şimdi 5 ürün var, 300,00 TL.');
  });

  it('is what was changed or taken out', () => {
    expect(told('lahmacunlar acısız olsun, 1 dürüm')).toContain('Değişti: 2 × Lahmacun. Sepetinizde şimdi 3 ürün var, 220,00 TL.');
    expect(told('lahmacunlardan biri acısız olsun, 1 dürüm')).toContain('Değişti: 1 × Lahmacun. Sepetinizde şimdi 3 ürün var');
    expect(told('ayranı çıkar, 1 dürüm')).toContain('Çıkarıldı: 1 × Ayran. Sepetinizde şimdi 2 ürün var, 180,00 TL.');
    expect(told('lahmacunu çıkar, ayranı çıkar, 1 dürüm')).toContain('Çıkarıldı: 2 × Lahmacun, 1 × Ayran. Sepetiniz şimdi boş.');
  });

  it('is nothing where nothing became of it', () => {
    expect(told('1 dürüm')).not.toMatch(/Sepetinizde şimdi|Eklendi/);
  });
});

describe('words that may mean several things', () => {
  it('are one question whose rows are the whole answer', () => {
    const chat = after('1 ayran, 2 dürüm acısız');
    expect(chat.last.body).toContain('Eklendi: 1 × Ayran.');
    expect(titles(chat).slice(0, 2)).toEqual(['Tavuk Dürüm', 'Adana Dürüm']);
    chat.tap('Adana Dürüm');
    expect(inBasket(chat)).toEqual(['1 Ayran', '2 Adana Dürüm (Acısız)']);
    expect(chat.state.step.at).toBe('summary');
  });

  it.each(['adana', 'adana dürüm', '2'])('are answered by typing %j', (answer) => {
    expect(inBasket(after('3 dürüm', answer))).toEqual(['3 Adana Dürüm']);
  });

  it('ask about lines of the basket', () => {
    const chat = after('2 tavuk dürüm, 1 adana dürüm', 'dürümü çıkar');
    expect(titles(chat).slice(0, 2)).toEqual(['2 × Tavuk Dürüm', '1 × Adana Dürüm']);
    chat.tap('1 × Adana');
    expect(inBasket(chat)).toEqual(['2 Tavuk Dürüm']);
  });

  it('ask for a number that no kitchen plates, and take a typed one', () => {
    const chat = after('150 ayran');
    expect(chat.last.body).toContain('en çok 99');
    expect(JSON.stringify(chat.last)).toContain('120,00 TL');
    expect(chat.last.body).toContain('*Ayran*: kaç tane olsun?');
    chat.type('120');
    expect(chat.last.body).toContain('1 ile 99 arasında');
    chat.type('40');
    expect(inBasket(chat)).toEqual(['40 Ayran']);
  });

  it.each(['3 tane olsun', 'make it three', 'actually make it three wraps', 'aslında 3 dürüm', 'no, 3 wraps please'])('take another number before they are answered: "%s"', (text) => {
    const chat = after('2 dürüm', text);
    expect(chat.last.body).toMatch(/^“3 dürüm” için bunları bulduk. Hangisi olsun\?\n/);
    chat.tap('Adana Dürüm');
    expect(inBasket(chat)).toEqual(['3 Adana Dürüm']);
  });

  it('take the number of a dish as it is said', () => {
    expect(inBasket(after('150 ayran', '40 tane olsun'))).toEqual(['40 Ayran']);
  });

  it('are answered with all that the answer says', () => {
    expect(inBasket(after('2 dürüm', 'adana acısız'))).toEqual(['2 Adana Dürüm (Acısız)']);
    expect(inBasket(after('2 dürüm acılı', 'adana acısız maydanoz koymayın'))).toEqual(['2 Adana Dürüm (Acısız) [maydanoz koymayın]']);
    const chat = after('2 dürüm', 'adana orta acılı');
    expect(inBasket(chat)).toEqual(['2 Adana Dürüm']);
    expect(chat.last.body).toContain('“orta acılı” seçeneklerimiz arasında yok (Acı: Acılı, Acısız).');
  });

  it('are let go with "hayır"', () => {
    const chat = after('1 ayran, 2 dürüm', 'hayır');
    expect(inBasket(chat)).toEqual(['1 Ayran']);
    expect(chat.state.step.at).toBe('summary');
  });

  it('stay asked while something else is ordered', () => {
    const chat = after('2 dürüm', 'bir de kola');
    expect(chat.last.body).toContain('Eklendi: 1 × Kola.');
    chat.tap('Tavuk');
    expect(inBasket(chat)).toEqual(['1 Kola', '2 Tavuk Dürüm']);
  });

  it('forget an answer that sold out meanwhile, and go on without the question when none is left', () => {
    const chat = after('1 ayran, 2 dürüm');
    const row = tappablesOf(chat.last)[0];
    chat.world = { ...chat.world, menu: changeProducts(chat.world.menu, (own) => (own.name.tr?.endsWith('Dürüm') ? { ...own, isAvailable: false } : own)) };
    if (row) chat.press(row);
    expect(chat.state.step.at).toBe('summary');
    expect(inBasket(chat)).toEqual(['1 Ayran']);
  });
});

describe('what is no order', () => {
  const STEPS: [string, (chat: ChatDriver) => void][] = [
    ['categories', (chat) => void chat.type('menü')],
    ['products', (chat) => void chat.type('içecekler')],
    ['choosing', (chat) => void chat.type('urfa kebap')],
    ['which', (chat) => void chat.type('dürüm')],
    ['summary', (chat) => void chat.type('ayran')],
    ['basket', (chat) => { chat.type('ayran'); chat.type('sepet'); }],
    ['line', (chat) => { chat.type('ayran'); chat.type('sepet'); chat.tap('1 × Ayran'); }],
  ];

  it.each(STEPS)('changes nothing in %s', (at, arrive) => {
    const chat = known();
    arrive(chat);
    const { basket } = chat.state;
    chat.type('asdf qwer');
    expect(chat.last.body).toContain('anlayamadık');
    chat.type('kaç kalori');
    expect(chat.last.body).toContain('Bunu buradan yanıtlayamıyoruz; +90 212 555 01 01');
    expect(chat.state.step.at).toBe(at);
    expect(chat.state.basket).toEqual(basket);
  });

  it.each(STEPS)('but an order in %s is taken', (at, arrive) => {
    const chat = known();
    arrive(chat);
    const before = inBasket(chat);
    chat.type('2 lahmacun acılı 1 kola');
    expect(inBasket(chat)).toEqual([...before, '2 Lahmacun (Acılı)', '1 Kola']);
    expect(chat.state.step.at).toBe(at === 'choosing' || at === 'which' ? at : 'summary');
  });

  it('is an address where one is asked for, even with food in its name', () => {
    const chat = new ChatDriver(aWorld({ menu: kebabShop() }));
    chat.type('ayran');
    chat.type('Kola Sokak no 5 daire 2');
    expect(chat.last.body).toContain('📍 Kola Sokak no 5 daire 2');
    expect(inBasket(chat)).toEqual(['1 Ayran']);
  });

  it('unless it is food and nothing else', () => {
    const chat = new ChatDriver(aWorld({ menu: kebabShop() }));
    chat.type('ayran');
    chat.type('2 kola daha');
    expect(inBasket(chat)).toEqual(['1 Ayran', '2 Kola']);
  });

  it('with an order on its way tells how it stands', () => {
    const chat = after('ayran');
    chat.tap('Nakit');
    chat.type('ne kadar sürer?');
    expect(chat.last.body).toContain('*1* numara: mutfağa iletildi');
  });
});

it('a plain dish with a required choice is put together like a tapped one', () => {
  const chat = known({ menu: aMenu(donerShop()) });
  chat.type('2 et döner dürüm');
  chat.tap('Lavaş');
  expect(chat.last.body).toContain('Ekstra:');
});
