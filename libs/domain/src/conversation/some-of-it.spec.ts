import { aWorld, basketLines, ChatDriver } from '../testing';

function talk(locale: 'tr' | 'en', texts: readonly string[]): ChatDriver {
  const chat = new ChatDriver(aWorld({ customer: { name: 'Ayşe', locale } }));
  for (const text of texts) chat.type(text);
  return chat;
}

const lines = (chat: ChatDriver) => basketLines(chat, 'tr');

describe('some of what is in the basket', () => {
  it.each([
    ['en', ['2 lahmacun hot', 'make one of them mild'], ['1 Lahmacun, Acılı', '1 Lahmacun, Acısız']],
    ['en', ['2 lahmacun hot', 'one mild one hot'], ['1 Lahmacun, Acılı', '1 Lahmacun, Acısız']],
    ['en', ['3 lahmacun hot', '2 of them mild please'], ['1 Lahmacun, Acılı', '2 Lahmacun, Acısız']],
    ['tr', ['2 lahmacun acılı', 'biri acısız olsun'], ['1 Lahmacun, Acılı', '1 Lahmacun, Acısız']],
    ['tr', ['2 lahmacun acılı', '1 ayran', 'biri acısız olsun'], ['1 Lahmacun, Acılı', '1 Ayran', '1 Lahmacun, Acısız']],
    ['tr', ['4 lahmacun acılı', 'yarısı acısız olsun'], ['2 Lahmacun, Acılı', '2 Lahmacun, Acısız']],
    ['tr', ['2 lahmacun acılı', 'biri acısız olsun diğeri acılı'], ['1 Lahmacun, Acılı', '1 Lahmacun, Acısız']],
    // A line of its own already.
    ['tr', ['1 lahmacun acılı', 'biri acısız olsun'], ['1 Lahmacun, Acısız']],
    ['tr', ['2 lahmacun acılı', 'biri maydanozsuz olsun'], ['1 Lahmacun, Acılı', '1 Lahmacun, Acılı, (maydanozsuz olsun)']],
  ] as const)('is changed alone (%s: %j)', (locale, texts, expected) => {
    expect(lines(talk(locale, texts))).toEqual(expected);
  });

  it('asks which line where several have some of it, and the answer is for one', () => {
    const chat = talk('tr', ['2 tavuk döner dürüm lavaş', '3 et döner dürüm lavaş', 'biri soğansız olsun']);
    expect(chat.state.step.at).toBe('which');
    chat.type('2');
    expect(lines(chat)).toEqual(['2 Tavuk Döner Dürüm, Lavaş', '2 Et Döner Dürüm, Lavaş', '1 Et Döner Dürüm, Lavaş, Soğansız']);
  });
});

describe('some of the dish that is being asked about', () => {
  it.each([
    ['en', ['2 lahmacun', 'make one of them mild', 'hot'], ['1 Lahmacun, Acısız', '1 Lahmacun, Acılı']],
    ['en', ['2 lahmacun', 'one mild one hot'], ['1 Lahmacun, Acısız', '1 Lahmacun, Acılı']],
    ['tr', ['2 lahmacun', 'biri acısız olsun', 'acılı'], ['1 Lahmacun, Acısız', '1 Lahmacun, Acılı']],
    ['tr', ['3 lahmacun', 'biri acılı biri acısız', 'acısız'], ['1 Lahmacun, Acılı', '2 Lahmacun, Acısız']],
    // Others in the basket do not matter to it.
    ['tr', ['2 lahmacun acılı', '2 lahmacun', 'biri acısız olsun', 'acısız'], ['2 Lahmacun, Acılı', '2 Lahmacun, Acısız']],
  ] as const)('is told apart, and the others are asked on (%s: %j)', (locale, texts, expected) => {
    expect(lines(talk(locale, texts))).toEqual(expected);
  });
});

describe('half of it', () => {
  it.each([
    ['en', ['2 lahmacun half hot', 'mild'], ['1 Lahmacun, Acılı', '1 Lahmacun, Acısız']],
    ['en', ['2 lahmacun half hot half mild'], ['1 Lahmacun, Acılı', '1 Lahmacun, Acısız']],
    ['tr', ['4 lahmacun yarısı acılı', 'acısız'], ['2 Lahmacun, Acılı', '2 Lahmacun, Acısız']],
  ] as const)('is half of their number (%s: %j)', (locale, texts, expected) => {
    expect(lines(talk(locale, texts))).toEqual(expected);
  });

  it.each([['en', ['1 lahmacun half hot'], 'half hot'], ['en', ['lahmacun', 'half hot'], 'half hot'], ['tr', ['1 lahmacun yarı acılı'], 'yarı acılı'], ['tr', ['3 lahmacun yarısı acılı'], 'yarısı acılı']] as const)('of one is no choice of ours: never "how many?" (%s: %j)', (locale, texts, words) => {
    const chat = talk(locale, texts);
    expect(chat.last.body).toContain(`“${words}”`);
    expect(chat.state.step).toMatchObject({ at: 'choosing' });
    expect(lines(chat)).toEqual([]);
  });
});

describe('talk in place of an address', () => {
  it.each([['en', 'not so hot please'], ['tr', 'diğeri acısız olsun'], ['tr', 'tamam teşekkür ederim abi']] as const)('is none (%s: %s)', (locale, text) => {
    const chat = talk(locale, ['2 ayran', text]);
    expect([chat.state.step.at, chat.world.addresses]).toEqual(['address', []]);
  });

  it.each([['en', 'Flower market'], ['tr', 'Moda sahil parkı']] as const)('a place without a number is one (%s: %s)', (locale, text) => {
    expect(talk(locale, ['2 ayran', text]).world.addresses).toMatchObject([{ text }]);
  });
});
