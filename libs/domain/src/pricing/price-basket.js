import { inLocale } from '../catalog/in-locale';
import { isOffered } from '../catalog/find-product';
import { allocate } from '../money/allocate';
import { floorAtZero, sumOf } from '../money/money';
import { priceModifiers } from './price-modifiers';
/** Prices a basket from the menu as it is now; never throws, whatever became of the menu. */
export function priceBasket(basket, menu, facts, locale) {
    const results = basket.lines.map((line) => priceLine(line, menu, locale));
    const lines = results.flatMap((result) => (result.line ? [result.line] : []));
    const problems = results.flatMap((result) => (result.problem ? [result.problem] : []));
    return { priced: total(basket, lines, facts), problems };
}
function total(basket, lines, facts) {
    const subtotal = sumOf(lines.map((line) => line.total));
    const discount = Math.min(floorAtZero(facts.discount?.amount ?? 0), subtotal);
    const shares = allocate(discount, lines.map((line) => line.total));
    const charges = chargesFor(basket.fulfilment, lines, facts);
    return {
        basketId: basket.id,
        revision: basket.revision,
        currency: facts.currency,
        lines: lines.map((line, index) => ({ ...line, discountShare: shares[index] ?? 0 })),
        subtotal,
        discount,
        couponCode: facts.discount?.couponCode ?? null,
        charges,
        total: subtotal - discount + sumOf(charges.map((charge) => charge.amount)),
    };
}
function chargesFor(fulfilment, lines, facts) {
    const isCharged = fulfilment === 'delivery' && lines.length > 0 && facts.deliveryFee > 0 && !facts.discount?.isDeliveryFree;
    return isCharged ? [{ kind: 'delivery', amount: facts.deliveryFee }] : [];
}
function priceLine(line, menu, locale) {
    const product = menu.products.get(line.productId);
    const problem = problemOf(line, product, locale);
    if (problem || !product)
        return problem ? { problem } : {};
    const modifiers = product.modifierGroups.flatMap((group) => priceModifiers(group, line.modifiers, locale));
    const each = product.price + sumOf(modifiers.map((modifier) => modifier.price * modifier.quantity));
    return {
        line: {
            lineId: line.id,
            productId: product.id,
            name: inLocale(product.name, locale),
            quantity: line.quantity,
            unitPrice: product.price,
            modifiers,
            total: line.quantity * floorAtZero(each),
            discountShare: 0,
            taxClass: product.taxClass,
            station: product.station,
            note: line.note,
        },
    };
}
function problemOf(line, product, locale) {
    const about = (code, name) => ({ code, lineId: line.id, productId: line.productId, name });
    if (!product || product.isAlcohol)
        return about('product-gone', '');
    const productName = inLocale(product.name, locale);
    if (!isOffered(product))
        return about('product-sold-out', productName);
    if (line.modifiers.some((chosen) => !canBeChosen(product, chosen)))
        return about('modifier-gone', productName);
    const broken = product.modifierGroups.find((group) => choiceProblem(group, line.modifiers) !== null);
    const code = broken && choiceProblem(broken, line.modifiers);
    return broken && code ? about(code, inLocale(broken.name, locale)) : null;
}
function canBeChosen(product, chosen) {
    return product.modifierGroups.some((group) => group.modifiers.some((modifier) => modifier.id === chosen.modifierId && modifier.isAvailable));
}
/** What is wrong with the number of modifiers chosen of a group, if anything. */
export function choiceProblem(group, chosen) {
    const ofGroup = chosen.filter(({ modifierId }) => group.modifiers.some((modifier) => modifier.id === modifierId));
    const count = sumOf(ofGroup.map(({ quantity }) => quantity));
    if (count < group.min)
        return 'choice-missing';
    return count > group.max ? 'too-many-chosen' : null;
}
