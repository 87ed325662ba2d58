import { ChatDriver, aBranch, aWorld, anId, changeProducts, tappablesOf } from '../testing';
import { comeBack, tellStillThere } from './come-back';
import { RESUME_AFTER_MS } from './limits';

const HOME = { id: anId(77), text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };
const THREE_DAYS = 3 * 86_400_000;

/** Three ayrans on the summary, then silence. */
function backAfter(silence: number, leave: (chat: ChatDriver) => void = () => undefined, parts: Parameters<typeof aWorld>[0] = {}) {
  const chat = new ChatDriver(aWorld({ branch: aBranch({ paymentMethods: ['cash'] }), addresses: [HOME], ...parts }));
  chat.type('3 ayran');
  leave(chat);
  chat.world = { ...chat.world, now: chat.world.now + silence };
  return chat;
}

const titles = (chat: ChatDriver) => tappablesOf(chat.last).map(({ title }) => title);

function edit(chat: ChatDriver, name: string, parts: { price?: number; isAvailable?: boolean }) {
  chat.world = { ...chat.world, menu: changeProducts(chat.world.menu, (product) => (product.name.tr === name ? { ...product, ...parts } : product)) };
}

describe(comeBack.name, () => {
  it.each<[string, (chat: ChatDriver) => void]>([
    ['merhaba', (chat) => chat.type('merhaba')],
    ['evet', (chat) => chat.type('evet')],
    ['nakit', (chat) => chat.type('nakit')],
    ['sepet', (chat) => chat.type('sepet')],
    ['a number', (chat) => chat.type('2')],
    ['words nobody understands', (chat) => chat.type('asdf qwer')],
    ['a thumb', (chat) => chat.send({ kind: 'reaction', emoji: '👍' })],
    ['a voice message', (chat) => chat.send({ kind: 'unreadable', what: 'audio' })],
  ])('offers the waiting basket once, whatever comes first: %s', (_said, say) => {
    const chat = backAfter(THREE_DAYS);
    say(chat);
    expect(chat.drafts).toEqual([]);
    expect(chat.last.body).toContain('3 ürün sizi bekliyor:\n3 × Ayran: 120,00 TL\n*Toplam: 120,00 TL*\n\nDevam edelim mi');
    expect(titles(chat)).toEqual(['Devam edelim', 'Baştan başlayalım']);
    chat.type('merhaba');
    expect(chat.last.body).not.toContain('Devam edelim mi');
  });

  it.each(['Devam edelim', 'evet', 'devam'])('goes on to the summary with %s', (said) => {
    const chat = backAfter(THREE_DAYS);
    chat.type('merhaba');
    chat.type(said);
    expect(chat.state.step.at).toBe('summary');
    expect(chat.last.body).toContain('3 × Ayran');
    chat.type('evet');
    expect(chat.drafts).toHaveLength(1);
  });

  it.each(['Baştan başlayalım', 'baştan', 'start over'])('starts over with %s', (said) => {
    const chat = backAfter(THREE_DAYS);
    chat.type('merhaba');
    chat.type(said);
    expect(chat.state).toMatchObject({ step: { at: 'categories' }, basket: { lines: [] } });
    expect(chat.last.body).toContain('Sepetinizi boşalttık.');
  });

  it('asks again before "hayır" throws anything away', () => {
    const chat = backAfter(THREE_DAYS);
    chat.type('merhaba');
    expect(chat.type('hayır').body).toContain('çıkaralım mı?');
    expect(chat.state.basket?.lines).toHaveLength(1);
  });

  it('says what is sold out meanwhile and what the rest costs now', () => {
    const chat = backAfter(THREE_DAYS, (own) => own.type('2 şalgam'));
    edit(chat, 'Şalgam', { isAvailable: false });
    edit(chat, 'Ayran', { price: 5_000 });
    expect(chat.type('selam').body).toContain('Şalgam maalesef tükendi');
    expect(chat.last.body).toContain('3 × Ayran: 150,00 TL');
  });

  it('names both totals when only prices changed', () => {
    const chat = backAfter(THREE_DAYS);
    edit(chat, 'Ayran', { price: 5_000 });
    expect(chat.type('selam').body).toContain('sepetiniz 120,00 TL idi, şimdi 150,00 TL.');
  });

  it('greets as ever when nothing of the basket can be had any more', () => {
    const chat = backAfter(THREE_DAYS);
    edit(chat, 'Ayran', { isAvailable: false });
    expect(chat.type('selam').body).toContain('Ayran maalesef tükendi');
    expect(chat.state.step.at).toBe('categories');
  });

  it('leaves a short silence alone', () => {
    const chat = backAfter(RESUME_AFTER_MS - 1);
    chat.type('evet');
    expect(chat.drafts).toHaveLength(1);
  });

  it('says that a dish nobody finished was not added', () => {
    const chat = backAfter(THREE_DAYS, (own) => own.type('tavuk döner dürüm'));
    expect(chat.type('merhaba').body).toContain('Şunu eklemedik: 1 × Tavuk Döner Dürüm');
    expect(chat.state.step.at).toBe('resuming');
  });

  it('speaks English to those who do', () => {
    const chat = backAfter(THREE_DAYS, (own) => own.type('english'));
    expect(chat.type('hi').body).toContain('Welcome back! 3 items are waiting for you:');
    expect(titles(chat)).toEqual(['Continue', 'Start over']);
  });

  it.each(['durum', 'yardım', 'STOP', 'türkçe', 'menü'])('obeys %s at once: it says what it wants', (said) => {
    const chat = backAfter(THREE_DAYS);
    chat.type(said);
    expect(chat.last.body).not.toContain('Devam edelim mi');
    expect(chat.state.basket?.lines).toHaveLength(1);
  });
});

describe(tellStillThere.name, () => {
  it('says what is in the basket already when somebody orders at once', () => {
    const chat = backAfter(THREE_DAYS);
    expect(chat.type('2 şalgam').body).toContain('Önceki sepetinizdekiler de duruyor: 3 × Ayran.');
    expect(chat.type('1 şalgam').body).not.toContain('duruyor');
  });
});
