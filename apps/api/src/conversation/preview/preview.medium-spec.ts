import type { PreviewDto, PreviewInput } from '@sofra/contracts';
import { OwnerDesk } from '../../../test/support/owner-desk';

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

  it('shows a price at once when it was changed, and leaves nothing behind', async () => {
    const ayran = (await desk.catalog()).products.find(({ externalId }) => externalId === 'ayran')!;
    await desk.ask('PATCH', `/api/catalog/products/${ayran.id}`, { version: ayran.version, price: 7_777 });
    const { messages } = await rehearse([{ text: '1 ayran' }]);
    expect(messages.at(-1)!.body).toContain('77,77');
    expect(await desk.sql('SELECT id FROM conversations')).toEqual([]);
    expect(await desk.sql('SELECT id FROM outbound_messages')).toEqual([]);
  });
});
