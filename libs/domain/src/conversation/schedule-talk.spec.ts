import { toLocalMinute } from '../catalog/wall-clock';
import { ChatDriver, aBranch, aWorld, anOrder, EVENING, tappableFor } from '../testing';

const HOME = { id: '00000000-0000-7000-8000-000000000077', text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };
const HOUR = 3_600_000;
/** 2026-11-23 09:00 in Istanbul; the shop opens at 11. */
const MORNING = EVENING + 14 * HOUR;
const OPENS = MORNING + 2 * HOUR;

function atSummary(parts: Parameters<typeof aBranch>[0] = {}, now = EVENING) {
  const chat = new ChatDriver(aWorld({ now, addresses: [HOME], customer: { name: 'Ayşe', locale: 'tr' }, branch: aBranch(parts) }));
  chat.type('1 ayran');
  expect(chat.state.step.at).toBe('summary');
  return chat;
}

const closed = () => atSummary({ isOpen: false, opensAt: OPENS }, MORNING);
const dueOf = (chat: ChatDriver) => chat.state.basket?.dueAt ?? null;
const istanbul = (instant: number) => new Date(instant + 3 * HOUR).toISOString().slice(0, 16);

describe('an order for later', () => {
  it('is offered while closed, for the next opening, and ordered like any other', () => {
    const chat = closed();
    expect(chat.last.body).toContain('Şu anda kapalıyız; bugün 11:00 itibarıyla sipariş alıyoruz. Siparişinizi şimdi verip saatini seçebilirsiniz.');
    chat.tap('⏰ İleri saat seç');
    chat.tap('bugün 12:30');
    expect(chat.last.body).toMatch(/⏰ Bugün 12:30 için\n[^]*siparişinizi bu saat için alırız/);
    chat.tap('Nakit');
    const [draft] = chat.drafts;
    // 30 minutes in the kitchen and 15 on the way.
    expect(draft?.schedule && [istanbul(draft.schedule.dueAt), istanbul(draft.schedule.startsAt)]).toEqual(['2026-11-23T12:30', '2026-11-23T11:45']);
    expect(chat.last.body).toMatch(/^✅ Siparişinizi aldık! Sipariş no: \*1\*[^]*⏰ Bugün 12:30 için[^]*Saati gelince mutfağa ileteceğiz/);
    expect(dueOf(chat)).toBeNull();
  });

  it('is never begun before the kitchen opens', () => {
    const chat = closed();
    chat.type('11:30');
    expect(chat.last.body).toMatch(/^Bugün 11:30 için sipariş alamıyoruz/);
    expect(chat.state.step.at).toBe('timing');
    chat.type('11:45');
    expect(istanbul(dueOf(chat)!)).toBe('2026-11-23T11:45');
  });

  it('never moves a time that is too soon by twelve hours, where the shop is open late as well', () => {
    const spans = [{ from: toLocalMinute(OPENS, 'Europe/Istanbul'), until: toLocalMinute(OPENS + 15 * HOUR, 'Europe/Istanbul') }];
    const chat = atSummary({ isOpen: false, opensAt: OPENS, openSpans: spans }, MORNING);
    chat.type('11:30');
    expect(chat.last.body).toMatch(/^Bugün 11:30 için sipariş alamıyoruz/);
    expect(dueOf(chat)).toBeNull();
    // No breakfast is cooked here: ten can only be the evening.
    chat.type("saat 10'da");
    expect(istanbul(dueOf(chat)!)).toBe('2026-11-23T22:00');
  });

  it.each([
    ["akşam 9'a", '2026-11-22T21:00'], ['21:15 için', '2026-11-22T21:15'], ['for 9:30 pm', '2026-11-22T21:30'], ["saat 9'da", '2026-11-22T21:00'],
    ['yarın 12:30', '2026-11-23T12:30'], ['tomorrow at 1 pm', '2026-11-23T13:00'], ['12:30', '2026-11-23T12:30'],
  ])('is typed on the summary while open: %s', (text, at) => {
    const chat = atSummary();
    chat.type(text);
    expect(chat.state.step.at).toBe('summary');
    expect(istanbul(dueOf(chat)!)).toBe(at);
  });

  it.each([
    ['23:30', 'Bugün 23:30 için sipariş alamıyoruz'], ["akşam 7'ye", null],
  ])('does not jump to tomorrow for a time of today that cannot be kept: %s', (text, refusal) => {
    // The shop is open until 23:00; 19:00 is now.
    const chat = atSummary();
    chat.type(text);
    if (refusal) expect(chat.last.body).toContain(refusal);
    else expect(istanbul(dueOf(chat)!)).toBe('2026-11-23T19:00');
  });

  it('comes along with a typed order, and with nothing in the basket a time is no order', () => {
    const chat = new ChatDriver(aWorld({ addresses: [HOME], customer: { name: 'Ayşe', locale: 'tr' } }));
    chat.type('20:30');
    expect(chat.state.basket?.lines).toEqual([]);
    chat.type("2 ayran akşam 8 buçuğa");
    expect(chat.last.body).toMatch(/2 × Ayran[^]*⏰ Bugün 20:30 için/);
    chat.type('2 lahmacun yarın 13:00 için');
    chat.tap('Acısız');
    expect(chat.last.body).toMatch(/2 × Lahmacun[^]*⏰ Yarın 13:00 için/);
  });

  it('is what the ways to pay speak of', () => {
    const chat = atSummary();
    expect(JSON.stringify(chat.last)).toContain('sipariş hemen gider');
    chat.type('yarın 13:30');
    expect(JSON.stringify(chat.last)).not.toContain('hemen gider');
    expect(JSON.stringify(chat.last)).toContain('sipariş o saate alınır');
  });

  it('is as soon as possible again on a tap, and a button of before pays nothing', () => {
    const chat = atSummary();
    const pay = tappableFor(chat, 'pay');
    chat.type('21:00');
    chat.press(pay);
    expect(chat.drafts).toHaveLength(0);
    chat.tap('⏰ Saati değiştir');
    chat.tap('En kısa sürede');
    expect(dueOf(chat)).toBeNull();
    chat.tap('Nakit');
    expect(chat.drafts[0]?.schedule).toBeNull();
  });

  it('loses a time that has passed meanwhile, and says so before anything is paid', () => {
    const chat = atSummary();
    chat.type('20:00');
    chat.world = { ...chat.world, now: EVENING + 40 * 60_000 };
    chat.tap('Nakit');
    expect(chat.drafts).toHaveLength(0);
    // The total is what it was: what changed is the time.
    expect(chat.last.body).toMatch(/^Bugün 20:00 için sipariş alamıyoruz[^]*Toplam yine \*40,00 TL\*/);
    expect(chat.last.body).not.toContain('Yeni toplam');
  });

  it('is neither offered nor taken when nothing is known of the hours to come', () => {
    const chat = atSummary({ openSpans: [] });
    expect(JSON.stringify(chat.last)).not.toContain('İleri saat');
    chat.type('21:00');
    expect(chat.last.body).toContain('ileri bir saat için sipariş alamıyoruz');
    expect(dueOf(chat)).toBeNull();
  });

  it.each([
    ['21:30 olsun', '2026-11-22T21:30'], ['yarın 19:30 olsun', '2026-11-23T19:30'], ['yarın akşam 7 gibi olsun', '2026-11-23T19:00'], ['yarın 8 gibi olsun', '2026-11-23T20:00'], ['yarın 5te yap', '2026-11-23T17:00'],
    ['tomorrow 3pm please', '2026-11-23T15:00'], ['tomorrow at 4 pm, thanks', '2026-11-23T16:00'], ["I'd like it tomorrow at 5pm", '2026-11-23T17:00'], ['make it 7pm tomorrow', '2026-11-23T19:00'], ['make it 5 tomorrow', '2026-11-23T17:00'],
    ['yarın 14:00 lütfen', '2026-11-23T14:00'], ["yarın 13:00'te gelsin", '2026-11-23T13:00'], ['yarın 13:00 olur mu?', '2026-11-23T13:00'], ['could you bring it at 8pm?', '2026-11-22T20:00'],
  ])('hears politeness around a time, on the summary and where the time is asked: %s', (text, at) => {
    for (const chat of [atSummary(), atSummary()].map((one, index) => (index === 0 ? one : (one.tap('⏰ İleri saat seç'), one)))) {
      chat.type(text);
      expect([chat.state.basket?.lines.map(({ quantity }) => quantity), istanbul(dueOf(chat)!)]).toEqual([[1], at]);
    }
  });

  it.each([['gel al 20:30', 'pickup', '2026-11-22T20:30'], ['paket yarın 13:00', 'delivery', '2026-11-23T13:00'], ['pickup at 8:30 pm please', 'pickup', '2026-11-22T20:30'], ['adresim Moda Cad. 5 daire 3 Kadıköy, yarın 13:00', 'delivery', '2026-11-23T13:00']])('comes along with how and where the order goes: %s', (text, fulfilment, at) => {
    const chat = atSummary();
    chat.type(text);
    expect([chat.state.basket?.fulfilment, istanbul(dueOf(chat)!)]).toEqual([fulfilment, at]);
    expect(chat.last.body).not.toMatch(/📍[^\n]*13:00/);
  });

  it.each(['nakit 20:30', 'tomorrow at 1 pm, cash'])('never pays: %s', (text) => {
    const chat = atSummary();
    chat.type(text);
    expect(chat.drafts).toEqual([]);
  });

  it.each(['19:30 misafirlerim var olsun', '20 30 olsun', '19h30 olsun', "8'e çeyrek kala olsun", 'half past 7 please', 'akşam 8 sularında kapıda olun', '21:30 falan filan komşuda', 'yarın 26:30 olsun'])('never counts with a time that it cannot take: %s', (text) => {
    const chat = atSummary();
    chat.type(text);
    expect(chat.state.basket?.lines.map(({ quantity }) => quantity)).toEqual([1]);
  });

  it.each([['yarın 09:00', 'Yarın 09:00'], ['yarın sabah 9', 'Yarın 09:00'], ['tomorrow 10:30', 'Yarın 10:30']])('refuses %s where the shop opens at eleven, and shows the times there are', (text, said) => {
    const chat = atSummary();
    chat.type(text);
    expect(chat.last.body).toContain(`${said} için sipariş alamıyoruz`);
    expect([dueOf(chat), chat.state.step.at]).toEqual([null, 'timing']);
  });

  it.each([["yarın saat 1'de", '2026-11-23T13:00'], ['tomorrow at 5', '2026-11-23T17:00'], ['yarın gece 1', '2026-11-23T01:00']])('is in the day where the shop never closes: %s', (text, at) => {
    const from = toLocalMinute(EVENING, 'Europe/Istanbul');
    const chat = atSummary({ openSpans: [{ from, until: from + 2 * 24 * 60 }] });
    chat.type(text);
    expect(istanbul(dueOf(chat)!)).toBe(at);
  });

  it('asks which half of tomorrow is meant where both can be had, and takes what is typed as it is shown', () => {
    const from = toLocalMinute(EVENING, 'Europe/Istanbul');
    const chat = atSummary({ openSpans: [{ from, until: from + 2 * 24 * 60 }] });
    expect(chat.type("yarın 8'de olsun").body).toContain('*yarın 08:00* ya da *yarın 20:00*');
    expect(dueOf(chat)).toBeNull();
    chat.type('yarın 20:00');
    expect(istanbul(dueOf(chat)!)).toBe('2026-11-23T20:00');
  });

  it.each([['yarın 13:00 lütfen', 'tr', '⏰ Siparişinizi yarın 13:00 için not ettik.'], ['tomorrow at 1 pm please', 'en', '⏰ Noted: this order is for tomorrow at 13:00.']] as const)('is kept and said while a dish is being asked about: %s', (text, locale, said) => {
    const chat = new ChatDriver(aWorld({ addresses: [HOME], customer: { name: 'Ayşe', locale } }));
    chat.type('2 lahmacun');
    expect(chat.type(text).body).toContain(said);
    expect([chat.state.step.at, istanbul(dueOf(chat)!)]).toEqual(['choosing', '2026-11-23T13:00']);
  });

  it('may be asked about and cancelled', () => {
    const order = anOrder({ number: 27, status: 'scheduled', promisedAt: EVENING + 18 * HOUR });
    const chat = new ChatDriver(aWorld({ customer: { name: 'Ayşe', locale: 'tr' }, orders: [order] }));
    expect(chat.type('siparişim nerede').body).toContain('*27* numara: ileri saat için alındı (180,00 TL)\n⏰ Yarın 13:00 için');
    chat.tap('27 no iptal');
    expect(chat.last.body).toContain('*27* numaralı siparişinizi iptal edelim mi?');
  });

  it('keeps notes and addresses what they are', () => {
    const chat = atSummary();
    chat.type('not: 21:00 de zile basmayın');
    expect(dueOf(chat)).toBeNull();
    expect(chat.state.basket?.note).toBe('21:00 de zile basmayın');
  });
});
