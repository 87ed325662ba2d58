import { aBranch, anOrder, aWorld, ChatDriver, EVENING } from '../testing';
import type { DeliveryZone } from '../zones/zone';
import { readBranchQuestions } from './branch-questions';
import type { BranchFacts, World } from './world';

const HOUR = 3_600_000;
const zone = (id: string, area: DeliveryZone['area'], fee: number, minimumBasket: number, minutes: number | null): DeliveryZone => ({ id, name: id, area, fee, minimumBasket, minutes });
const MODA = zone('moda', { kind: 'districts', names: ['Moda', 'Caferağa'] }, 1_000, 10_000, 10);
const FIKIRTEPE = zone('fikirtepe', { kind: 'districts', names: ['Fikirtepe'] }, 3_000, 20_000, 30);
const DRAWN = zone('near', { kind: 'radius', center: { latitude: 41, longitude: 29 }, meters: 1_000 }, 0, 0, 20);

function ask(locale: 'tr' | 'en', texts: readonly string[], branch: Partial<BranchFacts> = {}, world: Partial<World> = {}): ChatDriver {
  const chat = new ChatDriver(aWorld({ branch: aBranch(branch), customer: { name: 'Ayşe', locale }, ...world }));
  for (const text of texts) chat.type(text);
  return chat;
}

describe(readBranchQuestions.name, () => {
  it.each([
    ['hours', ['when do you open?', 'what time do you close', 'are you open now?', 'opening hours', 'until what time are you open', 'kaçta açılıyorsunuz', 'ne zaman açılıyorsunuz', 'açık mısınız', 'kaça kadar açıksınız', 'çalışma saatleriniz', 'saat kaçta kapatıyorsunuz']],
    ['duration', ['how long does it take', 'how long will delivery take?', 'how soon can you deliver', 'when will it be ready', 'ne kadar sürer', 'kaç dakikada gelir', 'ne zaman gelir', 'kaça gelir', 'sipariş ne kadar sürede gelir', 'teslimat süresi ne kadar']],
    ['pay', ['how can I pay', 'do you take cards?', 'can I pay by card', 'do you accept cash or card', 'payment methods', 'ödeme nasıl', 'nasıl ödeyebilirim', 'kart geçiyor mu', 'kredi kartı var mı', 'yemek kartı kabul ediyor musunuz', 'sodexo geçerli mi', 'ödeme seçenekleri neler']],
    ['area', ['do you deliver to Moda', 'where do you deliver?', 'which areas do you deliver to', "Moda'ya servisiniz var mı", 'nerelere servis yapıyorsunuz', 'moda ya paket servis var mı', 'hangi semtlere gönderiyorsunuz']],
    ['minimum', ['minimum order', 'is there a minimum?', "what's the minimum order", 'minimum sipariş tutarı', 'min sepet ne kadar', 'en az ne kadar sipariş vermeliyim', 'alt limit var mı']],
    ['fee', ['delivery fee', 'how much is delivery?', 'is delivery free', 'teslimat ücreti ne kadar', 'kurye ücreti var mı', 'servis ücretli mi']],
  ] as const)('knows what is asked about %s', (topic, texts) => {
    for (const text of texts) expect([text, readBranchQuestions(text)?.topics]).toEqual([text, [topic]]);
  });

  it.each([
    ['2 lahmacun, ne kadar sürer?', ['duration'], '2 lahmacun'],
    ['2 ayran how long does it take', ['duration'], '2 ayran'],
    ['when do you close? and how can I pay?', ['hours', 'pay'], ''],
    ['1 lahmacun. kart geçiyor mu?', ['pay'], '1 lahmacun'],
  ] as const)('leaves the order beside it: "%s"', (text, topics, rest) => expect(readBranchQuestions(text)).toEqual({ topics, rest }));

  it.each(['2 lahmacun', 'ayran var mı', 'lahmacun ne kadar', 'kart', 'ödeme', 'siparişim nerede', 'where is my order', 'kapıda kart', 'delivery', 'açık ayran', 'how much is the lahmacun', 'adres değiştir', 'Servis Sokak 5'])('is not taken in by "%s"', (text) => {
    expect(readBranchQuestions(text)).toBeNull();
  });
});

describe('a question about the branch', () => {
  it.each([
    ['tr', 'kaçta kapanıyorsunuz', {}, 'saat 23:00 olana kadar'],
    ['en', 'are you open?', {}, 'take orders until 23:00'],
    ['en', 'when do you open?', { isOpen: false, opensAt: EVENING + 16 * HOUR }, 'we take orders again tomorrow at 11:00. You can order now'],
    ['tr', 'ne zaman açılıyorsunuz', { isOpen: false, opensAt: EVENING + 16 * HOUR }, 'yarın 11:00 itibarıyla sipariş alıyoruz'],
    ['tr', 'açık mısınız', { isOpen: false, opensAt: EVENING + HOUR, pausedUntil: EVENING + HOUR }, 'kısa bir ara verdi; bugün 20:00'],
    ['en', 'how long does it take', {}, 'about 45 min'],
    ['en', 'how long does it take', { busyMinutes: 20 }, 'about 65 min'],
    ['tr', 'ne kadar sürer', { zones: [MODA, FIKIRTEPE] }, 'yaklaşık 40–60 dakika'],
    ['en', 'how can I pay', {}, 'by cash, card or meal card at the door'],
    ['tr', 'kart geçiyor mu', { paymentMethods: ['cash'] as const }, 'Kapıda nakit ile ödeyebilirsiniz'],
    ['tr', 'Moda’ya servisiniz var mı?', { zones: [MODA, FIKIRTEPE] }, 'Evet, Moda semtine servisimiz var. Teslimat ücreti 10,00 TL. Adrese teslim için en az 100,00 TL gerekiyor.'],
    ['en', 'do you deliver to Ataşehir?', { zones: [MODA, FIKIRTEPE] }, 'We deliver to Moda, Caferağa, Fikirtepe.'],
    ['en', 'do you deliver to Ataşehir?', { zones: [DRAWN] }, 'Send us the location'],
    ['en', 'do you deliver to Moda?', { fulfilments: ['pickup'] as const }, 'We do not deliver'],
    ['en', 'minimum order', { minimumBasket: 15_000 }, 'Delivery starts at 150.00 TL.'],
    ['en', 'minimum order', {}, 'There is no minimum order.'],
    ['tr', 'minimum sipariş', { zones: [MODA, FIKIRTEPE] }, 'adrese göre 100,00 TL ile 200,00 TL arasında'],
    ['en', 'delivery fee', { deliveryFee: 2_000 }, 'Delivery costs 20.00 TL.'],
    ['tr', 'teslimat ücreti ne kadar', {}, 'Teslimat ücretsiz.'],
  ] as const)('is answered by its own facts (%s: %s %j)', (locale, text, branch, said) => {
    expect(ask(locale, [text], branch as Partial<BranchFacts>).last.body).toContain(said);
  });

  it.each([['pickup', 'when you pick it up', 'ready to pick up about 30 min'], ['2 ayran', 'at the door', 'about 45 min']])('is answered for the way it is handed over ("%s")', (first, pays, takes) => {
    expect(ask('en', [first, 'how can I pay']).last.body).toContain(pays);
    expect(ask('en', [first, 'how long does it take']).last.body).toContain(takes);
  });

  it.each([['2 ayran', 'address'], ['1 lahmacun', 'choosing'], ['wrap', 'which'], ['drinks', 'products']])('leaves what is being asked as it is ("%s")', (first, at) => {
    const before = ask('en', [first]);
    const after = ask('en', [first, 'how can I pay?']);
    expect(after.state.step.at).toBe(at);
    expect(after.last.body.endsWith(before.last.body)).toBe(true);
  });

  it('is about the order that is on its way, when there is one', () => {
    const chat = ask('en', ['when will it be ready?'], {}, { orders: [anOrder({ promisedAt: EVENING + HOUR })] });
    expect(chat.last.body).toContain('20:00');
  });

  it.each(['when do you open?', 'how can I pay', 'do you deliver to Moda?', 'how long does it take'])('by somebody new is answered in their language ("%s")', (text) => {
    const chat = new ChatDriver(aWorld({ customer: { name: 'Sam', locale: null } }));
    expect(chat.type(text).body).toContain('What would you like?');
    expect(chat.world.customer.locale).toBe('en');
  });

  it('beside an order is answered, and the order is taken', () => {
    const chat = ask('tr', ['2 ayran, ne kadar sürer?']);
    expect(chat.state.basket?.lines).toMatchObject([{ quantity: 2 }]);
    expect(chat.last.body).toMatch(/yaklaşık 45 dakika[^]*2 × Ayran/);
  });

  it.each([['tr', 'otoparkınız var mı'], ['en', 'do you have parking?']] as const)('that nobody here can answer gets an honest answer (%s)', (locale, text) => {
    expect(ask(locale, [text]).last.body).toContain('+90 212 555 01 01');
  });
});

describe('a question about a dish', () => {
  it.each([
    ['tr', 'lahmacun ne kadar', 'Lahmacun: 90,00'], ['tr', 'lahmacunun fiyatı', 'Lahmacun: 90,00'], ['tr', 'ayran var mı?', 'Ayran: 40,00'],
    ['en', 'how much is a lahmacun?', 'Lahmacun: 90.00'], ['en', 'do you have ayran', 'Ayran: 40.00'], ['en', 'price of chicken wrap', '180.00'],
  ] as const)('is answered with what the menu says, there to tap (%s: %s)', (locale, text, said) => {
    const chat = ask(locale, [text]);
    expect(chat.last.body).toContain(said);
    expect(chat.state).toMatchObject({ step: { at: 'found' } });
    expect(chat.state.basket?.lines ?? []).toEqual([]);
  });

  it.each([['evet', 1], ['yes', 1], ['2 tane', 2], ['3 adet', 3]])('is an order when it is answered with "%s"', (text, quantity) => {
    expect(ask('en', ['do you have ayran?', text]).state.basket?.lines).toMatchObject([{ quantity }]);
  });

  it('is answered beside what is being asked', () => {
    const chat = ask('en', ['1 lahmacun', 'how much is the ayran?']);
    expect(chat.last.body).toContain('Ayran: 40.00 TL');
    expect(chat.state.step.at).toBe('choosing');
  });
});
