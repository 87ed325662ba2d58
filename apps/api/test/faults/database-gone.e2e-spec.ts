import { setTimeout as pause } from 'node:timers/promises';
import { BOARD_PULSE_MS, ROUTES } from '@sofra/contracts';
import { Cluster } from '../support/cluster';
import { Customer } from '../support/customer';
import { byId, DemoShop } from '../support/demo-shop';
import { eventually } from '../support/eventually';
import { statusOf } from '../support/processes';

const OUTAGE_MS = 10_000;

describe('the database, gone for ten seconds', () => {
  let cluster: Cluster;
  let shop: DemoShop;

  beforeAll(async () => {
    cluster = await Cluster.start();
    shop = await DemoShop.open({ databaseUrl: cluster.url });
  });
  afterAll(async () => {
    await shop.close();
    await cluster.remove();
  });

  it('is answered with 503, told to the board instead of a pulse, and forgotten once it is back', async () => {
    const screen = await shop.api.openBoard();
    await shop.serve(3);
    await screen.until(() => screen.pulses.length > 0 && screen.orders.size === 3, 'three orders and a pulse');
    const customer = await Customer.withPhone(shop.phones, 'Sabırlı Müşteri');
    await customer.say('Ayran');
    await customer.until(({ text }) => text.includes('1 × Ayran'));

    await cluster.stop();
    const ready = () => statusOf(`${shop.api.address}${ROUTES.ready}`);
    await eventually(ready, (status) => status === 503);
    expect(await statusOf(`${shop.api.address}${ROUTES.live}`)).toBe(200);
    const webhook = await shop.phones.webhook({ body: aMessage('wamid.during-the-outage') });
    expect(webhook.httpStatus).toBe(503);
    expect(JSON.parse(webhook.body)).toMatchObject({ code: 'unavailable' });
    const refused = await screen.send('order.advance', { commandId: crypto.randomUUID(), orderId: [...screen.orders.keys()][0], version: 1, to: 'preparing' });
    expect(refused).toMatchObject({ ok: false, code: 'unavailable' });

    // The outage itself takes its time; meanwhile the customer goes on writing.
    const pulsesBefore = screen.pulses.length;
    const address = customer.say('Moda Cad. 99');
    await pause(Math.max(OUTAGE_MS, 2 * BOARD_PULSE_MS));
    expect(screen.pulses.length).toBe(pulsesBefore);
    expect(new Set(screen.troubles)).toEqual(new Set(['unavailable']));
    expect(screen.isConnected).toBe(true);

    await cluster.startAgain();
    await eventually(ready, (status) => status === 200);
    await screen.until(() => screen.pulses.length > pulsesBefore, 'the pulse is back');
    await address;
    await customer.pay(await customer.until(({ text }) => text.includes('Moda Cad. 99')));
    await shop.serve(3, 4);
    await screen.until(() => screen.orders.size === 7, 'seven orders');
    expect(byId(screen.orders.values())).toEqual(byId(await shop.orders()));
    screen.disconnect();
  });
});

function aMessage(id: string): unknown {
  const metadata = { display_phone_number: '902125550101', phone_number_id: '100000000000001' };
  const message = { from: '905550000000', id, timestamp: String(Math.floor(Date.now() / 1000)), type: 'text', text: { body: 'merhaba' } };
  const value = { messaging_product: 'whatsapp', metadata, contacts: [{ profile: { name: 'Kim' }, wa_id: '905550000000' }], messages: [message] };
  return { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] };
}
