import { offeredProducts } from '../../catalog/find-product';
import { money, nameOf, quoted } from '../scene';
import { orderProduct } from '../moves';
import { basketRow } from './categories';
/** What a category offers. */
export const products = {
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
export function wayBack(scene) {
    return [...basketRow(scene), { action: { do: 'menu' }, title: scene.copy.button.categories }];
}
/** A product to tap: its price first, then what it is. */
export function productChoice(scene, product) {
    const description = nameOf(scene, product.description);
    return {
        action: { do: 'product', productId: product.id },
        title: nameOf(scene, product.name),
        price: money(scene, product.price),
        ...(description && { detail: description }),
    };
}
