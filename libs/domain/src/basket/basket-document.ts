import { FULFILMENTS } from '@sofra/contracts';
import { PACKED_ID_LENGTH, packId, unpackId } from '../shared/packed-id';
import { utf8Length } from '../shared/utf8';
import type { Basket, BasketLine, BasketModifier, BasketPart } from './basket';

/**
 * Bytes of JSON a basket may take in the conversation's document. Enough for 20 lines of different products with three
 * of 15 different modifiers each; what does not fit is refused in words ("basket full"), never cut.
 */
export const MAX_BASKET_BYTES = 1_400;

const MINUTE = 60_000;

type ModifierDocument = number | [number, number];
/** `[slot, product, modifiers]`. */
type PartDocument = [number, number, ModifierDocument[]];
/** `[line id, product, quantity, modifiers, note?, parts?]`; products, modifiers and slots are places in `ids`. */
type LineDocument = [number, number, number, ModifierDocument[], (string | null)?, PartDocument[]?];

/** A basket as stored: ids packed, each written once, whatever is empty left out. */
export interface BasketDocument {
  id: string;
  /** Revision and next line id. */
  n: [number, number];
  /** Packed ids, one after the other. */
  ids: string;
  lines: LineDocument[];
  /** Place in `FULFILMENTS`. */
  f: number;
  table?: string;
  to?: string;
  coupon?: string;
  /** Minutes since 1970. */
  due?: number;
  note?: string;
}

/** Whether the basket can be stored. */
export function isSmallEnough(basket: Basket): boolean {
  return utf8Length(JSON.stringify(encodeBasket(basket))) <= MAX_BASKET_BYTES;
}

/** The basket as it is stored. */
export function encodeBasket(basket: Basket): BasketDocument {
  const ids: string[] = [];
  const placeOf = (id: string) => {
    const packed = packId(id);
    const place = ids.indexOf(packed);
    return place >= 0 ? place : ids.push(packed) - 1;
  };
  const lines = basket.lines.map((line) => encodeLine(line, placeOf));
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
    ...(basket.dueAt !== null && { due: basket.dueAt / MINUTE }),
  };
}

function encodeLine(line: BasketLine, placeOf: (id: string) => number): LineDocument {
  const chosen = (modifiers: readonly BasketModifier[]) =>
    modifiers.map(({ modifierId, quantity }): ModifierDocument => (quantity === 1 ? placeOf(modifierId) : [placeOf(modifierId), quantity]));
  const document: LineDocument = [line.id, placeOf(line.productId), line.quantity, chosen(line.modifiers)];
  if (line.note !== null || line.parts) document.push(line.note);
  if (line.parts) document.push(line.parts.map((part): PartDocument => [placeOf(part.slotId), placeOf(part.productId), chosen(part.modifiers)]));
  return document;
}

/** The stored basket read back; null for anything `encodeBasket` cannot have written. */
export function decodeBasket(value: unknown): Basket | null {
  if (!isRecord(value) || !isString(value.ids) || !Array.isArray(value.lines) || !Array.isArray(value.n)) return null;
  const id = isString(value.id) ? unpackId(value.id) : null;
  const fulfilment = isCount(value.f) ? FULFILMENTS[value.f] : undefined;
  const [revision, nextLineId] = value.n as unknown[];
  const ids = decodeIds(value.ids);
  const lines = ids && decodeLines(value.lines, ids);
  const addressId = optional(value.to, (to) => unpackId(to));
  const [tableLabel, couponCode, note] = [value.table, value.coupon, value.note].map((text) => optional(text, (same) => same));
  if (!id || !fulfilment || !lines || !isCount(revision) || !isCount(nextLineId)) return null;
  if (lines.some((line) => line.id >= nextLineId) || new Set(lines.map((line) => line.id)).size < lines.length) return null;
  const dueAt = value.due === undefined ? null : isCount(value.due) ? value.due * MINUTE : undefined;
  if (addressId === undefined || dueAt === undefined || tableLabel === undefined || couponCode === undefined || note === undefined) return null;
  return { id, revision, nextLineId, lines, fulfilment, tableLabel, addressId, couponCode, note, dueAt };
}

function decodeIds(packed: string): string[] | null {
  if (packed.length % PACKED_ID_LENGTH !== 0) return null;
  const ids: string[] = [];
  for (let at = 0; at < packed.length; at += PACKED_ID_LENGTH) {
    const id = unpackId(packed.slice(at, at + PACKED_ID_LENGTH));
    if (!id) return null;
    ids.push(id);
  }
  return ids;
}

function decodeLines(values: unknown[], ids: string[]): BasketLine[] | null {
  const lines = values.map((value) => decodeLine(value, ids));
  return lines.includes(null) ? null : (lines as BasketLine[]);
}

function decodeLine(value: unknown, ids: string[]): BasketLine | null {
  if (!Array.isArray(value)) return null;
  const [id, place, quantity, chosen, note = null, filled] = value as unknown[];
  const productId = isCount(place) ? ids[place] : undefined;
  if (!isCount(id) || !productId || !isCount(quantity) || quantity === 0 || !Array.isArray(chosen)) return null;
  if (note !== null && !isString(note)) return null;
  const modifiers = decodeModifiers(chosen, ids);
  const parts = filled === undefined ? [] : Array.isArray(filled) ? filled.map((part: unknown) => decodePart(part, ids)) : [null];
  if (!modifiers || parts.includes(null)) return null;
  return { id, productId, quantity, modifiers, note, ...(filled !== undefined && { parts: parts as BasketPart[] }) };
}

function decodePart(value: unknown, ids: string[]): BasketPart | null {
  if (!Array.isArray(value)) return null;
  const [slot, place, chosen] = value as unknown[];
  const slotId = isCount(slot) ? ids[slot] : undefined;
  const productId = isCount(place) ? ids[place] : undefined;
  const modifiers = Array.isArray(chosen) ? decodeModifiers(chosen, ids) : null;
  return slotId && productId && modifiers ? { slotId, productId, modifiers } : null;
}

function decodeModifiers(values: unknown[], ids: string[]): BasketModifier[] | null {
  const modifiers = values.map((entry) => decodeModifier(entry, ids));
  return modifiers.includes(null) ? null : (modifiers as BasketModifier[]);
}

function decodeModifier(entry: unknown, ids: string[]): BasketModifier | null {
  const [place, quantity] = (Array.isArray(entry) ? entry : [entry, 1]) as unknown[];
  const modifierId = isCount(place) ? ids[place] : undefined;
  return modifierId && isCount(quantity) && quantity > 0 ? { modifierId, quantity } : null;
}

/** Absent is null; present and wrong is undefined. */
function optional(value: unknown, read: (text: string) => string | null): string | null | undefined {
  if (value === undefined) return null;
  return isString(value) ? (read(value) ?? undefined) : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
