import { aGroup, aMenu, aModifier, aProduct, aWorld, basketLines, ChatDriver } from '../testing';

const choice = (tr: string, en: string) => aModifier({ name: { tr, en }, priceDelta: 0 });
const side = aGroup({ name: { tr: 'Yanına', en: 'Side' }, min: 1, modifiers: [choice('Pilav', 'Rice'), choice('Bulgur pilavı', 'Bulgur')] });
const heat = aGroup({ name: { tr: 'Acı', en: 'Heat' }, min: 1, modifiers: [choice('Acısız', 'Not hot'), choice('Az acılı', 'Mild'), choice('Acılı', 'Hot')] });

const menu = aMenu([
  { category: { name: { tr: 'Izgara', en: 'Grill' } }, products: [aProduct({ name: { tr: 'Adana Kebap', en: 'Adana Kebab' }, price: 39_000, modifierGroups: [side] })] },
  { category: { name: { tr: 'Dürümler', en: 'Wraps' } }, products: [
    aProduct({ name: { tr: 'Tavuk Döner Dürüm', en: 'Chicken Döner Wrap' }, price: 18_000, modifierGroups: [heat] }),
    aProduct({ name: { tr: 'Et Döner Dürüm', en: 'Beef Döner Wrap' }, price: 26_000 }),
  ] },
  { category: { name: { tr: 'Pideler', en: 'Pide' } }, products: [aProduct({ name: { tr: 'Kaşarlı Pide', en: 'Cheese Pide' } }), aProduct({ name: { tr: 'Kıymalı Pide', en: 'Minced Pide' } })] },
]);

function talk(locale: 'tr' | 'en', ...texts: string[]): ChatDriver {
  const chat = new ChatDriver(aWorld({ menu, customer: { name: 'Ayşe', locale } }));
  for (const text of texts) chat.type(text);
  return chat;
}

const lines = (chat: ChatDriver) => basketLines(chat, 'en');

describe('a wish that came with a dish', () => {
  it.each([
    // No wrap is an adana: which of all that was meant?
    ['tr', ['2 adana dürüm az acılı', 'adana kebap', 'pilav'], '2 Adana Kebab, Rice, (az acılı)'],
    ['tr', ['2 adana dürüm az acılı', 'tavuk dürüm'], '2 Chicken Döner Wrap, Mild'],
    ['en', ['2 adana wraps not hot', 'adana kebab', 'rice'], '2 Adana Kebab, Rice, (not hot)'],
    ['en', ['2 adana wraps not hot', 'chicken'], '2 Chicken Döner Wrap, Not hot'],
    ['tr', ['2 dürüm soğansız', 'et döner'], '2 Beef Döner Wrap, (soğansız)'],
    // Named again in the middle of its questions.
    ['tr', ['2 adana az acılı', '1 adana pilavlı'], '2 Adana Kebab, Rice, (az acılı)'],
    ['en', ['2 adana not hot', 'adana with bulgur'], '2 Adana Kebab, Bulgur, (not hot)'],
    // How many is said later.
    ['tr', ['adana az acılı', '3 tane', 'pilav'], '3 Adana Kebab, Rice, (az acılı)'],
  ] as const)('survives the questions in between (%s: %j)', (locale, texts, line) => {
    expect(lines(talk(locale, ...texts))).toEqual([line]);
  });

  it.each([['tr', '2 adana az acılı', 'Not: az acılı'], ['en', '2 adana not hot', 'Note: not hot']] as const)('stands in them (%s)', (locale, text, note) => {
    expect(talk(locale, text).last.body).toContain(note);
  });

  it.each([
    ['tr', '2 adana az acılı', 'menü', '2 × Adana Kebap, az acılı'],
    ['en', '2 adana not hot', 'menu', '2 × Adana Kebab, not hot'],
    ['tr', '2 dürüm az acılı', 'menü', '2 dürüm az acılı'],
    ['en', '2 wraps not hot', 'menu', '2 wraps not hot'],
  ] as const)('is said with the dish that is not added (%s: %s)', (locale, text, away, lost) => {
    expect(talk(locale, text, away).last.body).toContain(lost);
  });
});

describe('several parts that must be asked', () => {
  it.each([
    ['tr', ['2 dürüm 3 pide', 'et', 'kaşarlı']],
    ['en', ['2 wraps and 3 pides', 'beef', 'cheese']],
  ] as const)('are asked one after the other, and nothing is called not understood (%s)', (locale, [order, ...answers]) => {
    const chat = talk(locale, order);
    expect(chat.last.body).not.toMatch(/anlayamadık|did not understand/);
    for (const answer of answers) chat.type(answer);
    expect(lines(chat)).toEqual(['2 Beef Döner Wrap', '3 Cheese Pide']);
  });

  it('asks what an answer asks before what else waits', () => {
    const chat = talk('en', '2 wraps and 3 pides', 'chicken');
    expect(chat.last.body).toContain('Heat');
    chat.type('hot');
    expect(chat.last.body).toContain('pide');
  });

  it('lists two dishes of whole names as two', () => {
    expect(lines(talk('en', 'cheese pide minced pide'))).toEqual(['1 Cheese Pide', '1 Minced Pide']);
  });
});
