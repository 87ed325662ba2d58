import type { Fulfilment, OrderStatus } from '@sofra/contracts';
import { cancelAnswerReply } from './order-news';
import { statusReply } from './status-reply';
import { filledTemplate, STATUS_TEMPLATES, templateCall } from './status-templates';

describe('status templates', () => {
  it.each(STATUS_TEMPLATES.map((each) => [`${each.name} ${each.language}`, each] as const))('%s is as the platform wants it', (_, { name, body, examples }) => {
    const variables = [...body.matchAll(/\{\{(\d+)\}\}/g)].map(([, number]) => Number(number));
    expect(name).toMatch(/^[a-z0-9_]{1,512}$/);
    expect(variables).toEqual(examples.map((_example, index) => index + 1));
    expect(body).not.toMatch(/^\s*\{\{|\}\}[\s.]*$/);
    // Denser than this and Meta refuses: fewer than three words for each variable.
    expect(body.split(/\s+/).length).toBeGreaterThanOrEqual(3 * variables.length + 1);
    expect(body).not.toMatch(/[\n\t]| {4}/);
    expect(body.length).toBeLessThanOrEqual(550);
  });

  it('keeps values on one line, short and never empty', () => {
    expect(templateCall('sofra_order_placed', 'tr', 'a\n\tb   c', '').values).toEqual(['a b c', '-']);
    expect(templateCall('sofra_order_ready', 'en', 'x'.repeat(200)).values[0]).toHaveLength(60);
  });

  it('fills in what the customer reads', () => {
    expect(filledTemplate(templateCall('sofra_order_ready', 'tr', 27))).toBe('Sipariş no 27 hazır. Sizi bekliyoruz.');
  });

  it('stands behind every status message, in the language of the message', () => {
    const statuses: OrderStatus[] = ['preparing', 'ready', 'out-for-delivery', 'delivered', 'undelivered', 'rejected', 'cancelled'];
    for (const status of statuses) {
      for (const promisedAt of [null, 1_795_384_800_000]) {
        const facts = { orderId: '00000000-0000-7000-8000-000000000027', number: 27, status, fulfilment: 'pickup' as Fulfilment, promisedAt, timeZone: 'Europe/Istanbul', reason: null, phone: null, total: 31_000, currency: 'TRY', branch: 'Moda' };
        expect(statusReply(facts, 'en')?.template).toMatchObject({ language: 'en', values: expect.arrayContaining(['27']) });
      }
    }
    for (const isAccepted of [true, false]) expect(cancelAnswerReply({ number: 27, isAccepted, phone: null }, 'tr').template).toMatchObject({ values: ['27'] });
  });
});
