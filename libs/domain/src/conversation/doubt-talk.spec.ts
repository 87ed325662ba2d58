import { aMenu, aProduct, aWorld, ChatDriver } from '../testing';

const menu = aMenu([{ category: { name: { tr: 'Tatlılar', en: 'Desserts' } }, products: [
  aProduct({ name: { tr: 'Fırın Sütlaç', en: 'Baked Rice Pudding' }, price: 12_000 }),
  aProduct({ name: { tr: 'Ayran', en: 'Ayran' }, price: 4_000 }),
] }]);

function asked(text: string, locale: 'tr' | 'en'): ChatDriver {
  const chat = new ChatDriver(aWorld({ menu, customer: { name: 'Ayşe', locale } }));
  chat.type(text);
  return chat;
}

const lines = (chat: ChatDriver) => chat.state.basket?.lines.map(({ quantity }) => quantity) ?? [];

describe('a dish that may not have been meant', () => {
  it.each([
    ['tr', '3 sütlak', 'mi demek istediniz', 'Evet, ekleyin'],
    ['en', '3 baker', 'did you mean', 'Yes, add it'],
  ] as const)('is asked about, with its number and price, and nothing is in the basket (%s)', (locale, text, question, yes) => {
    const chat = asked(text, locale);
    expect(chat.last.body).toContain(question);
    expect(chat.last.body).toMatch(/3 × .*120[.,]00/);
    expect(lines(chat)).toEqual([]);
    chat.tap(yes);
    expect(lines(chat)).toEqual([3]);
  });

  it.each([['yes', [3]], ['evet', [3]], ['2', [2]], ['no', []], ['hayır', []], ['rice pudding', [3]]])('is answered in words: "%s"', (answer, taken) => {
    const chat = asked('3 baker', 'en');
    chat.type(answer);
    expect(lines(chat)).toEqual(taken);
  });

  it('is let go by a tap', () => {
    const chat = asked('3 baker', 'en');
    expect(chat.tap('No, thanks').body).toContain('We dropped that one.');
    expect(lines(chat)).toEqual([]);
  });

  it('does not hold up what was clear beside it', () => {
    const chat = asked('1 ayran, 3 baker', 'en');
    expect(chat.last.body).toContain('Added: 1 × Ayran');
    chat.type('no');
    expect(lines(chat)).toEqual([1]);
  });
});
