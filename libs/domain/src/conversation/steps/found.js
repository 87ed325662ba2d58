import { findProducts, isOffered } from '../../catalog/find-product';
import { orderProduct } from '../moves';
import { quoted } from '../scene';
import { productChoice, wayBack } from './products';
/** Several products share the words somebody typed: which one? */
export const found = {
    prompt(scene, { query, page }) {
        const { copy } = scene;
        const items = offeredMatches(scene, query).map((product) => productChoice(scene, product));
        return { body: copy.askFound(quoted(query)), button: copy.button.listProducts, items, page, fixed: wayBack(scene) };
    },
    tapped(scene, { quantity }, action) {
        return action.do === 'product' ? orderProduct(scene, action.productId, quantity) : null;
    },
};
/** What a search finds that can be ordered now. */
export function offeredMatches({ world }, query) {
    return findProducts(world.menu, query).filter(isOffered);
}
