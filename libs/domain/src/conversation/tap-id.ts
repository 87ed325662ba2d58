import { FULFILMENTS, LOCALES, PAYMENT_METHODS, type Fulfilment, type Locale, type PaymentMethod } from '@sofra/contracts';
import { packId, unpackId } from '../shared/packed-id';
import { STATE_VERSION } from './state-version';

/** What a button or row stands for. */
export type Action =
  | { do: 'menu' }
  | { do: 'basket' }
  | { do: 'checkout' }
  | { do: 'orders' }
  | { do: 'repeat' }
  /** The dishes of an order that came to nothing. */
  | { do: 'reorder'; orderId: string }
  | { do: 'invite' }
  | { do: 'language'; locale: Locale }
  | { do: 'ask-cancel'; orderId: string }
  | { do: 'cancel'; orderId: string }
  | { do: 'page'; page: number }
  | { do: 'category'; categoryId: string }
  | { do: 'product'; productId: string }
  | { do: 'choose'; modifierId: string }
  | { do: 'unchoose'; modifierId: string }
  | { do: 'done' }
  /** On no button: the token of a form. `offer` is the digest of what it showed. */
  | { do: 'fill'; productId: string; offer: number }
  | { do: 'option'; option: number }
  | { do: 'line'; lineId: number }
  | { do: 'quantity'; lineId: number; quantity: number }
  | { do: 'rechoose'; lineId: number }
  | { do: 'remove'; lineId: number }
  | { do: 'ask-clear' }
  | { do: 'clear' }
  | { do: 'drop-coupon' }
  | { do: 'change-address' }
  | { do: 'send-location' }
  | { do: 'address'; addressId: string }
  | { do: 'ask-forget' }
  | { do: 'keep-addresses' }
  | { do: 'forget'; addressId: string }
  | { do: 'note' }
  | { do: 'drop-note' }
  | { do: 'ask-time' }
  /** Minutes since 1970. */
  | { do: 'time'; minute: number }
  | { do: 'asap' }
  | { do: 'fulfil'; fulfilment: Fulfilment }
  | { do: 'pay'; method: PaymentMethod; revision: number };

/** A tappable id taken apart. */
export interface Tap {
  basketId: string;
  question: number;
  action: Action;
}

type Field = 'id' | 'count' | 'fulfilment' | 'method' | 'locale';
type Fields = Readonly<Record<string, Field>>;

/** One letter and the fields, in order, for every action: writes and reads ids. */
const CODES: { readonly [A in Action as A['do']]: readonly [string, Fields] } = {
  menu: ['m', {}],
  basket: ['b', {}],
  checkout: ['k', {}],
  orders: ['o', {}],
  repeat: ['R', {}],
  reorder: ['O', { orderId: 'id' }],
  invite: ['I', {}],
  language: ['L', { locale: 'locale' }],
  'ask-cancel': ['x', { orderId: 'id' }],
  cancel: ['X', { orderId: 'id' }],
  page: ['g', { page: 'count' }],
  category: ['c', { categoryId: 'id' }],
  product: ['p', { productId: 'id' }],
  choose: ['y', { modifierId: 'id' }],
  unchoose: ['n', { modifierId: 'id' }],
  done: ['d', {}],
  fill: ['w', { productId: 'id', offer: 'count' }],
  option: ['i', { option: 'count' }],
  line: ['l', { lineId: 'count' }],
  quantity: ['q', { lineId: 'count', quantity: 'count' }],
  rechoose: ['e', { lineId: 'count' }],
  remove: ['r', { lineId: 'count' }],
  'ask-clear': ['z', {}],
  clear: ['Z', {}],
  'drop-coupon': ['u', {}],
  'change-address': ['A', {}],
  'send-location': ['S', {}],
  address: ['a', { addressId: 'id' }],
  'ask-forget': ['D', {}],
  'keep-addresses': ['B', {}],
  forget: ['F', { addressId: 'id' }],
  note: ['t', {}],
  'drop-note': ['T', {}],
  'ask-time': ['h', {}],
  time: ['H', { minute: 'count' }],
  asap: ['N', {}],
  fulfil: ['f', { fulfilment: 'fulfilment' }],
  pay: ['P', { method: 'method', revision: 'count' }],
};

const BY_LETTER = new Map(Object.entries(CODES).map(([name, [letter, fields]]) => [letter, { name, fields }]));
const COUNT = /^(0|[1-9]\d{0,8})$/;

/** The id behind a button: `1.<basket>.<question>.<action letter>[.<field>...]`, at most 120 characters. */
export function encodeTap({ basketId, question, action }: Tap): string {
  return [STATE_VERSION, packId(basketId), question, encodeAction(action)].join('.');
}

/** The part of an id that says what it does: `<action letter>[.<field>...]`. */
export function encodeAction(action: Action): string {
  const [letter, fields] = CODES[action.do];
  const values = action as unknown as Record<string, string | number>;
  const parts = Object.entries(fields).map(([name, field]) => (field === 'id' ? packId(String(values[name])) : String(values[name])));
  return [letter, ...parts].join('.');
}

/** Reads an id that came back; null for anything `encodeTap` cannot have written. Existence and permission are the steps' business. */
export function parseTap(id: string): Tap | null {
  if (id.length > 200) return null;
  const [version, packedBasket = '', question = '', ...rest] = id.split('.');
  const basketId = unpackId(packedBasket);
  const action = parseAction(rest.join('.'));
  if (version !== String(STATE_VERSION) || !basketId || !COUNT.test(question) || !action) return null;
  return { basketId, question: Number(question), action };
}

/** Reads what `encodeAction` wrote; null for anything else. */
export function parseAction(text: string): Action | null {
  const [letter = '', ...parts] = text.split('.');
  const code = BY_LETTER.get(letter);
  if (!code) return null;
  const fields = Object.entries(code.fields);
  if (parts.length !== fields.length) return null;
  const action: Record<string, string | number> = { do: code.name };
  for (const [index, [name, field]] of fields.entries()) {
    const value = READERS[field](parts[index] ?? '');
    if (value === null) return null;
    action[name] = value;
  }
  // Letter, number of fields and the kind of each were checked against the one table above.
  return action as unknown as Action;
}

const READERS: Readonly<Record<Field, (part: string) => string | number | null>> = {
  id: unpackId,
  count: (part) => (COUNT.test(part) ? Number(part) : null),
  fulfilment: (part) => FULFILMENTS.find((known) => known === part) ?? null,
  locale: (part) => LOCALES.find((known) => known === part) ?? null,
  method: (part) => PAYMENT_METHODS.find((known) => known === part) ?? null,
};
