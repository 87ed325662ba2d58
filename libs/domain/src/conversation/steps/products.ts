import { foodList } from '../../catalog/food-names';
import { offeredProducts } from '../../catalog/find-product';
import type { MenuProduct } from '../../catalog/menu';
import type { Choice } from '../prompt';
import { money, nameOf, quoted, type Scene } from '../scene';
import { orderProduct } from '../moves';
import { basketRow } from './categories';
import type { StepAt, StepRules } from './step-rules';

/** What a category offers. */
export const products: StepRules<StepAt<'products'>> = {
  prompt(scene, { categoryId, page }) {
    const { copy, world } = scene;
    const category = world.menu.categories.find(({ id }) => id === categoryId);
    const items = category ? offeredProducts(world.menu, category).map((product) => productChoice(scene, product)) : [];
    const name = category ? quoted(nameOf(scene, category.name)) : '';
    return { body: copy.askProduct(name), button: copy.button.listProducts, items, page, fixed: wayBack(scene) };
  },
  tapped(scene, _step, action) {
    return action.do === 'product' ? orderProduct(scene, action.productId, 1) : null;
  },
};

/** Back to the categories, and to the basket. */
export function wayBack(scene: Scene): Choice[] {
  return [...basketRow(scene), { action: { do: 'menu' }, title: scene.copy.button.categories }];
}

/** A product to tap: its price first, then whom it suits and what it is. */
export function productChoice(scene: Scene, product: MenuProduct): Choice {
  const detail = [foodList(product.diets ?? [], scene.locale), nameOf(scene, product.description)].filter(Boolean).join(' · ');
  return {
    action: { do: 'product', productId: product.id },
    title: nameOf(scene, product.name),
    price: money(scene, product.price),
    ...(detail && { detail }),
  };
}
