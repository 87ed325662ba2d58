import fc from 'fast-check';
import { checkFlowData, checkFlowJson } from './check-flow';
import { DISH_SCREEN, dishFlow, dishFlowData, MAX_FLOW_SLOTS, readDishReply, type DishFlowGroup, type DishFlowParts, type FlowSlot } from './dish-flow';
import { FLOW_LIMITS } from './limits';

const slot = fc.constantFrom<FlowSlot>('one', 'several', 'either');
const bounded = (maxLength: number) => fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength }).map((text) => text.trim() || 'x');
const option = fc.record({ id: fc.uuid(), title: bounded(FLOW_LIMITS.optionTitle) });
const options = fc.uniqueArray(option, { minLength: 1, maxLength: FLOW_LIMITS.options, selector: ({ id }) => id });

const bread: DishFlowGroup = { slot: 0, kind: 'one', label: 'Ekmek', hint: 'Birini seçin.', min: 1, max: 1, options: [{ id: 'lavas', title: 'Lavaş' }, { id: 'tombik', title: 'Tombik', metadata: '+₺10,00' }] };
const extras: DishFlowGroup = { slot: 1, kind: 'several', label: 'Ekstra', hint: 'En çok 2', min: 0, max: 2, options: [{ id: 'kasar', title: 'Kaşar' }, { id: 'tursu', title: 'Turşu' }] };
const dish: DishFlowParts = {
  title: 'Tavuk Döner Dürüm', text: '₺180,00', groups: [bread, extras],
  quantity: { label: 'Adet', hint: 'En çok 99', value: 1 }, note: { label: 'Not', hint: 'Az pişmiş' }, submit: 'Sepete ekle',
};
const slots: FlowSlot[] = ['one', 'either'];
const flow = dishFlow({ title: 'Sofra Döner', slots });

/** A group as the menu may have it, put where it fits. */
const groupAt = (own: FlowSlot, place: number) => fc.record({ min: fc.nat({ max: 3 }), options, isOne: fc.boolean() }).map(({ min, options: offered, isOne }): DishFlowGroup => {
  const kind = own === 'either' ? (isOne ? 'one' : 'several') : own;
  return { slot: place, kind, label: 'Grup', hint: 'Seçin', min: kind === 'one' ? 1 : Math.min(min, offered.length), max: kind === 'one' ? 1 : offered.length, options: offered };
});

describe(dishFlow.name, () => {
  it('is publishable for any places, and can show any dish that fits them', () => {
    const menus = fc.array(slot, { minLength: 2, maxLength: MAX_FLOW_SLOTS }).chain((places) =>
      fc.record({ places: fc.constant(places), title: bounded(60), groups: fc.tuple(...places.map(groupAt)), used: fc.array(fc.boolean(), { minLength: places.length, maxLength: places.length }) }));
    fc.assert(fc.property(menus, ({ places, title, groups, used }) => {
      const made = dishFlow({ title, slots: places });
      expect(checkFlowJson(made)).toEqual([]);
      const shown = groups.filter((_, index) => used[index]);
      expect(checkFlowData(made, DISH_SCREEN, dishFlowData(places, { ...dish, groups: shown }, 'ref'))).toEqual([]);
    }), { numRuns: 60 });
  });

  it('shows the dish’s groups in their places and hides the rest', () => {
    const data = dishFlowData(slots, dish, 'ref');
    expect(data).toMatchObject({ g0_one_visible: true, g0_one_label: 'Ekmek', g1_several_visible: true, g1_several_max: 2, g1_one_visible: false, quantity: '1', ref: 'ref' });
  });
});

describe(checkFlowJson.name, () => {
  const screen = (flow['screens'] as Record<string, unknown>[])[0]!;
  const children = (screen['layout'] as { children: Record<string, unknown>[] }).children;
  const withScreen = (parts: Record<string, unknown>) => ({ ...flow, screens: [{ ...screen, ...parts }] });
  const withChildren = (own: unknown[]) => withScreen({ layout: { type: 'SingleColumnLayout', children: own } });
  const codes = (candidate: unknown) => checkFlowJson(candidate).map(({ code }) => code);

  it.each<[string, unknown, string]>([
    ['a version that cannot be published', { ...flow, version: '4.0' }, 'unknown-value'],
    ['null', withScreen({ title: null }), 'wrong-type'],
    ['a screen that is called SUCCESS', withScreen({ id: 'SUCCESS' }), 'bad-format'],
    ['digits in a screen’s id', withScreen({ id: 'DISH1' }), 'bad-format'],
    ['two screens of one id', { ...flow, screens: [screen, screen] }, 'duplicate'],
    ['fifty-one components', withChildren([...Array.from({ length: 50 }, () => ({ type: 'TextBody', text: 'a' })), children.at(-1)]), 'too-many'],
    ['two footers', withChildren([children.at(-1), children.at(-1)]), 'too-many'],
    ['a last screen without a footer', withChildren(children.slice(0, -1)), 'missing'],
    ['two fields of one name', withChildren([...children, children.find(({ name }) => name === 'note')]), 'duplicate'],
    ['an answer without its field', withChildren(children.filter(({ name }) => name !== 'note')), 'unknown-value'],
    ['data that are not declared', withScreen({ data: {} }), 'missing'],
    ['a component nobody knows', withChildren([{ type: 'Dropdown' }, ...children]), 'unknown-value'],
    ['a label too long', withChildren([{ type: 'TextInput', name: 'x', label: 'x'.repeat(21) }, ...children]), 'too-long'],
    ['what is no flow', 'flow', 'wrong-type'],
  ])('refuses %s', (_, candidate, code) => {
    expect(codes(candidate)).toContain(code);
  });

  it('refuses more than ten megabytes', () => {
    expect(codes({ ...flow, extra: 'x'.repeat(FLOW_LIMITS.jsonBytes) })).toEqual(['too-long']);
  });

  it('answers for anything at all', () => {
    fc.assert(fc.property(fc.jsonValue(), (candidate) => Array.isArray(checkFlowJson(candidate)) && Array.isArray(checkFlowData(flow, DISH_SCREEN, candidate))));
  });
});

describe(checkFlowData.name, () => {
  const data = dishFlowData(slots, dish, 'ref');
  const codes = (changes: Record<string, unknown>, screen = DISH_SCREEN) => checkFlowData(flow, screen, { ...data, ...changes }).map(({ code }) => code);
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ id: String(index), title: 'a' }));

  it.each<[string, Record<string, unknown>, string]>([
    ['no options', { g0_one_options: [] }, 'empty'],
    ['twenty-one options', { g0_one_options: many(21) }, 'too-many'],
    ['options of one id', { g0_one_options: [many(1)[0], many(1)[0]] }, 'duplicate'],
    ['a title of 31 letters', { g0_one_options: [{ id: 'a', title: 'x'.repeat(31) }] }, 'too-long'],
    ['a price of 21 letters', { g0_one_options: [{ id: 'a', title: 'x', metadata: '9'.repeat(21) }] }, 'too-long'],
    ['a group’s label of 31 letters', { g0_one_label: 'x'.repeat(31) }, 'too-long'],
    ['an empty text', { text: ' ' }, 'empty'],
    ['more at least than at most', { g1_several_min: 3, g1_several_max: 2 }, 'bad-format'],
    ['another type', { quantity: 1 }, 'wrong-type'],
    ['null', { title: null }, 'wrong-type'],
    ['what is not declared', { colour: 'red' }, 'unknown-field'],
    ['what is missing', { title: undefined }, 'missing'],
  ])('refuses %s', (_, changes, code) => {
    expect(codes(changes)).toContain(code);
  });

  it('refuses a screen that is not there', () => {
    expect(codes({}, 'OTHER')).toEqual(['unknown-value']);
  });
});

describe(readDishReply.name, () => {
  it('reads what was picked in every place, the count and the note', () => {
    const response = { flow_token: 'token', ref: 'ref', g0_one: 'lavas', g1_several: ['kasar', 'tursu'], g1_one: '', quantity: '2', note: '' };
    expect(readDishReply(response)).toEqual({ token: 'ref', optionIds: ['lavas', 'kasar', 'tursu'], quantity: '2', note: null });
    expect(readDishReply({ flow_token: 'token', quantity: 3 })).toEqual({ token: 'token', optionIds: [], quantity: '3', note: null });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (response) => Array.isArray(readDishReply(response).optionIds)));
  });
});
