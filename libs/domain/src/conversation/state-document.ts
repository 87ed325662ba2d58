import { LOCALES, PAYMENT_METHODS } from '@sofra/contracts';
import { MAX_MODIFIERS, MAX_QUANTITY } from '../basket/change-basket';
import { decodeBasket, encodeBasket, type BasketDocument } from '../basket/basket-document';
import { packId, unpackId } from '../shared/packed-id';
import { freshState, type ChosenPart, type Choosing, type ConversationState, type Filling, type Step } from './state';
import { STATE_VERSION } from './state-version';
import { encodeAction, parseAction } from './tap-id';
import { decodeWaiting, encodeWaiting, type WaitingDocument } from './waiting-document';

/** A step as stored: its name and its fields in order. */
type StepDocument = [Step['at'], ...unknown[]];

/** The conversation as stored: one JSON value, at most `MAX_STATE_BYTES`. */
export interface StateDocument {
  v: typeof STATE_VERSION;
  l: ConversationState['locale'];
  q: number;
  s: StepDocument;
  /** What is asked next of a typed order; left out when there is nothing. */
  t?: WaitingDocument[];
  b: BasketDocument | null;
  /** Basket, revision and total last shown. */
  w: [string, number, number] | null;
  /** What was asked beside the step; left out when the step was asked last. */
  a?: string[];
  p: ConversationState['lastPaymentMethod'];
}

/** Where the stored document keeps the basket's coupon code: the shell looks it up before it reads the document. */
export const STORED_COUPON_PATH = ['b', 'coupon'] as const;

/** The state as it is stored. */
export function encodeState(state: ConversationState): StateDocument {
  const { shown, basket } = state;
  return {
    v: STATE_VERSION,
    l: state.locale,
    q: state.question,
    s: encodeStep(state.step),
    ...(state.waiting.length > 0 && { t: state.waiting.map(encodeWaiting) }),
    b: basket && encodeBasket(basket),
    w: shown && [packId(shown.basketId), shown.revision, shown.total],
    ...(state.aside && { a: state.aside.map(encodeAction) }),
    p: state.lastPaymentMethod,
  };
}

/**
 * Reads a stored document strictly. Anything this version cannot have written starts over: language, basket and way of
 * paying are kept where they can be read, and `restarted` says that the talk began anew. Null and `{}` are a first contact.
 */
export function parseState(document: unknown): { state: ConversationState; restarted: boolean } {
  if (document === null || document === undefined) return { state: freshState(), restarted: false };
  if (!isRecord(document)) return { state: freshState(), restarted: true };
  if (Object.keys(document).length === 0) return { state: freshState(), restarted: false };
  const step = Array.isArray(document.s) ? decodeStep(document.s) : null;
  const kept = keepable(document);
  const shown = document.w === null ? null : decodeShown(document.w);
  const waiting = decodeQueue(document.t);
  const aside = decodeAside(document.a);
  const isWhole = document.v === STATE_VERSION && isCount(document.q) && step !== null && shown !== undefined && waiting !== null && aside !== undefined
    && isNullOr(document.l, LOCALES) && isNullOr(document.p, PAYMENT_METHODS)
    && (document.b === null || kept.basket !== null);
  if (isWhole) return { state: { ...kept, step, waiting, shown, aside }, restarted: false };
  return { state: kept, restarted: true };
}

/** What survives a restart; the question goes on counting, so that no button of before can answer a question of after. */
function keepable(document: Record<string, unknown>): ConversationState {
  return {
    ...freshState(),
    locale: LOCALES.find((known) => known === document.l) ?? null,
    basket: decodeBasket(document.b),
    question: isCount(document.q) ? document.q : 0,
    lastPaymentMethod: PAYMENT_METHODS.find((known) => known === document.p) ?? null,
  };
}

function encodeStep(step: Step): StepDocument {
  switch (step.at) {
    case 'products':
      return [step.at, packId(step.categoryId), step.page];
    case 'found':
      return [step.at, step.query, step.quantity, step.page];
    case 'choosing': {
      const { productId, quantity, modifierIds, answered, lineId, typed, combo, asForm } = step.choosing;
      const start: StepDocument = [step.at, packId(productId), quantity, packIds(modifierIds), answered, lineId, step.page];
      if (combo) return [...start, null, encodeFilling(combo)];
      if (asForm) return [...start, 0];
      return typed ? [...start, typed.note ?? ''] : start;
    }
    case 'filling':
      return [step.at, encodeFilling(step.filling), step.page];
    case 'which':
      return [step.at, encodeWaiting(step.asked), step.page];
    case 'line':
    case 'noting':
      return [step.at, step.lineId];
    case 'categories':
    case 'basket':
    case 'address':
    case 'forgetting':
    case 'timing':
      return [step.at, step.page];
    default:
      return [step.at];
  }
}

/** Combo, quantity, a packed string for each part (product, then modifiers), line, what was typed, and its note. */
type FillingDocument = [string, number, string[], number | null, string, string?];

function encodeFilling({ productId, quantity, parts, lineId, wished, typed }: Filling): FillingDocument {
  const start: FillingDocument = [packId(productId), quantity, parts.map((part) => packIds([part.productId, ...part.modifierIds])), lineId, packIds(wished)];
  if (typed) start.push(typed.note ?? '');
  return start;
}

function decodeFilling(value: unknown): Filling | null {
  if (!Array.isArray(value)) return null;
  const [product, quantity, packed, lineId, wishes, note] = value as unknown[];
  const productId = decodeId(product);
  const parts = Array.isArray(packed) ? packed.map(decodePart) : [null];
  const wished = unpackIds(wishes);
  if (!productId || !isQuantity(quantity) || parts.includes(null) || !wished) return null;
  if (!(lineId === null || isCount(lineId)) || (note !== undefined && typeof note !== 'string')) return null;
  return { productId, quantity, parts: parts as ChosenPart[], lineId, wished, ...(note !== undefined && { typed: { note: note || null } }) };
}

function decodePart(packed: unknown): ChosenPart | null {
  const [productId, ...modifierIds] = unpackIds(packed) ?? [];
  return productId && modifierIds.length <= MAX_MODIFIERS ? { productId, modifierIds } : null;
}

function packIds(ids: readonly string[]): string {
  return ids.map(packId).join('');
}

function unpackIds(packed: unknown): string[] | null {
  const ids = typeof packed === 'string' ? (packed.match(/.{1,22}/gs) ?? []).map(decodeId) : [null];
  return ids.includes(null) ? null : (ids as string[]);
}

function decodeStep([at, ...fields]: unknown[]): Step | null {
  const [first, second, third] = fields;
  switch (at) {
    case 'idle':
    case 'clearing':
    case 'summary':
    case 'resuming':
      return fields.length === 0 ? { at } : null;
    case 'categories':
    case 'basket':
    case 'address':
    case 'timing':
    case 'forgetting':
      return fields.length === 1 && isCount(first) ? { at, page: first } : null;
    case 'line':
      return fields.length === 1 && isCount(first) ? { at, lineId: first } : null;
    case 'noting':
      return fields.length === 1 && (first === null || isCount(first)) ? { at, lineId: first } : null;
    case 'products': {
      const categoryId = decodeId(first);
      return fields.length === 2 && categoryId && isCount(second) ? { at, categoryId, page: second } : null;
    }
    case 'found':
      return fields.length === 3 && typeof first === 'string' && isQuantity(second) && isCount(third)
        ? { at, query: first, quantity: second, page: third } : null;
    case 'choosing':
      return fields.length >= 6 && fields.length <= 8 ? decodeChoosing(fields) : null;
    case 'filling': {
      const filling = decodeFilling(first);
      return fields.length === 2 && filling && isCount(second) ? { at, filling, page: second } : null;
    }
    case 'which': {
      const asked = decodeWaiting(first);
      return fields.length === 2 && asked && isCount(second) ? { at, asked, page: second } : null;
    }
    default:
      return null;
  }
}

function decodeChoosing([product, quantity, packed, answered, lineId, page, note, filling]: unknown[]): Step | null {
  const productId = decodeId(product);
  const modifierIds = unpackIds(packed);
  if (!productId || !isQuantity(quantity) || !modifierIds || modifierIds.length > MAX_MODIFIERS) return null;
  if (!isCount(answered) || !(lineId === null || isCount(lineId)) || !isCount(page)) return null;
  const choosing: Choosing = { productId, quantity, modifierIds, answered, lineId };
  if (filling !== undefined) return decodeChoosingPart(choosing, page, note, decodeFilling(filling));
  // Only what nobody has typed or chosen anything for is shown as a form.
  if (note === 0) return { at: 'choosing', choosing: { ...choosing, asForm: true }, page };
  if (note !== undefined && typeof note !== 'string') return null;
  return { at: 'choosing', choosing: note === undefined ? choosing : { ...choosing, typed: { note: note || null } }, page };
}

/** A part is typed when its combo was. */
function decodeChoosingPart(choosing: Choosing, page: number, note: unknown, combo: Filling | null): Step | null {
  if (note !== null || !combo) return null;
  return { at: 'choosing', choosing: { ...choosing, ...(combo.typed && { typed: combo.typed }), combo }, page };
}

/** Null when it is not what was written. */
function decodeQueue(value: unknown): ConversationState['waiting'] | null {
  if (value === undefined) return [];
  const waiting = Array.isArray(value) ? value.map(decodeWaiting) : [null];
  return waiting.includes(null) ? null : (waiting as ConversationState['waiting']);
}

/** Undefined when it is not what was written. */
function decodeAside(value: unknown): ConversationState['aside'] | undefined {
  if (value === undefined) return null;
  const actions = Array.isArray(value) ? value.map((action) => (typeof action === 'string' ? parseAction(action) : null)) : [null];
  return actions.includes(null) ? undefined : (actions as ConversationState['aside']);
}

/** Undefined when it is not what was written. */
function decodeShown(value: unknown): ConversationState['shown'] | undefined {
  if (!Array.isArray(value) || value.length !== 3) return undefined;
  const [packed, revision, total] = value as unknown[];
  const basketId = decodeId(packed);
  return basketId && isCount(revision) && Number.isSafeInteger(total) ? { basketId, revision, total: total as number } : undefined;
}

function decodeId(value: unknown): string | null {
  return typeof value === 'string' ? unpackId(value) : null;
}

function isNullOr(value: unknown, known: readonly string[]): boolean {
  return value === null || (typeof value === 'string' && known.includes(value));
}

function isQuantity(value: unknown): value is number {
  return isCount(value) && value >= 1 && value <= MAX_QUANTITY;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
