import { dishFlow, dishFlowData, DISH_SCREEN, parseWebhook, readDishReply } from '@sofra/whatsapp';
import type { DishFlowParts, FlowSlot } from '@sofra/whatsapp';
import { FlowBook } from './flow-book';
import { createServer } from './server';
import { aSimulator, FakeBusiness, until } from './testing/fixtures';

const slots: FlowSlot[] = ['one', 'several'];
const dish: DishFlowParts = {
  title: 'Dürüm', text: '180,00 TL', submit: 'Sepete ekle',
  groups: [{ slot: 0, kind: 'one', label: 'Ekmek', hint: 'Birini seçin.', min: 1, max: 1, options: [{ id: 'lavas', title: 'Lavaş' }, { id: 'tombik', title: 'Tombik', metadata: '+10,00 TL' }] }],
  quantity: { label: 'Adet', hint: '1-99', value: 1 }, note: { label: 'Not', hint: 'En çok 140 harf' },
};
const json = dishFlow({ title: 'Sofra', slots });
const handIn = (more: object = {}) => ({ name: 'sofra 1', categories: ['OTHER'], flow_json: JSON.stringify(json), publish: true, ...more });

function aPlatform() {
  const parts = aSimulator(new FakeBusiness());
  const server = createServer(parts.simulator);
  const post = async (path: string, payload: object) => {
    const response = await server.inject({ method: 'POST', url: `/v25.0/${path}`, headers: { authorization: 'Bearer token' }, payload });
    return { status: response.statusCode, body: response.json<{ id?: string; validation_errors?: unknown[]; error?: { code: number } }>() };
  };
  const open = (flowId: string, data: Record<string, unknown> = dishFlowData(slots, dish, 'ref')) => post('1000/messages', {
    messaging_product: 'whatsapp', to: '+905321112233', type: 'interactive',
    interactive: {
      type: 'flow', body: { text: 'Seçin' },
      action: { name: 'flow', parameters: { flow_message_version: '3', flow_id: flowId, flow_cta: 'Seç', flow_token: 'token', mode: 'published', flow_action: 'navigate', flow_action_payload: { screen: DISH_SCREEN, data } } },
    },
  });
  parts.simulator.customer.text(parts.thread, { text: 'selam' });
  return { ...parts, server, post, open };
}

describe(FlowBook.name, () => {
  it('publishes a good Flow, shows it on the phone, and sends the answer as a phone does', async () => {
    const { post, open, thread, simulator, business } = aPlatform();
    const { body } = await post('77/flows', handIn());
    expect(body.validation_errors).toEqual([]);
    expect((await open(body.id!)).status).toBe(200);
    const bubble = thread.bubbles.at(-1)!;
    expect(bubble).toMatchObject({ kind: 'flow', text: 'Seçin', flow: { button: 'Seç', title: 'Sofra', token: 'token' } });
    // The second place holds nothing of this dish.
    expect(bubble.flow?.components.map(({ type, label }) => [type, label])).toEqual([
      ['TextHeading', undefined], ['TextBody', undefined], ['RadioButtonsGroup', 'Ekmek'], ['TextInput', 'Adet'], ['TextArea', 'Not'], ['Footer', 'Sepete ekle'],
    ]);
    const sent = simulator.customer.form(thread, { wamid: bubble.wamid, fields: { g0_one: 'tombik', quantity: '2', note: 'az pişmiş' } });
    expect(sent).toMatchObject({ kind: 'form', quoted: { wamid: bubble.wamid } });
    await until(() => business.messages().length === 2);
    const [, answer] = business.received.flatMap(({ text }) => parseWebhook(JSON.parse(text)).messages);
    if (answer?.body.kind !== 'flow-reply') throw new Error(answer?.body.kind);
    expect(answer.body.response).toMatchObject({ flow_token: 'token' });
    expect(readDishReply(answer.body.response)).toEqual({ token: 'ref', optionIds: ['tombik'], quantity: '2', note: 'az pişmiş' });
  });

  it('keeps a Flow with faults as a draft, which nobody can be sent', async () => {
    const { post, open } = aPlatform();
    const { body } = await post('77/flows', handIn({ flow_json: JSON.stringify({ ...json, version: '1.0' }) }));
    expect(body.validation_errors).toHaveLength(1);
    expect((await open(body.id!)).body.error?.code).toBe(131009);
  });

  it.each([
    ['no name', { name: '' }],
    ['no category', { categories: [] }],
    ['a category nobody knows', { categories: ['FOOD'] }],
  ])('refuses one with %s', async (_, more) => {
    expect(await aPlatform().post('77/flows', handIn(more))).toMatchObject({ status: 400, body: { error: { code: 100 } } });
  });

  it('refuses a name that is taken, an unknown Flow, data that do not fit, and one that is retired', async () => {
    const { post, open } = aPlatform();
    const { body: { id = '' } } = await post('77/flows', handIn());
    expect((await post('77/flows', handIn())).body.error?.code).toBe(100);
    expect((await open('999')).body.error?.code).toBe(131009);
    expect((await open(id, { title: 'Dürüm' })).body.error?.code).toBe(131009);
    expect((await post(`${id}/deprecate`, {})).status).toBe(200);
    expect((await open(id)).body.error?.code).toBe(131009);
    expect((await post(`${id}/deprecate`, {})).body.error?.code).toBe(100);
    expect((await post('999/deprecate', {})).body.error?.code).toBe(33);
  });

  it.each([132068, 132069])('answers %s to Flows only, when told to', async (code) => {
    const { post, open, simulator } = aPlatform();
    const { body: { id = '' } } = await post('77/flows', handIn());
    simulator.patchFaults({ flows: code });
    expect((await open(id)).body.error?.code).toBe(code);
    expect((await post('1000/messages', { messaging_product: 'whatsapp', to: '+905321112233', type: 'text', text: { body: 'a' } })).status).toBe(200);
    simulator.patchFaults({ flows: null });
    expect((await open(id)).status).toBe(200);
  });

  it('fails on a phone that is too old for it, which only a status tells', async () => {
    const { post, open, simulator, phone, thread, business } = aPlatform();
    const { body: { id = '' } } = await post('77/flows', handIn());
    simulator.phones.update(phone.id, { hasOldApp: true });
    expect((await open(id)).status).toBe(200);
    await until(() => business.statuses().includes('failed'));
    expect(business.statuses()).toEqual(['failed']);
    expect(business.values().at(-1)?.statuses).toMatchObject([{ status: 'failed', errors: [{ code: 131026 }] }]);
    expect(thread.bubbles.at(-1)).toMatchObject({ kind: 'other', status: 'failed' });
    expect(thread.bubbles.at(-1)?.flow).toBeUndefined();
  });

  it('lets nobody fill in what is no form', () => {
    const { simulator, thread } = aPlatform();
    expect(() => simulator.customer.form(thread, { wamid: thread.bubbles[0]!.wamid, fields: {} })).toThrow('opens no form');
  });
});
