import { ChatDriver, aWorld, anId, tappablesOf } from '../testing';

const HOME = { id: anId(77), text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };
const WORK = { id: anId(78), text: 'Büyükdere Caddesi 127, Kanyon AVM yanı, kat 12, Levent', latitude: null, longitude: null };

function atSummary() {
  const chat = new ChatDriver(aWorld({ addresses: [HOME, WORK], customer: { name: 'Ayşe', locale: 'tr' } }));
  chat.type('ayran');
  return chat;
}

const titles = (chat: ChatDriver) => tappablesOf(chat.last).map(({ title }) => title);

describe('saved addresses', () => {
  it('are changed from the summary: short titles, the whole text below', () => {
    const chat = atSummary();
    chat.tap('Adresi değiştir');
    const [, work] = tappablesOf(chat.last);
    expect(work?.title.length).toBeLessThanOrEqual(24);
    expect(work?.description).toBe('Büyükdere Caddesi 127, Kanyon AVM yanı, kat 12, Levent');
    chat.tap('Büyükdere');
    expect(chat.last.body).toContain('📍 Büyükdere Caddesi 127');
    chat.tap('Nakit');
    expect(chat.drafts[0]?.address).toMatchObject({ addressId: WORK.id });
  });

  it('grow by a typed one and by a pin', () => {
    const chat = atSummary();
    chat.tap('Adresi değiştir');
    chat.type('Bağdat Caddesi 100');
    expect(chat.last.body).toContain('📍 Bağdat Caddesi 100');
    chat.tap('Adresi değiştir');
    chat.tap('Konum gönder');
    expect(chat.last.kind).toBe('location-request');
    chat.pin();
    expect(chat.last.body).toContain('Bina, kat ve daireyi');
    expect(chat.world.addresses).toHaveLength(4);
  });

  it('are deleted one by one, the one in use included, until a new one is asked for', () => {
    const chat = atSummary();
    chat.tap('Adresi değiştir');
    chat.tap('Adres sil');
    expect(titles(chat)).toHaveLength(3);
    chat.tap('Moda Caddesi');
    expect(chat.last.body).toContain('Sildik: Moda Caddesi 5 daire 3, Kadıköy');
    expect(chat.effects).toContainEqual({ kind: 'forget-address', addressId: HOME.id });
    chat.type('sepet');
    chat.tap('Siparişe devam');
    expect(chat.last.body).toContain('📍 Büyükdere Caddesi 127');
    chat.tap('Adresi değiştir');
    chat.tap('Adres sil');
    chat.tap('Büyükdere');
    expect(chat.last.body).toContain('Açık adresinizi yazın');
    expect(titles(chat)).not.toContain('Adres sil');
    expect(chat.state.basket?.addressId).toBeNull();
  });

  it('stay when somebody thinks again, and a second tap on a deleted one changes nothing', () => {
    const chat = atSummary();
    chat.tap('Adresi değiştir');
    chat.tap('Adres sil');
    const [home] = tappablesOf(chat.last);
    chat.tap('Kalsın');
    expect(chat.world.addresses).toHaveLength(2);
    if (home) chat.press(home);
    expect(chat.world.addresses).toHaveLength(2);
    expect(chat.last.body).toContain('önceki bir soruya aitti');
  });
});
