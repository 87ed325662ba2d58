/** An empty basket. */
export function emptyBasket(id, fulfilment) {
    return { id, revision: 0, nextLineId: 1, lines: [], fulfilment, tableLabel: null, addressId: null, couponCode: null, note: null };
}
/** How many portions are in the basket. */
export function countItems(basket) {
    return basket.lines.reduce((count, line) => count + line.quantity, 0);
}
