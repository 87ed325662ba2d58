import { aWorld, anId, ChatDriver } from '../testing';
import { readCourierWish } from './courier-words';

const HOME = { id: anId(77), text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };

function talk(locale: 'tr' | 'en', ...texts: string[]): ChatDriver {
  const chat = new ChatDriver(aWorld({ addresses: [HOME], customer: { name: 'Ayşe', locale } }));
  for (const text of texts) chat.type(text);
  return chat;
}

describe(readCourierWish.name, () => {
  it.each([
    ['kapıya bırakın', 'kapıya bırakın', ''],
    ['lütfen kapının önüne bırakır mısınız', 'lütfen kapının önüne bırakır mısınız', ''],
    ['zile basmayın', 'zile basmayın', ''],
    ['zili çalmayın lütfen bebek uyuyor', 'zili çalmayın lütfen bebek uyuyor', ''],
    ['çatal bıçak istemem', 'çatal bıçak istemem', ''],
    ['peçete fazla olsun', 'peçete fazla olsun', ''],
    ['gelince arayın', 'gelince arayın', ''],
    ['güvenliğe bırakabilirsiniz', 'güvenliğe bırakabilirsiniz', ''],
    ['temassız teslimat', 'temassız teslimat', ''],
    ['leave at the door', 'leave at the door', ''],
    ['please leave it at the door!', 'please leave it at the door!', ''],
    ["don't ring the bell", "don't ring the bell", ''],
    ['no cutlery please', 'no cutlery please', ''],
    ["we don't need any napkins", "don't need any napkins", ''],
    ['call me when you arrive', 'call me when you arrive', ''],
    ['receipt please', 'receipt please', ''],
    ['fatura istiyorum', 'fatura istiyorum', ''],
    ['2 ayran kapıya bırakın', 'kapıya bırakın', '2 ayran'],
    ['2 ayran, no cutlery', 'no cutlery', '2 ayran'],
    ["two wraps not hot and don't ring the bell please", "don't ring the bell please", 'two wraps not hot'],
    ['çatal bıçak koymayın, 1 lahmacun acısız', 'çatal bıçak koymayın', '1 lahmacun acısız'],
  ])('reads "%s"', (text, wish, rest) => expect(readCourierWish(text)).toEqual({ wish, rest }));

  it.each(['kapıda kart', '2 lahmacun soğan koymayın', 'soğanı bırakma', 'change address', 'telefon', 'call', 'no onion please', 'do you have cutlery?', 'çatal var mı', 'siparişim nerede', 'Bahçe Kapı Sokak 5', 'leave out the onion'])(
    'finds none in "%s"', (text) => expect(readCourierWish(text)).toBeNull());
});

describe('a wish for the courier or about the order', () => {
  it.each([
    ['tr', 'kapıya bırakın', 'Notunuzu aldık: kapıya bırakın'], ['tr', 'çatal bıçak istemem', 'Notunuzu aldık: çatal bıçak istemem'],
    ['en', 'leave at the door', 'We noted: leave at the door'], ['en', "don't ring the bell", "We noted: don't ring the bell"], ['en', 'no cutlery', 'We noted: no cutlery'],
  ] as const)('is the order’s note and is said back, wherever the talk stands (%s: %s)', (locale, text, said) => {
    for (const [before, at] of [['2 ayran', 'summary'], ['1 lahmacun', 'choosing'], ['dürüm', 'which'], ['sepet', 'categories']] as const) {
      const chat = talk(locale, before, text);
      expect(chat.last.body).toContain(said);
      expect(chat.state).toMatchObject({ step: { at }, basket: { note: text } });
    }
  });

  it.each([['tr', '2 ayran, zile basmayın', 'zile basmayın'], ['en', '2 ayran and no cutlery please', 'no cutlery please']] as const)('leaves the order beside it (%s)', (locale, text, note) => {
    const chat = talk(locale, text);
    expect(chat.state).toMatchObject({ step: { at: 'summary' }, basket: { note, lines: [{ quantity: 2 }] } });
    expect(chat.last.body).not.toMatch(/anlayamad|did not understand/);
  });

  it.each([['tr', 'kuryeye para üstü getirsin 500 lük'], ['en', 'leave at the door behind the plant']] as const)('is noted whole, with what nobody understands of it (%s)', (locale, text) => {
    expect(talk(locale, '2 ayran', text).state.basket?.note).toBe(text);
  });

  it('joins what was noted before, each once', () => {
    const chat = talk('tr', '2 ayran', 'not: 3. kat', 'zile basmayın', 'zile basmayın', 'süte alerjim var');
    expect(chat.state.basket?.note).toBe('3. kat; zile basmayın; süte alerjim var');
    chat.tap('Nakit');
    expect(chat.drafts[0]?.note).toBe('3. kat; zile basmayın; süte alerjim var');
  });

  it.each([['tr', 'zile basmayın', 'ekibimize haber verdik'], ['en', 'leave at the door', 'told our team'], ['tr', 'süte alerjim var', 'ekibimize haber verdik']] as const)('after the order tells the team, and is no note of the next one (%s: %s)', (locale, text, said) => {
    const chat = talk(locale, '2 ayran');
    chat.tap(locale === 'tr' ? 'Nakit' : 'Pay cash');
    expect(chat.type(text).body).toContain(said);
    expect(chat.effects).toContainEqual({ kind: 'call-staff' });
    expect(chat.state.basket?.note ?? null).toBeNull();
  });
});
