import { offeredCategories, offeredProducts } from '../../catalog/find-product';
import { openingText } from '../opening-text';
import { goTo, hasItems, nameOf, quoted } from '../scene';
/** The menu's categories: the greeting is this list at once. */
export const categories = {
    prompt(scene, { page }) {
        const { copy, world } = scene;
        const items = offeredCategories(world.menu).map((category) => categoryChoice(scene, category));
        const question = items.length > 0 ? copy.askCategory : copy.emptyMenu(world.branch.phone);
        const body = world.branch.isOpen ? question : `${openingText(scene)}\n${question}`;
        return { body, button: copy.button.listMenu, items, page, fixed: basketRow(scene), isList: true };
    },
    tapped(scene, _step, action) {
        if (action.do !== 'category')
            return null;
        const category = offeredCategories(scene.world.menu).find(({ id }) => id === action.categoryId);
        return category ? goTo(scene, { at: 'products', categoryId: category.id, page: 0 }) : null;
    },
};
function categoryChoice(scene, category) {
    const own = nameOf(scene, category.description);
    const examples = offeredProducts(scene.world.menu, category).slice(0, 4).map((product) => nameOf(scene, product.name));
    return {
        action: { do: 'category', categoryId: category.id },
        title: nameOf(scene, category.name),
        detail: own || examples.join(', '),
    };
}
/** The way back to what was gathered, when there is any. */
export function basketRow(scene) {
    if (!hasItems(scene))
        return [];
    const names = scene.basket.lines.flatMap(({ productId, quantity }) => {
        const product = scene.world.menu.products.get(productId);
        return product ? [`${quantity} × ${quoted(nameOf(scene, product.name))}`] : [];
    });
    return [{ action: { do: 'checkout' }, title: scene.copy.button.checkout, detail: names.join(', ') }];
}
