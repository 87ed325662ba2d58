import { foldTurkish } from '../catalog/fold-turkish';
import { findCategories, findProducts, foldedNames } from '../catalog/find-product';
import type { MenuSnapshot } from '../catalog/menu';
import { parserOf, type ParseContext } from '../typed-order/compile-menu-parser';
import type { TypedOrder } from '../typed-order/typed-order';
import { readWord, type Word } from './words';
import type { Locale } from '@sofra/contracts';

/** What a typed text means, read against the menu. */
export type Meaning =
  | { kind: 'word'; word: Word; locale: Locale | null }
  | { kind: 'number'; number: number }
  | { kind: 'table'; label: string }
  | { kind: 'order'; order: TypedOrder }
  /** The start of names, or more products than one question has room for; `quantity` is 1 unless said. */
  | { kind: 'products'; productIds: string[]; quantity: number; query: string }
  | { kind: 'category'; categoryId: string }
  /** Asks something that no word of ours answers. */
  | { kind: 'question' }
  /** `isTalk`: most of its words are known and say nothing that can be done, so it is no name of a place either. */
  | { kind: 'unknown'; isTalk: boolean };

/** The text behind a table's QR code, as it is or made polite. */
const TABLE = /^(?:merhaba |selam |iyi gunler |iyi aksamlar |hello |hi )?(?:masa|table)(?: no| numara| number)? ([a-z]?\d{1,3}[a-z]?)(?: lutfen| please)?$/;
const COUNTED = /^(\d{1,2})(?: ?(?:x|adet|tane|porsiyon|portions?))? (.+)$/;

/** Reads a text: words first, then numbers, tables, categories, typed orders, and starts of names. */
export function readText(text: string, menu: MenuSnapshot, context: ParseContext = {}): Meaning {
  const known = readWord(text);
  if (known) return { kind: 'word', ...known };
  const folded = foldTurkish(text);
  if (/^\d{1,3}$/.test(folded)) return { kind: 'number', number: Number(folded) };
  const table = TABLE.exec(folded)?.[1];
  if (table) return { kind: 'table', label: table.toUpperCase() };
  return categoryNamed(folded, menu) ?? readOrder(text, folded, menu, context);
}

function categoryNamed(folded: string, menu: MenuSnapshot): Meaning | null {
  const category = findCategories(menu, folded).find((candidate) => foldedNames(candidate.name).includes(folded));
  return category && findProducts(menu, folded).length !== 1 ? { kind: 'category', categoryId: category.id } : null;
}

function readOrder(text: string, folded: string, menu: MenuSnapshot, context: ParseContext): Meaning {
  const order = parserOf(menu).parse(text, context);
  const search = searchFor(folded, menu);
  const isRead = order.commands.length + order.ambiguities.length + order.refused.length + order.unclear.length > 0;
  if (isRead) return search && findsMore(search, order) ? search : { kind: 'order', order };
  if (search) return search;
  const [only, ...others] = findCategories(menu, folded);
  if (only && others.length === 0) return { kind: 'category', categoryId: only.id };
  return order.asks ? { kind: 'question' } : { kind: 'unknown', isTalk: order.isTalk && !/\d/.test(folded) };
}

type Search = Extract<Meaning, { kind: 'products' }>;

/** The list that pages shows what a question of ten options would cut off. */
function findsMore({ productIds }: Search, { commands, ambiguities: [first, ...others] }: TypedOrder): boolean {
  return commands.length === 0 && others.length === 0 && first?.kind === 'product' && productIds.length > first.options.length;
}

function searchFor(folded: string, menu: MenuSnapshot): Search | null {
  const [, count, name] = COUNTED.exec(folded) ?? [];
  return productsNamed(folded, 1, menu) ?? (name && Number(count) > 0 ? productsNamed(name, Number(count), menu) : null);
}

function productsNamed(query: string, quantity: number, menu: MenuSnapshot): Search | null {
  const productIds = findProducts(menu, query).map((product) => product.id);
  return productIds.length > 0 ? { kind: 'products', productIds, quantity, query } : null;
}
