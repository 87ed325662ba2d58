import { ok, refuse, type Result } from '../shared/result';
import { isSmallEnough } from './basket-document';
import type { Basket, BasketLine, BasketModifier, BasketPart } from './basket';

/** Lines of one basket. */
export const MAX_LINES = 20;
/** Portions on one line. */
export const MAX_QUANTITY = 99;
/** Chosen modifiers on one line. */
export const MAX_MODIFIERS = 12;

/** A note for the cook or the courier, UTF-16 units. */
export const MAX_NOTE = 140;

/** Why a basket stays as it is. */
export type BasketRefusal =
  | { code: 'basket-full'; max: number }
  | { code: 'quantity-out-of-range'; max: number }
  | { code: 'too-many-modifiers'; max: number }
  | { code: 'note-too-long'; max: number }
  | { code: 'line-unknown' };

/** Adds a line; one with the same product, modifiers and note grows instead. */
export function addLine(basket: Basket, wanted: Omit<BasketLine, 'id'>): Result<Basket, BasketRefusal> {
  const same = basket.lines.find((line) => isSameDish(line, wanted));
  if (same) return changeQuantity(basket, same.id, same.quantity + wanted.quantity);
  const refusal = refusalFor(wanted);
  if (refusal) return refuse(refusal);
  if (basket.lines.length >= MAX_LINES) return refuse({ code: 'basket-full', max: MAX_LINES });
  return ifItFits({
    ...basket,
    nextLineId: basket.nextLineId + 1,
    lines: [...basket.lines, { ...wanted, id: basket.nextLineId }],
  });
}

/** Sets how many of a line are wanted. */
export function changeQuantity(basket: Basket, lineId: number, quantity: number): Result<Basket, BasketRefusal> {
  return changeLine(basket, lineId, (line) => ({ ...line, quantity }));
}

/** Replaces what was chosen for a line. */
export function setModifiers(basket: Basket, lineId: number, modifiers: BasketModifier[]): Result<Basket, BasketRefusal> {
  return changeLine(basket, lineId, (line) => ({ ...line, modifiers }));
}

/** Replaces what a combo consists of. */
export function setParts(basket: Basket, lineId: number, parts: BasketPart[]): Result<Basket, BasketRefusal> {
  return changeLine(basket, lineId, (line) => ({ ...line, parts }));
}

/** Takes lines out; ids that are not there change nothing. */
export function removeLines(basket: Basket, lineIds: readonly number[]): Basket {
  const lines = basket.lines.filter((line) => !lineIds.includes(line.id));
  return lines.length === basket.lines.length ? basket : revised({ ...basket, lines });
}

/** Empties it; where it goes stays known. */
export function clearLines(basket: Basket): Basket {
  return revised({ ...basket, lines: [], couponCode: null, note: null });
}

/** Changes where and how it is handed over. */
export function sendTo(
  basket: Basket,
  where: Partial<Pick<Basket, 'fulfilment' | 'addressId' | 'tableLabel'>>,
): Basket {
  return revised({ ...basket, ...where });
}

/** Puts a coupon in, instead of the one before; whether it counts is judged on every turn. */
export function useCoupon(basket: Basket, couponCode: string): Result<Basket, BasketRefusal> {
  return basket.couponCode === couponCode ? ok(basket) : ifItFits({ ...basket, couponCode });
}

/** Writes a note on a line; null takes it off. Never cut: half a note about an allergy is worse than none. */
export function setLineNote(basket: Basket, lineId: number, note: string | null): Result<Basket, BasketRefusal> {
  const lines = basket.lines.map((line) => (line.id === lineId ? { ...line, note } : line));
  return basket.lines.some(({ id }) => id === lineId) ? ifNoteFits({ ...basket, lines }, note) : refuse({ code: 'line-unknown' });
}

/** Writes a note for the whole order; null takes it off. */
export function setOrderNote(basket: Basket, note: string | null): Result<Basket, BasketRefusal> {
  return ifNoteFits({ ...basket, note }, note);
}

/** Wants it at a later time (epoch milliseconds), or as soon as it is made. */
export function setDue(basket: Basket, dueAt: number | null): Basket {
  return basket.dueAt === dueAt ? basket : revised({ ...basket, dueAt });
}

/** Takes the coupon out. */
export function dropCoupon(basket: Basket): Basket {
  return basket.couponCode === null ? basket : revised({ ...basket, couponCode: null });
}

function changeLine(basket: Basket, lineId: number, change: (line: BasketLine) => BasketLine): Result<Basket, BasketRefusal> {
  const line = basket.lines.find((candidate) => candidate.id === lineId);
  if (!line) return refuse({ code: 'line-unknown' });
  const changed = change(line);
  const refusal = refusalFor(changed);
  if (refusal) return refuse(refusal);
  return ifItFits({ ...basket, lines: basket.lines.map((candidate) => (candidate === line ? changed : candidate)) });
}

function refusalFor(line: Omit<BasketLine, 'id'>): BasketRefusal | null {
  if (!Number.isInteger(line.quantity) || line.quantity < 1 || line.quantity > MAX_QUANTITY) {
    return { code: 'quantity-out-of-range', max: MAX_QUANTITY };
  }
  const modifiers = line.modifiers.length + (line.parts ?? []).reduce((count, part) => count + part.modifiers.length, 0);
  return modifiers > MAX_MODIFIERS ? { code: 'too-many-modifiers', max: MAX_MODIFIERS } : null;
}

function ifItFits(basket: Basket): Result<Basket, BasketRefusal> {
  return isSmallEnough(basket) ? ok(revised(basket)) : refuse({ code: 'basket-full', max: basket.lines.length - 1 });
}

function ifNoteFits(basket: Basket, note: string | null): Result<Basket, BasketRefusal> {
  const isShort = note === null || note.length <= MAX_NOTE;
  return isShort && isSmallEnough(basket) ? ok(revised(basket)) : refuse({ code: 'note-too-long', max: MAX_NOTE });
}

function revised(basket: Basket): Basket {
  return { ...basket, revision: basket.revision + 1 };
}

function isSameDish(line: BasketLine, other: Omit<BasketLine, 'id'>): boolean {
  return line.productId === other.productId && line.note === other.note && dishKey(line) === dishKey(other);
}

function dishKey({ modifiers, parts = [] }: Pick<BasketLine, 'modifiers' | 'parts'>): string {
  const own = modifiers.map(({ modifierId, quantity }) => `${modifierId}*${quantity}`).sort().join(' ');
  return [own, ...parts.map((part) => `${part.slotId} ${part.productId} ${dishKey(part)}`)].join('|');
}
