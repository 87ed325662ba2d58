import { substitutesFor } from '../catalog/substitutes';
import type { MenuProduct } from '../catalog/menu';
import { openingWords } from './moment-words';
import { goTo, hasItems, nameOf, quoted, say, type Scene } from './scene';
import type { Step } from './state';

/** Steps about what lies in the basket: with nothing left in it they have nothing to show. */
const OF_BASKET: ReadonlySet<Step['at']> = new Set(['summary', 'basket', 'line', 'noting', 'timing', 'clearing', 'resuming']);

/** What may be had instead of a dish, in a sentence; none when nothing else of its kind is left. */
export function insteadOf({ basket, copy, locale, world }: Scene, product: MenuProduct): string[] {
  const taken = new Set(basket.lines.map(({ productId }) => productId));
  const names = substitutesFor(world.menu, product, taken).map(({ name }) => quoted(nameOf({ locale }, name)));
  return names.length > 0 ? [copy.instead(names.join(', '))] : [];
}

/** Why a dish that was asked for cannot be had: sold out, or not at this hour. */
export function whyNotThere({ copy, locale, world }: Scene, { name, servedFrom }: MenuProduct): string {
  const called = quoted(nameOf({ locale }, name));
  return servedFrom === undefined ? copy.soldOutHere(called) : copy.notServedHere(called, openingWords(world, servedFrom));
}

/** The same of a dish that had to leave the basket. */
export function whyTakenOut({ copy, locale, world }: Scene, { name, servedFrom }: MenuProduct): string {
  const called = quoted(nameOf({ locale }, name));
  return servedFrom === undefined ? copy.soldOut(called) : copy.notServed(called, openingWords(world, servedFrom));
}

/** A dish that was asked for and cannot be had, with what may be had instead. */
export function tellNotThere(scene: Scene, product: MenuProduct): Scene {
  return [whyNotThere(scene, product), ...insteadOf(scene, product)].reduce(say, scene);
}

/** What may be had instead of dishes that had to leave the basket: in words, or as a list to tap for whoever has nothing left in it. */
export function offerOthers(scene: Scene, products: readonly MenuProduct[]): Scene {
  const sentences = [...new Set(products.flatMap((product) => insteadOf(scene, product)))];
  const category = scene.world.menu.categories.find(({ productIds }) => products.some(({ id }) => productIds.includes(id)));
  if (sentences.length === 0 || !category) return scene;
  return !hasItems(scene) && OF_BASKET.has(scene.state.step.at) ? goTo(scene, { at: 'products', categoryId: category.id, page: 0 }) : sentences.reduce(say, scene);
}
