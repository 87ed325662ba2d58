import { aCombo, aGroup, aMenu, aModifier, anOrder, aProduct, aWorld, basketLines, ChatDriver } from '../testing';
import type { World } from './world';

const heat = aGroup({ name: { tr: 'Acı', en: 'Heat' }, min: 1, modifiers: [aModifier({ name: { tr: 'Acısız', en: 'Not hot' }, priceDelta: 0 }), aModifier({ name: { tr: 'Acılı', en: 'Hot' }, priceDelta: 0 })] });
const without = aGroup({ name: { tr: 'Çıkarılacaklar', en: 'Leave out' }, min: 0, max: 3, modifiers: [aModifier({ name: { tr: 'Soğansız', en: 'No onion' }, priceDelta: 0, isRemoval: true })] });
const menu = aMenu([
  { category: { name: { tr: 'Dürümler', en: 'Wraps' } }, products: [
    aProduct({ name: { tr: 'Tavuk Dürüm 90 g', en: 'Chicken Wrap 90 g' }, price: 18_000, modifierGroups: [heat, without], diets: ['halal'] }),
    aProduct({ name: { tr: 'Tavuk Dürüm 120 g', en: 'Chicken Wrap 120 g' }, price: 21_000, modifierGroups: [heat, without] }),
  ] },
  { category: { name: { tr: 'Yanına', en: 'Sides' } }, products: [
    aProduct({ name: { tr: 'Patates (Küçük)', en: 'Fries (Small)' }, price: 8_000 }), aProduct({ name: { tr: 'Patates (Büyük)', en: 'Fries (Large)' }, price: 12_000 }),
    aProduct({ name: { tr: 'Acılı Şalgam', en: 'Hot Turnip Juice' }, price: 6_000 }), aProduct({ name: { tr: 'Ayran', en: 'Ayran' }, price: 4_000 }),
  ] },
]);

function talk(locale: 'tr' | 'en', texts: readonly string[], world: Partial<World> = {}): ChatDriver {
  const chat = new ChatDriver(aWorld({ menu, customer: { name: 'Ayşe', locale }, ...world }));
  for (const text of texts) chat.type(text);
  return chat;
}

const lines = (chat: ChatDriver) => basketLines(chat, 'en');

describe('an order typed in a hurry', () => {
  it('is asked once which wrap it is, for all its parts', () => {
    const chat = talk('en', ['2 chicken wraps hot, one no onion', '90 g']);
    expect(lines(chat)).toEqual(['1 Chicken Wrap 90 g, Hot, No onion', '1 Chicken Wrap 90 g, Hot']);
  });

  it.each([['en', 'add fries'], ['tr', 'patates ekle']] as const)('finds the dish in what might have been a wish (%s: %s)', (locale, text) => {
    expect(talk(locale, [text]).state.step.at).toMatch(/which|found/);
  });

  it('takes a quality for no dish', () => {
    expect(lines(talk('en', ['1 chicken wrap 120 g', 'hot', 'no']))).toEqual(['1 Chicken Wrap 120 g, Hot']);
    expect(talk('en', ['2 ayran, one hot']).last.body).not.toContain('Turnip');
  });

  it('says what of another question is chosen already', () => {
    expect(talk('en', ['chicken wrap 120 g', 'no onion please']).last.body).toContain('No onion');
  });

  it.each([['en', 'ayr'], ['tr', 'ayr']] as const)('does not leave an open question for the start of some name (%s)', (locale, start) => {
    const chat = talk(locale, [locale === 'tr' ? 'tavuk dürüm 120 g' : 'chicken wrap 120 g', start]);
    expect(chat.state.step.at).toBe('choosing');
  });

  it('says what it asks about next', () => {
    expect(talk('en', ['1 chicken wrap', '1 fries']).last.body).toMatch(/fries|Chicken/);
    expect(talk('en', ['1 chicken wrap 120 g', '2 fries']).last.body).toContain('we will ask about it next: 2 fries');
    expect(talk('tr', ['1 tavuk dürüm 120 g', '2 patates']).last.body).toContain('birazdan soracağız: 2 patates');
  });
});

describe('questions of somebody in a hurry', () => {
  it.each([['en', 'how much is that?'], ['en', "what's the total"], ['tr', 'toplam ne kadar'], ['tr', 'kaç para tuttu'], ['tr', 'hesap ne kadar']] as const)('the total (%s: %s)', (locale, text) => {
    const chat = talk(locale, ['2 ayran', text]);
    expect(chat.last.body).toMatch(/80[.,]00 TL/);
    expect(chat.last.body).not.toMatch(/yanıtlayamıyoruz|cannot answer/);
  });

  it('the price of the dish that is being put together', () => {
    expect(talk('en', ['chicken wrap 120 g', 'how much is that?']).last.body).toContain('Chicken Wrap 120 g: 210.00 TL');
  });

  it.each([['en', 'anything halal?', 'Noted as halal: Chicken Wrap 90 g.'], ['tr', 'helal ürün var mı', 'Tavuk Dürüm'], ['en', 'do you have anything vegan', 'No dish of our menu is noted as vegan'], ['tr', 'vegan bir şey var mı', 'vegan diye yazılı ürün yok']] as const)('what suits them (%s: %s)', (locale, text, said) => {
    expect(talk(locale, [text]).last.body).toContain(said);
  });

  it.each([['en', 'do you have sushi?', 'There is no “sushi” on our menu'], ['tr', 'suşi var mı', 'Menümüzde “suşi” yok']] as const)('what is not there (%s: %s)', (locale, text, said) => {
    expect(talk(locale, [text]).last.body).toContain(said);
  });

  it.each([['en', 'where is my food'], ['tr', 'yemeğim nerede'], ['tr', 'siparişim gelmedi']] as const)('where it is (%s: %s)', (locale, text) => {
    expect(talk(locale, [text], { orders: [anOrder()] }).last.body).toContain('*12*');
  });

  it.each([['en', 'cash'], ['en', "i'll pay by card"], ['tr', 'nakit ödeyeceğim'], ['tr', 'kartla']] as const)('how to pay, before it is time (%s: %s)', (locale, text) => {
    for (const first of ['2 ayran', '1 fries', locale === 'tr' ? 'menü' : 'menu']) expect(talk(locale, [first, text]).last.body).toMatch(/You can pay by|ödeyebilirsiniz/);
  });
});

describe('"which one?", answered in a hurry', () => {
  it.each([
    ['en', ['2 chicken wraps', '120 g', 'hot', 'no'], '2 Chicken Wrap 120 g, Hot'], ['tr', ['2 tavuk dürüm', '120 gramlık', 'acılı', 'hayır'], '2 Chicken Wrap 120 g, Hot'],
    ['en', ['fries', 'the small one'], '1 Fries (Small)'], ['tr', ['2 patates', 'büyük olan'], '2 Fries (Large)'], ['en', ['1 fries', 'large please'], '1 Fries (Large)'],
    // A wish comes before the answer, and again.
    ['en', ['2 chicken wraps', 'not hot', 'no onion', '120 g'], '2 Chicken Wrap 120 g, Not hot, No onion'],
    ['tr', ['2 tavuk dürüm', 'acısız olsun', '120 gramlık'], '2 Chicken Wrap 120 g, Not hot'],
  ] as const)('by a part of the name, and with wishes before it (%s: %j)', (locale, texts, line) => {
    expect(lines(talk(locale, texts))).toEqual([line]);
  });

  it.each([['en', 'not hot', 'We noted: not hot'], ['tr', 'soğansız olsun', 'Notunuzu aldık: soğansız olsun']] as const)('says that the wish was heard (%s)', (locale, text, said) => {
    expect(talk(locale, [locale === 'en' ? '2 chicken wraps' : '2 tavuk dürüm', text]).last.body).toContain(said);
  });

  it.each([['en', 'turnip', '2 ayran'], ['tr', 'acılı ş', '2 ayran']] as const)('goes on when something else is ordered instead of an answer to "did you mean?" (%s)', (locale, start, order) => {
    const chat = talk(locale, [start === 'turnip' ? 'turn' : start, order]);
    expect(lines(chat)).toEqual(['2 Ayran']);
    expect(chat.state.step.at).toBe('address');
  });
});

describe('a time said in passing', () => {
  it.each([['en', "I'll be there at 20:30"], ['tr', "20:30'da alırım"], ['tr', '20:30 gibi gelip alacağım']] as const)('is when it is wanted (%s: %s)', (locale, text) => {
    expect(talk(locale, [locale === 'en' ? 'pickup' : 'gel al', '2 ayran', text]).last.body).toContain('20:30');
  });
});

describe('done, in other words', () => {
  it.each([['en', "ok that's it"], ['en', 'nothing else'], ['en', "that'll be all"], ['tr', 'tamam bu kadar'], ['tr', 'başka bir şey yok']] as const)('goes on to the order (%s: %s)', (locale, text) => {
    expect(talk(locale, ['menu', '2 ayran', 'menu', text]).state.step.at).toBe('address');
  });

  it.each([['en', 'actually cancel that'], ['tr', 'peki iptal edin']] as const)('or gives it up (%s: %s)', (locale, text) => {
    expect(talk(locale, ['2 ayran', text]).state.step.at).toBe('clearing');
  });

  it.each([['en', 'hurry up please'], ['tr', 'acele edin lütfen']] as const)('hurry is no address (%s: %s)', (locale, text) => {
    expect(talk(locale, ['2 ayran', text]).world.addresses).toEqual([]);
  });
});

describe('changes of mind', () => {
  it.each([['en', 'wait, make that 3'], ['en', 'make it 3'], ['tr', 'üç olsun']] as const)('how many, and nothing is called not understood (%s: %s)', (locale, text) => {
    const chat = talk(locale, ['2 ayran', text]);
    expect(lines(chat)).toEqual(['3 Ayran']);
    expect(chat.last.body).not.toMatch(/did not understand|anlayamadık/);
  });

  it.each([['en', 'for 21:00', 'no, asap please'], ['tr', '21:00 için', 'yok hemen gelsin']] as const)('when, taken back (%s)', (locale, time, atOnce) => {
    const chat = talk(locale, [locale === 'en' ? 'pickup' : 'gel al', '2 ayran', time]);
    expect(chat.state.basket?.dueAt).not.toBeNull();
    chat.type(atOnce);
    expect(chat.state).toMatchObject({ basket: { dueAt: null }, step: { at: 'summary' } });
  });

  it.each([['tr', 'ev değil iş adresim: Söğütlüçeşme Cad. 8'], ['en', 'not home, my address is Söğütlüçeşme Cad. 8']] as const)('where to (%s)', (locale, text) => {
    expect(talk(locale, ['2 ayran', 'Moda Cad. 5', text]).last.body).toContain('📍 Söğütlüçeşme Cad. 8');
  });

  it('is answered while the address is asked for, and the question becomes no address', () => {
    expect(talk('en', ['2 ayran', 'how long til it gets here']).world.addresses).toEqual([]);
  });

  it.each([['en', 'can you add an ayran to my order', 'so this is a new one'], ['tr', 'siparişime bir ayran ekleyin', 'yeni bir sipariş']] as const)('after the order: says that it makes a new one (%s)', (locale, text, said) => {
    const chat = talk(locale, [text], { orders: [anOrder()] });
    expect(chat.last.body).toContain(said);
    expect(lines(chat)).toEqual(['1 Ayran']);
  });
});

describe('a combo that is being put together', () => {
  const wrap = aProduct({ name: { tr: 'Tavuk Dürüm', en: 'Chicken Wrap' }, modifierGroups: [heat, without] });
  const sides = [aProduct({ name: { tr: 'Patates', en: 'Fries' } }), aProduct({ name: { tr: 'Soğan Halkası', en: 'Onion Rings' } })];
  const drinks = [aProduct({ name: { tr: 'Ayran', en: 'Ayran' } }), aProduct({ name: { tr: 'Kola', en: 'Cola' } })];
  const combo = aCombo([{ name: 'Dürüm', choices: [wrap] }, { name: 'Yanına', choices: sides }, { name: 'İçecek', choices: drinks }], { name: { tr: 'Dürüm Menü', en: 'Wrap Meal' } });
  const withCombo = aMenu([{ category: { name: { tr: 'Menüler', en: 'Meals' } }, products: [combo] }, { category: { name: { tr: 'Diğer', en: 'Others' } }, products: [wrap, ...sides, ...drinks] }]);

  it.each([
    ['tr', ['1 ayran', '1 dürüm menü', 'acılı', 'hayır', 'soğanı çıkarabilir misiniz'], 'Tavuk Dürüm (Acılı, Soğansız)'],
    ['en', ['1 ayran', '1 wrap meal', 'hot', 'no', 'no onion please'], 'Chicken Wrap (Hot, No onion)'],
  ] as const)('takes a wish in the middle of its questions, for the part that it is about (%s)', (locale, texts, said) => {
    const chat = talk(locale, texts, { menu: withCombo });
    expect(chat.state.step.at).toBe('filling');
    expect(chat.last.body).toContain(said);
    expect(lines(chat)).toEqual(['1 Ayran']);
  });
});
