import { offeredCategories, offeredProducts } from '../../catalog/find-product';
import type { MenuCategory } from '../../catalog/menu';
import { canSchedule } from '../schedule-talk';
import { openingText } from '../opening-text';
import type { Choice } from '../prompt';
import { repeatLastOrder, repeatRow } from '../repeat-order';
import { goTo, hasItems, nameOf, quoted, type Scene } from '../scene';
import type { StepAt, StepRules } from './step-rules';

/** The menu's categories: the greeting is this list at once. */
export const categories: StepRules<StepAt<'categories'>> = {
  prompt(scene, { page }) {
    const { copy, world } = scene;
    const items = offeredCategories(world.menu).map((category) => categoryChoice(scene, category));
    const question = items.length > 0 ? copy.askCategory : copy.emptyMenu(world.branch.phone);
    const body = world.branch.isOpen ? question : `${[openingText(scene), canSchedule(scene) ? copy.orderAhead : ''].filter(Boolean).join(' ')}\n${question}`;
    return { body, button: copy.button.listMenu, items, page, fixed: hasItems(scene) ? basketRow(scene) : repeatRow(scene), isList: true };
  },
  tapped(scene, _step, action) {
    if (action.do === 'repeat') return repeatLastOrder(scene);
    if (action.do !== 'category') return null;
    const category = offeredCategories(scene.world.menu).find(({ id }) => id === action.categoryId);
    return category ? goTo(scene, { at: 'products', categoryId: category.id, page: 0 }) : null;
  },
};

function categoryChoice(scene: Scene, category: MenuCategory): Choice {
  const own = nameOf(scene, category.description);
  const examples = offeredProducts(scene.world.menu, category).slice(0, 4).map((product) => nameOf(scene, product.name));
  return {
    action: { do: 'category', categoryId: category.id },
    title: nameOf(scene, category.name),
    detail: own || examples.join(', '),
  };
}

/** The way back to what was gathered, when there is any. */
export function basketRow(scene: Scene): Choice[] {
  if (!hasItems(scene)) return [];
  const names = scene.basket.lines.flatMap(({ productId, quantity }) => {
    const product = scene.world.menu.products.get(productId);
    return product ? [`${quantity} × ${quoted(nameOf(scene, product.name))}`] : [];
  });
  return [{ action: { do: 'checkout' }, title: scene.copy.button.checkout, detail: names.join(', ') }];
}
