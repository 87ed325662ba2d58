import { ECHOES_FIELD, parseEchoes } from './parse-echoes';
import { parseWebhook } from './parse-webhook';

const echo = (more: Record<string, unknown> = {}) => ({ from: '902125550101', to: '905321112233', id: 'wamid.E', timestamp: '1795384800', type: 'text', text: { body: 'Geliyoruz' }, ...more });
const webhook = (echoes: unknown[]) => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '1', changes: [{ field: ECHOES_FIELD, value: { messaging_product: 'whatsapp', metadata: { phone_number_id: '100' }, message_echoes: echoes } }] }],
});
const parsed = (...echoes: unknown[]) => parseWebhook(webhook(echoes)).accountEvents.flatMap(parseEchoes);

describe(parseEchoes.name, () => {
  it('reads to whom staff wrote what, and when', () => {
    expect(parsed(echo(), echo({ id: 'wamid.F', to: undefined, to_user_id: 'TR.1', type: 'image', text: undefined }))).toMatchObject([
      { wamid: 'wamid.E', phoneNumberId: '100', customer: { waId: '905321112233' }, text: 'Geliyoruz', at: new Date(1_795_384_800_000) },
      { wamid: 'wamid.F', customer: { userId: 'TR.1' }, text: null },
    ]);
  });

  it('keeps each as a webhook of its own', () => {
    const [, second] = parsed(echo(), echo({ id: 'wamid.F' }));
    expect(parseWebhook(second!.raw).accountEvents.flatMap(parseEchoes)).toEqual([second]);
  });

  it.each([[null], ['text'], [{}], [echo({ id: undefined })], [echo({ to: undefined })], [echo({ timestamp: 'soon' })]])('leaves out %j', (broken) => {
    expect(parsed(broken, echo())).toHaveLength(1);
  });

  it('reads no other field', () => {
    expect(parseEchoes({ field: 'history', phoneNumberId: '100', raw: { value: { message_echoes: [echo()] } } })).toEqual([]);
  });
});
