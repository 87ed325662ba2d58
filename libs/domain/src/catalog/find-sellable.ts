import type { SellableDto } from '@sofra/contracts';
import { foldedNames } from './find-product';
import { foldTurkish } from './fold-turkish';
import type { MenuModifierGroup, MenuSnapshot, Translated } from './menu';

const MOST_FOUND = 30;

/** Products, then options, whose name has every word of `text` somewhere; at most 30, nothing for an empty text. What is sold out is found as well. */
export function findSellable(menu: MenuSnapshot, text: string): SellableDto[] {
  const words = foldTurkish(text).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const products = menu.categories.flatMap(({ productIds }) => productIds.flatMap((id) => menu.products.get(id) ?? []));
  // A group that many products use is asked once.
  const groups = new Map(products.flatMap(({ modifierGroups }) => modifierGroups.map((group) => [group.id, group] as const)));
  const all = [...products.map(({ id, name }) => ({ productId: id, modifierId: null, name, group: null })), ...[...groups.values()].flatMap(optionsOf)];
  return all.filter(({ name }) => hasWords(name, words)).slice(0, MOST_FOUND);
}

function optionsOf({ name: group, modifiers }: MenuModifierGroup): SellableDto[] {
  // "Without onions" is nothing that can run out.
  return modifiers.filter(({ isRemoval }) => !isRemoval).map(({ id, name }) => ({ productId: null, modifierId: id, name, group }));
}

function hasWords(name: Translated, words: readonly string[]): boolean {
  return foldedNames(name).some((folded) => words.every((word) => folded.includes(word)));
}
