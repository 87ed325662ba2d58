import { foldTurkish } from './fold-turkish';
import { inEveryLocale } from './in-locale';
import type { MenuCategory, MenuComboChoice, MenuComboSlot, MenuProduct, MenuSnapshot, Translated } from './menu';

/** Whether a product may be offered in chat: on sale, and not alcohol (platform policy). */
export function isOffered(product: MenuProduct): boolean {
  return product.isAvailable && !product.isAlcohol && product.modifierGroups.every(hasEnoughModifiers) && (!product.slots || canBeFilled(product.slots));
}

function canBeFilled(slots: readonly MenuComboSlot[]): boolean {
  return slots.length > 0 && slots.every((slot) => offeredChoices(slot).length > 0);
}

/** What may fill a slot now. */
export function offeredChoices({ choices }: MenuComboSlot): MenuComboChoice[] {
  return choices.filter(({ product }) => isOffered(product));
}

function hasEnoughModifiers(group: MenuProduct['modifierGroups'][number]): boolean {
  return group.modifiers.filter((modifier) => modifier.isAvailable).length >= group.min;
}

/** What of a category can be ordered now, in menu order. */
export function offeredProducts(menu: MenuSnapshot, category: MenuCategory): MenuProduct[] {
  return category.productIds.flatMap((id) => {
    const product = menu.products.get(id);
    return product && isOffered(product) ? [product] : [];
  });
}

const offered = new WeakMap<MenuSnapshot, MenuCategory[]>();

/** Categories that have something to order, in menu order. */
export function offeredCategories(menu: MenuSnapshot): MenuCategory[] {
  // A snapshot never changes and serves many turns, each of which asks this several times.
  const known = offered.get(menu);
  if (known) return known;
  const found = menu.categories.filter((category) => offeredProducts(menu, category).length > 0);
  offered.set(menu, found);
  return found;
}

/** Products a typed text may mean, in menu order: the one with exactly that name, else all that have every word of it. */
export function findProducts(menu: MenuSnapshot, text: string): MenuProduct[] {
  const products = menu.categories.flatMap((category) => category.productIds.flatMap((id) => menu.products.get(id) ?? []));
  return findByName(products.filter((product) => !product.isAlcohol), text);
}

/** Categories a typed text may mean; same rule as products. */
export function findCategories(menu: MenuSnapshot, text: string): MenuCategory[] {
  return findByName(offeredCategories(menu), text);
}

function findByName<T extends { name: Translated }>(things: T[], text: string): T[] {
  const wanted = foldTurkish(text);
  if (!wanted) return [];
  const named = things.map((thing) => ({ thing, names: foldedNames(thing.name) }));
  const exact = named.filter(({ names }) => names.includes(wanted));
  const found = exact.length > 0 ? exact : named.filter(({ names }) => names.some((name) => hasEveryWord(name, wanted)));
  return [...new Set(found.map(({ thing }) => thing))];
}

const folded = new WeakMap<Translated, string[]>();

/** A name in every language, folded once as long as the menu lives. */
export function foldedNames(name: Translated): string[] {
  const known = folded.get(name);
  if (known) return known;
  const made = inEveryLocale(name).map(foldTurkish);
  folded.set(name, made);
  return made;
}

/** Each typed word starts a different word of the name; one letter alone is no search. */
function hasEveryWord(name: string, wanted: string): boolean {
  if (wanted.length < 2) return false;
  const left = name.split(' ');
  return wanted.split(' ').every((word) => {
    const at = left.findIndex((candidate) => candidate.startsWith(word));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}
