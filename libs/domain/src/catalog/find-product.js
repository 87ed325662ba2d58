import { foldTurkish } from './fold-turkish';
import { inEveryLocale } from './in-locale';
/** Whether a product may be offered in chat: on sale, and not alcohol (platform policy). */
export function isOffered(product) {
    return product.isAvailable && !product.isAlcohol && product.modifierGroups.every(hasEnoughModifiers);
}
function hasEnoughModifiers(group) {
    return group.modifiers.filter((modifier) => modifier.isAvailable).length >= group.min;
}
/** What of a category can be ordered now, in menu order. */
export function offeredProducts(menu, category) {
    return category.productIds.flatMap((id) => {
        const product = menu.products.get(id);
        return product && isOffered(product) ? [product] : [];
    });
}
const offered = new WeakMap();
/** Categories that have something to order, in menu order. */
export function offeredCategories(menu) {
    // A snapshot never changes and serves many turns, each of which asks this several times.
    const known = offered.get(menu);
    if (known)
        return known;
    const found = menu.categories.filter((category) => offeredProducts(menu, category).length > 0);
    offered.set(menu, found);
    return found;
}
/** Products a typed text may mean, in menu order: the one with exactly that name, else all that have every word of it. */
export function findProducts(menu, text) {
    const products = menu.categories.flatMap((category) => category.productIds.flatMap((id) => menu.products.get(id) ?? []));
    return findByName(products.filter((product) => !product.isAlcohol), text);
}
/** Categories a typed text may mean; same rule as products. */
export function findCategories(menu, text) {
    return findByName(offeredCategories(menu), text);
}
function findByName(things, text) {
    const wanted = foldTurkish(text);
    if (!wanted)
        return [];
    const named = things.map((thing) => ({ thing, names: foldedNames(thing.name) }));
    const exact = named.filter(({ names }) => names.includes(wanted));
    const found = exact.length > 0 ? exact : named.filter(({ names }) => names.some((name) => hasEveryWord(name, wanted)));
    return [...new Set(found.map(({ thing }) => thing))];
}
const folded = new WeakMap();
/** A name in every language, folded once as long as the menu lives. */
export function foldedNames(name) {
    const known = folded.get(name);
    if (known)
        return known;
    const made = inEveryLocale(name).map(foldTurkish);
    folded.set(name, made);
    return made;
}
/** Each typed word starts a different word of the name; one letter alone is no search. */
function hasEveryWord(name, wanted) {
    if (wanted.length < 2)
        return false;
    const left = name.split(' ');
    return wanted.split(' ').every((word) => {
        const at = left.findIndex((candidate) => candidate.startsWith(word));
        if (at >= 0)
            left.splice(at, 1);
        return at >= 0;
    });
}
