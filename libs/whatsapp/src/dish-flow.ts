/** What a place of the form can hold: a group of which exactly one is picked, one of which several may be, or either. */
export type FlowSlot = 'one' | 'several' | 'either';

/** One group of options, in the place it takes. */
export interface DishFlowGroup {
  slot: number;
  kind: 'one' | 'several';
  label: string;
  hint: string;
  min: number;
  max: number;
  options: readonly { id: string; title: string; description?: string; metadata?: string }[];
}

/** A dish as its form shows it; every text is within `FLOW_LIMITS` already. */
export interface DishFlowParts {
  title: string;
  text: string;
  groups: readonly DishFlowGroup[];
  quantity: { label: string; hint: string; value: number };
  note: { label: string; hint: string };
  submit: string;
}

/** A form as it came back; `token` null when the phone left it out. */
export interface DishReply {
  token: string | null;
  optionIds: string[];
  quantity: string | null;
  note: string | null;
}

type Json = Record<string, unknown>;
type Kind = DishFlowGroup['kind'];

/** The one screen of a dish's form. */
export const DISH_SCREEN = 'DISH';
/** Places of one form: two components each, and four around them, of the fifty a screen may have. */
export const MAX_FLOW_SLOTS = 20;

const KINDS: Readonly<Record<FlowSlot, readonly Kind[]>> = { one: ['one'], several: ['several'], either: ['one', 'several'] };

const dynamic = (key: string) => `\${data.${key}}`;
const NO_OPTION = [{ id: '-', title: '-' }];

/**
 * The Flow JSON of a menu's form: one screen whose places can show any dish that fits them. Everything a customer reads
 * comes with the message (`dishFlowData`), so names, prices and languages change without publishing anew; only `title` stands here,
 * because the platform takes no dynamic one.
 */
export function dishFlow({ title, slots }: { title: string; slots: readonly FlowSlot[] }): Json {
  const fields = slots.flatMap((slot, place) => KINDS[slot].map((kind) => ({ name: fieldName(place, kind), kind })));
  const data = { ...AROUND, ...Object.assign({}, ...fields.map(({ name, kind }) => groupData(name, kind))) as Json };
  const answers = ['quantity', 'note', ...fields.map(({ name }) => name)];
  const children = [
    { type: 'TextHeading', text: dynamic('title') },
    { type: 'TextBody', text: dynamic('text') },
    ...fields.map(({ name, kind }) => groupComponent(name, kind)),
    { type: 'TextInput', name: 'quantity', 'input-type': 'number', label: dynamic('quantity_label'), 'helper-text': dynamic('quantity_hint'), 'init-value': dynamic('quantity'), required: true, 'max-chars': '2' },
    { type: 'TextArea', name: 'note', label: dynamic('note_label'), 'helper-text': dynamic('note_hint'), required: false, 'max-length': '140' },
    { type: 'Footer', label: dynamic('submit'), 'on-click-action': { name: 'complete', payload: { ref: dynamic('ref'), ...Object.fromEntries(answers.map((name) => [name, `\${form.${name}}`])) } } },
  ];
  return { version: '7.3', screens: [{ id: DISH_SCREEN, title, terminal: true, data, layout: { type: 'SingleColumnLayout', children } }] };
}

/** What the form of `slots` is opened with to show one dish; places it does not use are hidden. `ref` comes back with the answer, because some phones leave the flow token out. */
export function dishFlowData(slots: readonly FlowSlot[], parts: DishFlowParts, ref: string): Json {
  const hidden = slots.flatMap((slot, place) => KINDS[slot].map((kind) => shownGroup(fieldName(place, kind), { kind, label: '-', hint: '-', min: 0, max: 1, options: NO_OPTION }, false)));
  const shown = parts.groups.map((group) => shownGroup(fieldName(group.slot, group.kind), group, true));
  return {
    ref, title: parts.title, text: parts.text, submit: parts.submit,
    quantity: String(parts.quantity.value), quantity_label: parts.quantity.label, quantity_hint: parts.quantity.hint,
    note_label: parts.note.label, note_hint: parts.note.hint,
    ...Object.assign({}, ...hidden, ...shown) as Json,
  };
}

/** Reads what a form sent back: all that was picked, wherever it stood. Never throws; what it does not know it leaves out. */
export function readDishReply(response: unknown): DishReply {
  const fields = typeof response === 'object' && response !== null && !Array.isArray(response) ? (response as Json) : {};
  const picked = Object.entries(fields).filter(([name]) => /^g\d+_(one|several)$/.test(name)).flatMap(([, value]) => value);
  return {
    token: textOf(fields['ref']) ?? textOf(fields['flow_token']),
    optionIds: picked.filter((id): id is string => typeof id === 'string' && id !== ''),
    quantity: typeof fields['quantity'] === 'number' ? String(fields['quantity']) : textOf(fields['quantity']),
    note: textOf(fields['note']),
  };
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
const fieldName = (place: number, kind: Kind) => `g${place}_${kind}`;
const string = (example: string) => ({ type: 'string', __example__: example });

const AROUND: Json = {
  ref: string('1.AZAAAAAAAHAAgAAAAAAAAA.7.f'), title: string('Döner'), text: string('180,00 TL'), submit: string('Sepete ekle'),
  quantity: string('1'), quantity_label: string('Adet'), quantity_hint: string('1-99'), note_label: string('Not'), note_hint: string('Az pişmiş'),
};

function groupData(name: string, kind: Kind): Json {
  const properties = Object.fromEntries(['id', 'title', 'description', 'metadata'].map((key) => [key, { type: 'string' }]));
  return {
    [`${name}_visible`]: { type: 'boolean', __example__: true },
    [`${name}_label`]: string('Ekmek'),
    [`${name}_hint`]: string('Birini seçin.'),
    [`${name}_options`]: { type: 'array', items: { type: 'object', properties }, __example__: [{ id: 'lavas', title: 'Lavaş', description: 'İnce', metadata: '+10,00 TL' }] },
    ...(kind === 'several' && {
      [`${name}_required`]: { type: 'boolean', __example__: false },
      [`${name}_min`]: { type: 'number', __example__: 0 },
      [`${name}_max`]: { type: 'number', __example__: 1 },
    }),
  };
}

function groupComponent(name: string, kind: Kind): Json {
  const around = { name, label: dynamic(`${name}_label`), description: dynamic(`${name}_hint`), 'data-source': dynamic(`${name}_options`), visible: dynamic(`${name}_visible`) };
  // A radio group that is shown wants an answer: what may be left out is a checkbox, since a radio cannot be taken back.
  if (kind === 'one') return { type: 'RadioButtonsGroup', ...around, required: dynamic(`${name}_visible`) };
  return { type: 'CheckboxGroup', ...around, required: dynamic(`${name}_required`), 'min-selected-items': dynamic(`${name}_min`), 'max-selected-items': dynamic(`${name}_max`) };
}

function shownGroup(name: string, { kind, label, hint, min, max, options }: Omit<DishFlowGroup, 'slot'>, isVisible: boolean): Json {
  return {
    [`${name}_visible`]: isVisible, [`${name}_label`]: label, [`${name}_hint`]: hint, [`${name}_options`]: options,
    ...(kind === 'several' && { [`${name}_required`]: min > 0, [`${name}_min`]: min, [`${name}_max`]: max }),
  };
}
