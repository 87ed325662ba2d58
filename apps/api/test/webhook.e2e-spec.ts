import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { aSender, aWamid, aWebhook } from './support/a-webhook';
import { Customer } from './support/customer';
import { query } from './support/database';
import { DemoShop } from './support/demo-shop';

const MB = 1024 * 1024;
const NUMBER = '100000000000001';

let shop: DemoShop;

beforeAll(async () => (shop = await DemoShop.open()));
afterAll(() => shop.close());
afterEach(async () => {
  expect((await shop.phones.refusals()).filter(({ isInjected }) => !isInjected)).toEqual([]);
});

const sql = (text: string) => query(shop.databaseUrl, text);
const stored = async () => Number((await sql('SELECT count(*) AS n FROM inbound_messages'))[0]!['n']);
const aMessage = (more: Record<string, unknown> = {}) => ({ ...(aWebhook(NUMBER, [{ from: aSender(), text: 'merhaba' }]) as object), ...more });

describe('what is no webhook of ours', () => {
  it.each([
    ['without a signature', { signature: null, body: aMessage() }, 401],
    ['with a wrong signature', { signature: `sha256=${'0'.repeat(64)}`, body: aMessage() }, 401],
    ['with half a JSON', { text: '{"object": ' }, 400],
    ['with more than four megabytes', { body: aMessage({ padding: 'x'.repeat(4 * MB) }) }, 413],
    ['about something else', { body: { object: 'page', entry: [] } }, 200],
  ])('%s is answered and leaves nothing behind', async (_, request, status) => {
    const before = await stored();
    expect((await shop.phones.webhook(request)).httpStatus).toBe(status);
    expect(await stored()).toBe(before);
  });

  it('proves itself with the right token only', async () => {
    const right = await shop.phones.verify();
    expect(right).toMatchObject({ httpStatus: 200, body: right.challenge });
    expect((await shop.phones.verify('guessed')).httpStatus).toBe(403);
  });
});

describe('a webhook of the platform', () => {
  it('may be three megabytes long', async () => {
    const before = await stored();
    const phone = await shop.phones.addPhone({ name: 'Ayşe' });
    await phone.update({ lastInboundAt: new Date().toISOString() });
    const from = { waId: phone.phone.waId!, userId: phone.phone.userId!, name: 'Ayşe' };
    const webhook = aWebhook(NUMBER, [{ from, text: 'merhaba' }]) as object;
    expect((await shop.phones.webhook({ body: { ...webhook, padding: 'x'.repeat(3 * MB) } })).httpStatus).toBe(200);
    expect(await stored()).toBe(before + 1);
    expect((await phone.next()).text).toContain('Merhaba Ayşe');
  });

  it('may tell of a message that nobody knows', async () => {
    const status = { id: aWamid(), status: 'delivered', timestamp: String(Math.floor(Date.now() / 1000)), recipient_id: '905550000000' };
    expect((await shop.phones.webhook({ body: aWebhook(NUMBER, [], [status]) })).httpStatus).toBe(200);
  });
});

describe('people with unusual names', () => {
  const STRANGE: readonly (readonly [string, string])[] = [
    ['NUL bytes', 'Ay\0şe'],
    ['ten thousand characters', 'Ö'.repeat(10_000)],
    ['nothing but emoji', '🥙👨‍👩‍👧‍👦🥙'],
    ['right-to-left text', 'شيماء ‮ كباب'],
    ['markup', '*<b onclick="x">_Ali_</b>*'],
  ];

  it.each(STRANGE)('order like everybody: %s', async (_, name) => {
    const customer = await Customer.withPhone(shop.phones, name);
    const number = await customer.order(['Lahmacun'], 'Moda Caddesi 12, Kadıköy');
    const shown = (await shop.orders()).find((order) => order.number === number)!.customer.name;
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThanOrEqual(200);
    expect(shown).not.toContain('\0');
  });
});
