import { ChatDriver, aBranch, aWorld, anId, anOrder, tappablesOf } from '../testing';
import { answerAside } from './aside';
import { utf8Length } from '../shared/utf8';
import { MAX_STATE_BYTES } from './limits';

const HOME = { id: anId(77), text: 'Moda Caddesi 5 daire 3, Kadıköy', latitude: null, longitude: null };
const PLACED = anOrder({ id: anId(12), number: 12 });

/** Order 12 is on its way, an ayran is in the basket, the summary was shown, and then something else was asked in front of it. */
function inFront(ask: (chat: ChatDriver) => void, parts: Parameters<typeof aWorld>[0] = {}) {
  const branch = aBranch({ paymentMethods: ['cash'] });
  const chat = new ChatDriver(aWorld({ branch, addresses: [HOME], orders: [PLACED], ...parts }));
  chat.type('ayran');
  expect(chat.state.step.at).toBe('summary');
  ask(chat);
  return chat;
}

const cancelAsked = (chat: ChatDriver) => { chat.type('iptal'); chat.tap('12 no iptal'); };
const thumb = (chat: ChatDriver) => chat.send({ kind: 'reaction', emoji: '👍' });
const isCancelled = (chat: ChatDriver) => chat.world.orders[0]?.status === 'cancelled';

describe(answerAside.name, () => {
  it.each<[string, (chat: ChatDriver) => void]>([
    ['evet', (chat) => chat.type('evet')],
    ['yes', (chat) => chat.type('yes')],
    ['👍', thumb],
    ['iptal et', (chat) => chat.type('iptal et')],
    ['the words on the button', (chat) => chat.type('evet, iptal et')],
    ['the number of the button', (chat) => chat.type('1')],
  ])('takes %s for the cancel question that is in front of the summary, and orders nothing', (_said, answer) => {
    const chat = inFront(cancelAsked);
    answer(chat);
    expect(chat.drafts).toEqual([]);
    expect(isCancelled(chat)).toBe(true);
    expect(chat.state.basket?.lines).toHaveLength(1);
  });

  it.each(['hayır', 'no', '2', 'Hayır, kalsın'])('keeps the order after %s', (said) => {
    const chat = inFront(cancelAsked);
    expect(chat.type(said).body).toContain('*12* numara: mutfağa iletildi');
    expect(isCancelled(chat)).toBe(false);
    expect(chat.drafts).toEqual([]);
  });

  it.each<[string, (chat: ChatDriver) => void]>([
    ['how the orders stand', (chat) => chat.type('durum')],
    ['help', (chat) => chat.type('yardım')],
    ['what to cancel', (chat) => chat.type('iptal')],
    ['an order that exists', (chat) => chat.send({ kind: 'tap', id: tappablesOf(chat.last)[0]?.id ?? '', title: '' })],
  ])('shows the summary again before a yes pays it, when %s was told in front of it', (_what, ask) => {
    const chat = inFront(ask, { orders: [PLACED] });
    chat.type('evet');
    if (chat.drafts.length === 0) expect(chat.last.body).toContain('*Siparişiniz*');
    chat.type('evet');
    expect(chat.drafts.length).toBeLessThanOrEqual(1);
  });

  it('pays with the second yes, once the summary is in front again', () => {
    const chat = inFront((own) => own.type('durum'));
    chat.type('evet');
    expect(chat.drafts).toEqual([]);
    chat.type('evet');
    expect(chat.drafts).toHaveLength(1);
  });

  it('wants no answer to a thumb on a message that asks nothing', () => {
    const chat = inFront((own) => own.type('durum'));
    const before = chat.sent.length;
    thumb(chat);
    expect(chat.sent).toHaveLength(before);
    expect(chat.drafts).toEqual([]);
  });

  it('reads a number against the list in front, not against the one behind it', () => {
    const chat = inFront((own) => { own.type('menü'); own.type('iptal'); });
    expect(chat.type('2').body).toContain('Sepetinizdeki 1 ürünü çıkaralım mı?');
    chat.type('menü');
    chat.type('durum');
    expect(chat.type('9').body).toContain('Bunu anlayamadık');
    expect(chat.state.step.at).toBe('categories');
  });

  it('never empties the basket with a yes to something else', () => {
    const chat = inFront((own) => { own.type('sepet'); own.tap('Sepeti boşalt'); own.type('durum'); });
    chat.type('evet');
    expect(chat.state.basket?.lines).toHaveLength(1);
    expect(chat.last.body).toContain('çıkaralım mı?');
  });

  it('answers "tamam" after the confirmation with how the order stands', () => {
    const chat = inFront((own) => own.type('evet'), { orders: [] });
    expect(chat.type('tamam').body).toContain('*1* numara: mutfağa iletildi');
  });

  it('stays open while something that asks nothing is said', () => {
    const chat = inFront((own) => { cancelAsked(own); own.type('STOP'); });
    chat.type('evet');
    expect(isCancelled(chat)).toBe(true);
  });

  it('is over once anything else is asked', () => {
    const chat = inFront((own) => { cancelAsked(own); own.type('öde'); });
    chat.type('evet');
    expect(chat.drafts).toHaveLength(1);
    expect(isCancelled(chat)).toBe(false);
  });

  it('judges the order anew: the kitchen may have finished it meanwhile', () => {
    const chat = inFront(cancelAsked);
    chat.world = { ...chat.world, orders: [{ ...PLACED, status: 'delivered' }] };
    expect(chat.type('evet').body).toContain('artık iptal edilemiyor');
    expect(chat.drafts).toEqual([]);
  });

  it('fits the stored document whatever is asked in front of the fullest basket', () => {
    const orders = Array.from({ length: 6 }, (_, n) => anOrder({ id: anId(100 + n), number: 100 + n }));
    const chat = inFront((own) => own.type('iptal'), { orders });
    expect(chat.state.aside).toHaveLength(7);
    expect(utf8Length(JSON.stringify(chat.document))).toBeLessThanOrEqual(MAX_STATE_BYTES);
  });
});
