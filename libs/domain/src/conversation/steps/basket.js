import { inLocale } from '../../catalog/in-locale';
import { checkout, openMenu } from '../moves';
import { linesText, modifiersText, totalsText } from '../order-text';
import { goTo, money, pricingOf } from '../scene';
/** Leaves a list's body room for what is said before and after. */
const LINES_MAX = 2_400;
/** The basket for editing: one row for each line. */
export const basket = {
    prompt(scene, { page }) {
        const { copy } = scene;
        const { priced } = pricingOf(scene);
        const items = priced.lines.map((line) => ({
            action: { do: 'line', lineId: line.lineId },
            title: `${line.quantity} × ${line.name}`,
            price: money(scene, line.total),
            detail: modifiersText(scene, line.modifiers),
        }));
        const body = [copy.basketTitle, linesText(scene, priced.lines, LINES_MAX), totalsText(scene, priced), '', copy.askLine].join('\n');
        return { body, button: copy.button.listBasket, items, page, fixed: ways(scene), isList: true };
    },
    tapped(scene, _step, action) {
        if (action.do === 'line')
            return hasLine(scene, action.lineId) ? goTo(scene, { at: 'line', lineId: action.lineId }) : null;
        if (action.do === 'ask-clear')
            return goTo(scene, { at: 'clearing' });
        return action.do === 'change-address' ? goTo(scene, { at: 'address', page: 0 }) : null;
    },
    heard(scene, _step, { meaning }) {
        return meaning.kind === 'word' && meaning.word === 'yes' ? checkout(scene) : null;
    },
};
/** Whether the basket still has a line. */
export function hasLine({ basket: { lines } }, lineId) {
    return lines.some(({ id }) => id === lineId);
}
function ways({ copy, basket: { addressId, fulfilment } }) {
    const isElsewhere = addressId !== null || fulfilment !== 'delivery';
    return [
        { action: { do: 'checkout' }, title: copy.button.checkout },
        { action: { do: 'menu' }, title: copy.button.addMore },
        ...(isElsewhere ? [{ action: { do: 'change-address' }, title: copy.button.changeAddress }] : []),
        { action: { do: 'ask-clear' }, title: copy.button.askClear },
    ];
}
/** The name of a line's product, as titles have it. */
export function lineName({ basket: { lines }, world, locale }, lineId) {
    const product = world.menu.products.get(lines.find(({ id }) => id === lineId)?.productId ?? '');
    return product ? inLocale(product.name, locale) : '';
}
/** After something was taken out: the basket, or the menu when that was the last of it. */
export function afterRemoval(scene) {
    return scene.basket.lines.length > 0 ? goTo(scene, { at: 'basket', page: 0 }) : openMenu(scene);
}
