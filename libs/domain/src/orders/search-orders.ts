import { foldTurkish } from '../catalog/fold-turkish';

/** What a search in the orders of a day looks at. */
export interface SearchedOrder {
  number: number;
  name: string;
  phone: string | null;
  /** Names of its items. */
  items: readonly string[];
  address: string | null;
  table: string | null;
}

// Fewer digits are a number of an order, a table or a portion; a phone would match everything.
const SHORTEST_PHONE = 4;

/** Whether an order has all words of `text`, whatever their case and accents; no word at all is in every order. */
export function matchesSearch(order: SearchedOrder, text: string): boolean {
  const said = foldTurkish([order.name, ...order.items, order.address ?? '', order.table ?? ''].join(' '));
  const phone = (order.phone ?? '').replace(/\D/g, '');
  return foldTurkish(text).split(' ').every((word) => hasWord(word, said, phone, order.number));
}

function hasWord(word: string, said: string, phone: string, number: number): boolean {
  if (!/^\+?\d+$/.test(word)) return said.includes(word);
  const digits = word.replace('+', '');
  return digits === String(number) || said.split(' ').includes(digits) || (digits.length >= SHORTEST_PHONE && phone.includes(digits.replace(/^0/, '')));
}
