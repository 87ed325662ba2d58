import { aBranch, aWorld, ChatDriver, tappablesOf } from '../testing';

const LOCALE = { customer: { tr: { name: 'Ayşe', locale: 'tr' }, en: { name: 'Ayşe', locale: 'en' } } } as const;

function talk(locale: 'tr' | 'en', texts: readonly string[], fulfilments: ('delivery' | 'pickup')[] = ['delivery', 'pickup']): ChatDriver {
  const chat = new ChatDriver(aWorld({ branch: aBranch({ fulfilments }), customer: LOCALE.customer[locale] }));
  for (const text of texts) chat.type(text);
  return chat;
}

const way = ({ state: { basket } }: ChatDriver) => basket?.fulfilment;
const portions = ({ state: { basket } }: ChatDriver) => basket?.lines.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0;

describe('where an order is paid', () => {
  it.each([
    ['tr', [], 'Kapıda', 'Kapıda nakit'], ['tr', ['gel al'], 'Gelip alırken', 'Gelip alırken nakit'], ['tr', ['masa 7'], 'Masada', 'Masada nakit'],
    ['en', [], 'at the door', 'Cash at the door'], ['en', ['pickup'], 'when you pick it up', 'Cash when you pick it up'], ['en', ['table 7'], 'at your table', 'Cash at your table'],
  ] as const)('is said by how it is handed over (%s %j)', (locale, way, hint, confirmed) => {
    const chat = new ChatDriver(aWorld({ branch: aBranch({ fulfilments: ['delivery', 'pickup', 'table'] }), customer: LOCALE.customer[locale] }));
    for (const text of [...way, '2 ayran', ...(way.length === 0 ? ['Moda Caddesi 5'] : [])]) chat.type(text);
    expect(tappablesOf(chat.last)[0]?.description).toContain(hint);
    expect(chat.tap(locale === 'tr' ? 'Nakit' : 'Pay cash').body).toContain(`💳 ${confirmed}`);
  });
});

describe('how the order is handed over, said in words', () => {
  it.each([
    ['tr', 'dürüm', 'which', 'gel al', 'pickup', 'Gel al'],
    ['tr', 'dürüm', 'which', 'paket', 'delivery', 'Adresinize getireceğiz'],
    ['tr', 'lahmacun', 'choosing', 'adrese teslim', 'delivery', 'Adresinize getireceğiz'],
    ['en', 'wrap', 'which', 'delivery', 'delivery', 'bring it to your address'],
    ['en', 'wrap', 'which', "I'll pick it up", 'pickup', 'Pickup'],
    ['en', 'lahmacun', 'choosing', 'pickup', 'pickup', 'Pickup'],
  ] as const)('leaves the question open (%s, %s, %s: %s)', (locale, order, at, text, fulfilment, said) => {
    const chat = talk(locale, [order, text]);
    expect(chat.state.step.at).toBe(at);
    expect(chat.last.body).toContain(said);
    expect(chat.last.body).not.toMatch(/eklemedik|did not add/);
    chat.type('1');
    chat.type('1');
    if (chat.state.step.at === 'choosing') chat.type('hayır');
    expect([way(chat), portions(chat)]).toEqual([fulfilment, 1]);
  });

  it.each([
    ['tr', '2 ayran gel al', 'pickup'], ['tr', '2 ayran paket lütfen', 'delivery'], ['tr', 'gel al, 2 ayran', 'pickup'], ['tr', '2 ayran gelip alacağım', 'pickup'],
    ['en', '2 ayran for pickup', 'pickup'], ['en', "2 ayran, I'll pick it up", 'pickup'], ['en', 'delivery: 2 ayran', 'delivery'],
  ] as const)('comes with the order (%s: %s)', (locale, text, fulfilment) => {
    const chat = talk(locale, [text]);
    expect([way(chat), portions(chat)]).toEqual([fulfilment, 2]);
    expect(chat.last.body).not.toMatch(/anlayamadık|did not understand/);
  });

  it.each([['tr', 'gel al', 'paket'], ['tr', 'gel al olsun', 'aslında adrese teslim olsun lütfen'], ['en', 'I would like to collect it', 'wait, can i get it delivered instead'], ['en', 'pickup', 'delivery']] as const)('is changed back (%s)', (locale, pickup, delivery) => {
    const chat = talk(locale, ['2 ayran', pickup, delivery]);
    expect([way(chat), chat.state.step.at]).toEqual(['delivery', 'address']);
  });

  it.each([
    ['tr', 'gel al', ['delivery'], 'gelip alınamıyor'], ['en', 'pickup', ['delivery'], 'cannot be picked up'],
    ['tr', 'paket', ['pickup'], 'servisimiz yok'], ['en', 'delivery', ['pickup'], 'do not deliver'],
  ] as const)('is answered where the branch does not (%s: %s)', (locale, text, offered, said) => {
    const chat = talk(locale, ['2 ayran', text], [...offered]);
    expect(chat.last.body).toContain(said);
    expect(way(chat)).toBe(offered[0]);
  });
});
