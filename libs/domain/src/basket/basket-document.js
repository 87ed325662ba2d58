import { FULFILMENTS } from '@sofra/contracts';
import { PACKED_ID_LENGTH, packId, unpackId } from '../shared/packed-id';
import { utf8Length } from '../shared/utf8';
/**
 * Bytes of JSON a basket may take in the conversation's document. Enough for 20 lines of different products with three
 * of 15 different modifiers each; what does not fit is refused in words ("basket full"), never cut.
 */
export const MAX_BASKET_BYTES = 1_400;
/** Whether the basket can be stored. */
export function isSmallEnough(basket) {
    return utf8Length(JSON.stringify(encodeBasket(basket))) <= MAX_BASKET_BYTES;
}
/** The basket as it is stored. */
export function encodeBasket(basket) {
    const ids = [];
    const placeOf = (id) => {
        const packed = packId(id);
        const place = ids.indexOf(packed);
        return place >= 0 ? place : ids.push(packed) - 1;
    };
    const lines = basket.lines.map((line) => {
        const modifiers = line.modifiers.map(({ modifierId, quantity }) => quantity === 1 ? placeOf(modifierId) : [placeOf(modifierId), quantity]);
        const start = [line.id, placeOf(line.productId), line.quantity, modifiers];
        return line.note === null ? start : [start[0], start[1], start[2], start[3], line.note];
    });
    return {
        id: packId(basket.id),
        n: [basket.revision, basket.nextLineId],
        ids: ids.join(''),
        lines,
        f: FULFILMENTS.indexOf(basket.fulfilment),
        ...(basket.tableLabel !== null && { table: basket.tableLabel }),
        ...(basket.addressId !== null && { to: packId(basket.addressId) }),
        ...(basket.couponCode !== null && { coupon: basket.couponCode }),
        ...(basket.note !== null && { note: basket.note }),
    };
}
/** The stored basket read back; null for anything `encodeBasket` cannot have written. */
export function decodeBasket(value) {
    if (!isRecord(value) || !isString(value.ids) || !Array.isArray(value.lines) || !Array.isArray(value.n))
        return null;
    const id = isString(value.id) ? unpackId(value.id) : null;
    const fulfilment = isCount(value.f) ? FULFILMENTS[value.f] : undefined;
    const [revision, nextLineId] = value.n;
    const ids = decodeIds(value.ids);
    const lines = ids && decodeLines(value.lines, ids);
    const addressId = optional(value.to, (to) => unpackId(to));
    const [tableLabel, couponCode, note] = [value.table, value.coupon, value.note].map((text) => optional(text, (same) => same));
    if (!id || !fulfilment || !lines || !isCount(revision) || !isCount(nextLineId))
        return null;
    if (lines.some((line) => line.id >= nextLineId) || new Set(lines.map((line) => line.id)).size < lines.length)
        return null;
    if (addressId === undefined || tableLabel === undefined || couponCode === undefined || note === undefined)
        return null;
    return { id, revision, nextLineId, lines, fulfilment, tableLabel, addressId, couponCode, note };
}
function decodeIds(packed) {
    if (packed.length % PACKED_ID_LENGTH !== 0)
        return null;
    const ids = [];
    for (let at = 0; at < packed.length; at += PACKED_ID_LENGTH) {
        const id = unpackId(packed.slice(at, at + PACKED_ID_LENGTH));
        if (!id)
            return null;
        ids.push(id);
    }
    return ids;
}
function decodeLines(values, ids) {
    const lines = values.map((value) => decodeLine(value, ids));
    return lines.includes(null) ? null : lines;
}
function decodeLine(value, ids) {
    if (!Array.isArray(value))
        return null;
    const [id, place, quantity, chosen, note = null] = value;
    const productId = isCount(place) ? ids[place] : undefined;
    if (!isCount(id) || !productId || !isCount(quantity) || quantity === 0 || !Array.isArray(chosen))
        return null;
    if (note !== null && !isString(note))
        return null;
    const modifiers = chosen.map((entry) => decodeModifier(entry, ids));
    if (modifiers.includes(null))
        return null;
    return { id, productId, quantity, modifiers: modifiers, note };
}
function decodeModifier(entry, ids) {
    const [place, quantity] = (Array.isArray(entry) ? entry : [entry, 1]);
    const modifierId = isCount(place) ? ids[place] : undefined;
    return modifierId && isCount(quantity) && quantity > 0 ? { modifierId, quantity } : null;
}
/** Absent is null; present and wrong is undefined. */
function optional(value, read) {
    if (value === undefined)
        return null;
    return isString(value) ? (read(value) ?? undefined) : undefined;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isString(value) {
    return typeof value === 'string';
}
function isCount(value) {
    return Number.isSafeInteger(value) && value >= 0;
}
