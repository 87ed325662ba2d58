import { parseWebhook, verifyBody } from '@sofra/whatsapp';
import type { Bubble } from './control';
import { aSimulator, FakeBusiness, until } from './testing/fixtures';

const list: Omit<Bubble, 'seq'> = {
  wamid: 'wamid.LIST',
  direction: 'received',
  kind: 'list',
  text: 'Menü',
  list: { button: 'Seç', sections: [{ rows: [{ id: 'r1', title: 'Ayran', description: '40,00 TL' }] }] },
  status: 'read',
  at: '2026-11-22T12:00:00.000Z',
};

const parsed = (business: FakeBusiness) => business.received.flatMap(({ text }) => parseWebhook(JSON.parse(text)).messages);

describe('a customer with a phone', () => {
  it('writes a text that the business can verify and read', async () => {
    const { simulator, business, thread } = aSimulator();
    simulator.customer.text(thread, { text: 'İki lahmacun, acılı 🌶️' });
    await until(() => business.received.length === 1);
    const { text, signature } = business.received[0]!;
    expect(text).toMatch(/^[\x20-\x7e]+$/);
    expect(verifyBody(text, signature, ['secret'])).toBe(true);
    expect(parsed(business)).toMatchObject([
      { customer: { waId: '905321112233', userId: 'TR.1', name: 'Ann' }, body: { kind: 'text', text: 'İki lahmacun, acılı 🌶️' } },
    ]);
  });

  it('taps a row of an old list, quoting it', async () => {
    const { simulator, business, thread, phone } = aSimulator();
    simulator.phones.append(phone.id, list);
    simulator.phones.append(phone.id, { ...list, wamid: 'wamid.NEWER' });
    const bubble = simulator.customer.tap(thread, { wamid: 'wamid.LIST', id: 'r1' });
    expect(bubble).toMatchObject({ kind: 'tap', text: 'Ayran', quoted: { wamid: 'wamid.LIST', text: 'Menü' } });
    await until(() => business.received.length === 1);
    expect(parsed(business)).toMatchObject([
      { contextId: 'wamid.LIST', body: { kind: 'tap', source: 'list', id: 'r1', title: 'Ayran' } },
    ]);
  });

  it('cannot tap what is not there', () => {
    const { simulator, thread, phone } = aSimulator();
    simulator.phones.append(phone.id, list);
    expect(() => simulator.customer.tap(thread, { wamid: 'wamid.LIST', id: 'r2' })).toThrow('shows nothing with the id "r2"');
    expect(() => simulator.customer.tap(thread, { wamid: 'wamid.X', id: 'r1' })).toThrow('no message wamid.X');
  });

  it('sends pins, photos and reactions that the parser knows', async () => {
    const { simulator, business, thread, phone } = aSimulator();
    simulator.phones.append(phone.id, list);
    simulator.customer.location(thread, { latitude: 41, longitude: 29, name: 'Ev' });
    simulator.customer.media(thread, { media: 'audio' });
    simulator.customer.reaction(thread, { wamid: 'wamid.LIST', emoji: '👍' });
    await until(() => business.received.length === 3);
    expect(parsed(business).map(({ body }) => body)).toMatchObject([
      { kind: 'location', latitude: 41, longitude: 29, name: 'Ev' },
      { kind: 'media', media: 'audio' },
      { kind: 'reaction', targetId: 'wamid.LIST', emoji: '👍' },
    ]);
  });

  it('hides the number of someone who writes under a user name', async () => {
    const { simulator, business } = aSimulator();
    const phone = simulator.phones.add({ name: 'Eve', waId: null });
    simulator.customer.text(simulator.phones.thread(phone.id)!, { text: 'selam' });
    await until(() => business.received.length === 1);
    expect(parsed(business)[0]?.customer).toEqual({ userId: phone.userId, name: 'Eve' });
  });

  it('gets two ticks once the business took the webhook', async () => {
    const { simulator, thread } = aSimulator(new FakeBusiness([503, 0]));
    const bubble = simulator.customer.text(thread, { text: 'selam' });
    expect(bubble.status).toBe('sent');
    await until(() => bubble.status === 'delivered');
    expect(simulator.journal.log().map(({ httpStatus, attempt }) => [httpStatus, attempt])).toEqual([
      [503, 1],
      [0, 2],
      [200, 3],
    ]);
  });
});

describe('webhook faults', () => {
  const ids = (business: FakeBusiness) => business.messages().map(({ text }) => (text as { body: string }).body);

  it('sends duplicates', async () => {
    const { simulator, business, thread } = aSimulator();
    simulator.patchFaults({ webhooks: { duplicates: 4 } });
    simulator.customer.text(thread, { text: 'a' });
    await until(() => business.received.length === 5);
    expect(new Set(business.received.map(({ text }) => text)).size).toBe(1);
  });

  it('collects a batch into one POST', async () => {
    const { simulator, business, thread } = aSimulator();
    simulator.patchFaults({ webhooks: { batchMs: 5 } });
    for (const text of ['a', 'b', 'c']) simulator.customer.text(thread, { text });
    await until(() => business.received.length === 1);
    expect(ids(business)).toEqual(['a', 'b', 'c']);
  });

  it('turns the order of two around', async () => {
    const { simulator, business, thread } = aSimulator();
    simulator.patchFaults({ webhooks: { reorder: true } });
    for (const text of ['a', 'b']) simulator.customer.text(thread, { text });
    await until(() => business.received.length === 2);
    expect(ids(business)).toEqual(['b', 'a']);
  });

  it('sends a lonely one although it waits for a second', async () => {
    const { simulator, business, thread } = aSimulator();
    simulator.patchFaults({ webhooks: { reorder: true } });
    simulator.customer.text(thread, { text: 'a' });
    await until(() => business.received.length === 1);
    expect(ids(business)).toEqual(['a']);
  });

  it('sends the same message again on request', async () => {
    const { simulator, business, thread } = aSimulator();
    const { wamid } = simulator.customer.text(thread, { text: 'a' });
    await simulator.customer.again(wamid);
    expect(business.received[1]).toEqual(business.received[0]);
    await expect(simulator.customer.again('wamid.X')).rejects.toThrow('wamid.X');
  });
});
