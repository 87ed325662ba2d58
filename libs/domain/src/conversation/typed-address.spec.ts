import { aBranch, aWorld, ChatDriver, tappablesOf } from '../testing';
import { isIndoors, looksLikeAddress, readMarkedAddress } from './address-words';

function talk(locale: 'tr' | 'en', ...texts: string[]): ChatDriver {
  const chat = new ChatDriver(aWorld({ customer: { name: 'Ayşe', locale } }));
  for (const text of texts) chat.type(text);
  return chat;
}

const destination = ({ state: { basket }, world: { addresses } }: ChatDriver) =>
  (basket?.fulfilment === 'delivery' ? (addresses.find(({ id }) => id === basket.addressId)?.text ?? null) : basket?.fulfilment);
const portions = ({ state: { basket } }: ChatDriver) => basket?.lines.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0;

describe(looksLikeAddress.name, () => {
  it.each(['12 Baker Street', 'Moda Caddesi 9, Kadıköy', 'Çay Sokak no 5', 'cumhuriyet mah. 4. sokak', 'Flower Lane 3'])('knows "%s"', (text) => expect(looksLikeAddress(text)).toBe(true));
  it.each(['2 lahmacun', 'street', 'kat 3 daire 5', 'acısız olsun', 'street food'])('is not taken in by "%s"', (text) => expect(looksLikeAddress(text)).toBe(false));
});

describe(isIndoors.name, () => {
  it.each(['kat 3 daire 5', '3. kat daire 8', 'flat 4', 'floor 2, flat 7B'])('knows "%s"', (text) => expect(isIndoors(text)).toBe(true));
  it.each(['flat bread 2', 'Moda Caddesi 5 kat 2', 'kat', '2 ayran'])('is not taken in by "%s"', (text) => expect(isIndoors(text)).toBe(false));
});

describe(readMarkedAddress.name, () => {
  it.each([
    ['address 12 Baker Street', '', '12 Baker Street'],
    ['My address is 12 Baker Street', '', '12 Baker Street'],
    ['adres Moda Cad. 5', '', 'Moda Cad. 5'],
    ['adresim: Moda Caddesi no 5', '', 'Moda Caddesi no 5'],
    ['deliver to 12 Baker Street', '', '12 Baker Street'],
    ['2 lahmacun, adres: Moda Cad. 5', '2 lahmacun', 'Moda Cad. 5'],
  ])('reads "%s"', (text, before, address) => expect(readMarkedAddress(text)).toEqual({ before, text: address }));
  it.each(['adres değiştir', 'address please', 'adresim yanlış', 'bring it to table 5'])('finds none in "%s"', (text) => expect(readMarkedAddress(text)).toBeNull());
});

describe('what is no address where one is asked for', () => {
  it.each([
    ['tr', 'kapıda ödeme olur mu'], ['tr', 'kapıda kartla ödeyebilir miyim'], ['tr', 'çocuk sandalyesi var mı sizde'], ['tr', 'ne zaman gelir bu'], ['tr', 'adresim aynı'], ['tr', 'adresim Moda'], ['tr', 'her zamanki'],
    ['en', 'can I pay by card at the door'], ['en', 'what about parking'], ['en', 'the same as last time'], ['en', 'my address is the same'],
  ] as const)('%s: "%s"', (locale, text) => {
    const chat = talk(locale, '2 ayran', text);
    expect(chat.state.step.at).toBe('address');
    expect(chat.world.addresses).toEqual([]);
    expect(portions(chat)).toBe(2);
  });

  it('says how to pay when that is asked', () => expect(talk('tr', '2 ayran', 'kapıda ödeme olur mu').last.body).toContain('akit'));

  it.each(['aynı adres', 'adresim aynı'])('is the saved one when it is the same: "%s"', (text) => {
    const chat = new ChatDriver(aWorld({ addresses: [{ id: '01900000-0000-7000-8000-000000000abc', text: 'Moda Caddesi 9, Kadıköy', latitude: null, longitude: null }] }));
    chat.type('2 ayran');
    chat.type('adres değiştir');
    chat.type(text);
    expect(destination(chat)).toBe('Moda Caddesi 9, Kadıköy');
  });
});

describe('an address typed at any moment', () => {
  it.each([['en', 'address 12 Baker Street', '12 Baker Street'], ['tr', 'adresim Moda Cad. 5', 'Moda Cad. 5'], ['tr', 'Çay Sokak no 5', 'Çay Sokak no 5']] as const)('is where it goes, without the word "address" (%s: %s)', (locale, text, address) => {
    expect(destination(talk(locale, '2 ayran', text))).toBe(address);
  });

  it.each([['en', '12 Baker Street'], ['en', 'address: 12 Baker Street'], ['tr', 'Ayran Sokak 12']] as const)('at the summary is the new address, and no dish (%s: %s)', (locale, text) => {
    const chat = talk(locale, '2 ayran', 'Moda Caddesi 9', text);
    expect(destination(chat)).toBe(text.replace('address: ', ''));
    expect(portions(chat)).toBe(2);
    expect(chat.state.step.at).toBe('summary');
  });

  it.each([
    ['en', '12 Baker Street', 'Shall we bring it to', 'yes', '12 Baker Street'],
    ['en', '12 Baker Street', 'Shall we bring it to', 'no', 'pickup'],
    ['tr', 'Ayran Sokak 12', 'adresine getirelim mi', 'evet', 'Ayran Sokak 12'],
    ['tr', 'Ayran Sokak 12', 'adresine getirelim mi', 'hayır', 'pickup'],
  ] as const)('of who picks the order up is asked about (%s: %s, %s %s)', (locale, text, question, answer, where) => {
    const chat = talk(locale, locale === 'tr' ? 'gel al' : 'pickup', '2 ayran', text);
    expect(chat.last.body).toContain(question);
    expect(destination(chat)).toBe('pickup');
    chat.type(answer);
    expect(destination(chat)).toBe(where);
    expect(portions(chat)).toBe(2);
    expect(chat.state.step.at).toBe('summary');
  });

  it.each([['en', '1 lahmacun', '12 Baker Street'], ['tr', '1 lahmacun', 'Ayran Sokak 12']] as const)('while a dish is asked about is kept, and the question stays (%s)', (locale, order, text) => {
    const chat = talk(locale, order, text);
    expect(chat.state.step.at).toBe('choosing');
    chat.type('1');
    expect(destination(chat)).toBe(text);
    expect(chat.state.step.at).toBe('summary');
  });

  it.each([
    ['en', '2 ayran, address 12 Baker Street', '12 Baker Street'],
    ['tr', '2 ayran Moda Caddesi 5 Kadıköy', 'Moda Caddesi 5 Kadıköy'],
  ] as const)('may come with the order (%s: %s)', (locale, text, address) => {
    const chat = talk(locale, text);
    expect([destination(chat), portions(chat)]).toEqual([address, 2]);
  });

  it.each([['en', 'flat 8', '12 Baker Street, flat 8'], ['tr', 'kat 3 daire 8', '12 Baker Street, kat 3 daire 8']] as const)('is made whole by floor and flat (%s)', (locale, text, whole) => {
    expect(destination(talk(locale, '2 ayran', '12 Baker Street', text))).toBe(whole);
  });

  it.each([['en', 'the address is wrong'], ['tr', 'adresim yanlış']] as const)('may be taken back (%s: %s)', (locale, text) => {
    expect(talk(locale, '2 ayran', '12 Baker Street', text).state.step.at).toBe('address');
  });

  it('is answered where nothing is delivered', () => {
    const chat = new ChatDriver(aWorld({ branch: aBranch({ fulfilments: ['pickup'] }), customer: { name: 'Ayşe', locale: 'en' } }));
    chat.type('2 ayran');
    expect(chat.type('12 Baker Street').body).toContain('do not deliver');
    expect(tappablesOf(chat.last).some(({ title }) => title.includes('cash'))).toBe(true);
  });
});

describe('the start of a name', () => {
  it.each([['şalg', 'Şalgam'], ['2 turnip j', 'Turnip juice']])('is asked about before it costs anything: "%s"', (text, name) => {
    const chat = talk(text.startsWith('2') ? 'en' : 'tr', text);
    expect(portions(chat)).toBe(0);
    expect(chat.last.body).toContain(name);
  });
});
