import { inLocale } from '../catalog/in-locale';
/**
 * Prices what was chosen of one group: the `free` cheapest units that have a price cost nothing; what is free or a
 * reduction anyway ("without onion") uses none of them up. A modifier taken several times of which only some are free
 * comes out as two entries, in menu order.
 */
export function priceModifiers(group, chosen, locale) {
    const taken = group.modifiers.flatMap((modifier) => {
        const quantity = chosen.find(({ modifierId }) => modifierId === modifier.id)?.quantity ?? 0;
        return quantity > 0 ? [{ modifier, quantity }] : [];
    });
    const freeOf = freeUnits(taken, group.free);
    return taken.flatMap(({ modifier, quantity }) => {
        const free = freeOf.get(modifier.id) ?? 0;
        const entry = (price, units) => units > 0 ? [{ modifierId: modifier.id, groupId: group.id, name: inLocale(modifier.name, locale), price, quantity: units, isRemoval: modifier.isRemoval }] : [];
        return [...entry(0, free), ...entry(modifier.priceDelta, quantity - free)];
    });
}
function freeUnits(taken, free) {
    const units = new Map();
    let left = free;
    const paid = taken.filter(({ modifier }) => modifier.priceDelta > 0);
    for (const { modifier, quantity } of paid.sort((a, b) => a.modifier.priceDelta - b.modifier.priceDelta)) {
        const given = Math.min(quantity, left);
        units.set(modifier.id, given);
        left -= given;
    }
    return units;
}
