import { offeredProducts } from './find-product';
import type { MenuProduct, MenuSnapshot } from './menu';

/** What one sentence can name. */
const MAX_SUBSTITUTES = 3;

/** What may be had instead of a dish that there is no more: its neighbours on the menu, the nearest in price first, without those already `taken`. */
export function substitutesFor(menu: MenuSnapshot, { id, price }: MenuProduct, taken: ReadonlySet<string>): MenuProduct[] {
  const category = menu.categories.find(({ productIds }) => productIds.includes(id));
  if (!category) return [];
  const others = offeredProducts(menu, category).filter((other) => other.id !== id && !taken.has(other.id));
  return others.sort((a, b) => Math.abs(a.price - price) - Math.abs(b.price - price)).slice(0, MAX_SUBSTITUTES);
}
