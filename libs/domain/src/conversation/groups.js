/** What can be chosen of a group now. */
export function offeredModifiers(group) {
    return group.modifiers.filter((modifier) => modifier.isAvailable);
}
/** The first group from place `from` on that has something to choose. */
export function nextGroup(product, from) {
    for (const [index, group] of product.modifierGroups.entries()) {
        if (index >= from && group.max > 0 && offeredModifiers(group).length > 0)
            return { group, index };
    }
    return null;
}
/** Which of the chosen modifiers belong to a group, in menu order. */
export function chosenOf(group, modifierIds) {
    return group.modifiers.filter(({ id }) => modifierIds.includes(id));
}
/** At most one may be chosen: one tap answers. */
export function isSingleChoice(group) {
    return group.max === 1;
}
