import { isOffered, offeredCategories, offeredProducts } from '../catalog/find-product';
import type { MenuProduct, MenuSnapshot } from '../catalog/menu';
import { REPLY_LIMITS } from '../conversation/limits';
import { offeredModifiers } from '../conversation/groups';
import { paginate } from '../conversation/paginate';

/** Rows of a product list that are not products: the way back to the categories. */
const FIXED_ROWS = 1;

/** Taps of a new customer from the greeting until the product is in the basket; null when it is not offered. */
export function countTaps(menu: MenuSnapshot, product: MenuProduct): number | null {
  if (!isOffered(product)) return null;
  const categories = offeredCategories(menu);
  const category = categories.findIndex(({ id }) => id === product.categoryId);
  if (category < 0) return null;
  const place = offeredProducts(menu, categories[category]!).findIndex(({ id }) => id === product.id);
  const toCategory = pageOf(category, categories.length, REPLY_LIMITS.rows) + 1;
  const toProduct = pageOf(place, offeredProducts(menu, categories[category]!).length, REPLY_LIMITS.rows - FIXED_ROWS) + 1;
  return toCategory + toProduct + answers(product) + (product.slots ?? []).reduce((sum, { choices }) => sum + 1 + fewest(choices.map((choice) => answers(choice.product))), 0);
}

/** Every question with something to choose is one tap: an answer, or "skip". */
function answers(product: MenuProduct): number {
  return product.modifierGroups.reduce((sum, group) => sum + (offeredModifiers(group).length > 0 ? Math.max(1, group.min) : 0), 0);
}

function pageOf(place: number, count: number, room: number): number {
  const items = Array.from({ length: count }, (_, index) => index);
  for (let page = 0; ; page += 1) if (paginate(items, room, page).items.includes(place)) return page;
}

function fewest(counts: readonly number[]): number {
  return counts.length > 0 ? Math.min(...counts) : 0;
}
