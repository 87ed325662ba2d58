import type { PreviewDto, PreviewInput } from '@sofra/contracts';
import { OwnerDesk } from '../../../test/support/owner-desk';
import { BranchesService } from '../../branches/branches.service';

let desk: OwnerDesk;

beforeAll(async () => (desk = await OwnerDesk.open()));
afterAll(() => desk.close());

const rehearse = (inputs: PreviewInput[], locale = 'tr') => desk.ask<PreviewDto>('POST', '/api/catalog/preview', { locale, inputs });

/** Taps the choice with these words in its title or description. */
async function tap(inputs: PreviewInput[], words: string): Promise<PreviewInput[]> {
  const { messages } = await rehearse(inputs);
  const choice = messages.at(-1)!.choices.find(({ title, description }) => `${title} ${description}`.includes(words));
  if (!choice) throw new Error(`nothing says "${words}": ${JSON.stringify(messages.at(-1))}`);
  return [...inputs, { tap: choice.id, title: choice.title }];
}

describe('the preview of the chat', () => {
  it('answers with the very messages a customer would get, in both languages', async () => {
    const { messages } = await rehearse([{ text: 'merhaba' }]);
    expect(messages.map(({ from, kind }) => [from, kind])).toEqual([['customer', 'text'], ['shop', 'list']]);
    expect(messages[1]!.choices.map(({ title }) => title)).toContain('Tavuk Dönerler');
    const english = await rehearse([{ text: 'hello' }], 'en');
    expect(english.messages[1]!.choices.map(({ title }) => title)).toContain('Chicken Döner');
  });

  it('goes on with every tap, up to the product’s questions', async () => {
    let inputs = await tap([{ text: 'merhaba' }], 'Tavuk Dönerler');
    inputs = await tap(inputs, '180,00');
    const { messages, isOrdered } = await rehearse(inputs);
    expect(messages.at(-1)!.body).toContain('Acı derecesi');
    expect(isOrdered).toBe(false);
  });

  it('opens a form where the branch has one, and takes its answer', async () => {
    const [branch] = await desk.sql<{ id: string }>('SELECT id FROM branches');
    await desk.sql(`INSERT INTO branch_forms (branch_id, is_on, flow_id) VALUES ($1, true, '42')`, branch!.id);
    await desk.sql(`INSERT INTO branch_form_slots (branch_id, position, slot) SELECT $1, n, 'either' FROM generate_series(0, 5) n`, branch!.id);
    desk.http.app.get(BranchesService).invalidate();
    let inputs = await tap([{ text: 'merhaba' }], 'Tavuk Dönerler');
    inputs = await tap(inputs, '180,00');
    const { kind, button, form } = (await rehearse(inputs)).messages.at(-1)!;
    expect([kind, button, form?.groups[0]?.label]).toEqual(['form', 'Seçenekleri seç', 'Acı derecesi']);
    const filled = { form: form!.token, title: form!.submit, optionIds: [form!.groups[0]!.options[0]!.id], quantity: '2', note: 'az pişmiş' };
    const { messages } = await rehearse([...inputs, filled]);
    expect(messages.slice(-2).map(({ from, body }) => [from, body])).toEqual([['customer', 'Sepete ekle'], ['shop', expect.stringContaining('360,00')]]);
    expect(messages.at(-1)!.body).toContain('az pişmiş');
    await desk.sql('DELETE FROM branch_forms');
    desk.http.app.get(BranchesService).invalidate();
  });

  it('shows a price at once when it was changed, and leaves nothing behind', async () => {
    const ayran = (await desk.catalog()).products.find(({ externalId }) => externalId === 'ayran')!;
    await desk.ask('PATCH', `/api/catalog/products/${ayran.id}`, { version: ayran.version, price: 7_777 });
    const { messages } = await rehearse([{ text: '1 ayran' }]);
    expect(messages.at(-1)!.body).toContain('77,77');
    expect(await desk.sql('SELECT id FROM conversations')).toEqual([]);
    expect(await desk.sql('SELECT id FROM outbound_messages')).toEqual([]);
  });
});
