import { countItems, emptyBasket } from '../basket/basket';
import { inLocale } from '../catalog/in-locale';
import { formatMoney } from '../money/money';
import { priceBasket } from '../pricing/price-basket';
import { cutText, neutralise, oneLine } from '../shared/plain-text';
import { copyFor } from './copy/copy-for';
/** The scene a turn opens with. */
export function openScene(state, world) {
    const locale = localeOf(state, world);
    return {
        state,
        basket: state.basket ?? emptyBasket(world.fresh.basketId, defaultFulfilment(world)),
        world,
        locale,
        copy: copyFor(locale),
        lead: [],
        writes: [],
        addresses: world.addresses,
        ending: null,
    };
}
function localeOf(state, { branch, customer }) {
    const wanted = state.locale ?? customer.locale;
    return wanted && branch.locales.includes(wanted) ? wanted : branch.defaultLocale;
}
/** How a branch hands food over unless the customer says otherwise. */
export function defaultFulfilment({ branch }) {
    return branch.fulfilments.includes('delivery') ? 'delivery' : (branch.fulfilments[0] ?? 'pickup');
}
/** Says a sentence before the view. */
export function say(scene, sentence) {
    return { ...scene, lead: [...scene.lead, sentence] };
}
/** Moves the talk. */
export function goTo(scene, step) {
    return { ...scene, state: { ...scene.state, step } };
}
/** Puts another basket in place. */
export function withBasket(scene, basket) {
    return { ...scene, basket };
}
/** Asks the shell for something. */
export function write(scene, effect) {
    return { ...scene, writes: [...scene.writes, effect] };
}
/** Ends the turn with one message that asks nothing about the basket (after what was to be said before it): what was asked stays open. */
export function endWithReply(scene, content, purpose = 'notice') {
    const body = [...scene.lead, content.body].join('\n\n');
    return { ...scene, lead: [], ending: [{ kind: 'reply', reply: { purpose, content: { ...content, body } } }] };
}
/** Switches the language for good. */
export function speak(scene, locale) {
    if (!scene.world.branch.locales.includes(locale))
        return scene;
    return write({ ...scene, locale, copy: copyFor(locale), state: { ...scene.state, locale } }, { kind: 'set-locale', locale });
}
/** The basket priced as of now. */
export function pricingOf({ basket, world, locale }) {
    return priceBasket(basket, world.menu, world.branch, locale);
}
/** An amount in the branch's currency. */
export function money({ world, locale }, amount) {
    return formatMoney(amount, world.branch.currency, locale);
}
/** A name of the menu, for titles. */
export function nameOf({ locale }, name) {
    return inLocale(name, locale);
}
/** Longest name inside a sentence. */
const MAX_NAME = 60;
/** Somebody's text inside a sentence: one line, short, without markup. */
export function quoted(text, max = MAX_NAME) {
    const line = oneLine(text);
    return neutralise(cutText(line, max));
}
/** Whether there is anything in the basket. */
export function hasItems({ basket }) {
    return countItems(basket) > 0;
}
