import { MAX_MODIFIERS, MAX_QUANTITY } from '../basket/change-basket';
import { PACKED_ID_LENGTH, packId, unpackId } from '../shared/packed-id';
import type { Change, Waiting } from './waiting';

const ABOUT: readonly Waiting['about'][] = ['product', 'line', 'quantity', 'doubt'];
const KINDS: readonly Change['kind'][] = ['add', 'set-quantity', 'remove', 'edit'];

/** Place in `ABOUT`, words, packed ids one after the other, and the options. */
export type WaitingDocument = [number, string, string, ...ChangeDocument[]];

/** Place in `KINDS`; product (its place among the ids) or line; quantity (0 for none); modifiers' places; note. */
type ChangeDocument = [number, number, number, number[]?, string?];

/** A waiting part as it is stored: each id once. */
export function encodeWaiting({ about, words, options }: Waiting): WaitingDocument {
  const ids: string[] = [];
  const placeOf = (id: string) => {
    const packed = packId(id);
    const place = ids.indexOf(packed);
    return place >= 0 ? place : ids.push(packed) - 1;
  };
  const changes = options.map((change): ChangeDocument => {
    const start: ChangeDocument = [
      KINDS.indexOf(change.kind),
      change.kind === 'add' ? placeOf(change.productId) : change.lineId,
      change.quantity ?? 0,
    ];
    if (change.kind === 'set-quantity' || change.kind === 'remove') return start;
    const places = change.modifierIds.map(placeOf);
    if (change.note !== null) return [start[0], start[1], start[2], places, change.note];
    return places.length > 0 ? [start[0], start[1], start[2], places] : start;
  });
  return [ABOUT.indexOf(about), words, ids.join(''), ...changes];
}

/** The waiting part read back; null for anything `encodeWaiting` cannot have written. */
export function decodeWaiting(value: unknown): Waiting | null {
  if (!Array.isArray(value)) return null;
  const [place, words, packed, ...documents] = value as unknown[];
  const about = isCount(place) ? ABOUT[place] : undefined;
  if (!about || typeof words !== 'string' || typeof packed !== 'string' || packed.length % PACKED_ID_LENGTH !== 0) return null;
  const ids = Array.from({ length: packed.length / PACKED_ID_LENGTH }, (_, n) => unpackId(packed.slice(n * PACKED_ID_LENGTH, (n + 1) * PACKED_ID_LENGTH)));
  const options = documents.map((document) => decodeChange(document, ids));
  return options.length === 0 || options.includes(null) ? null : { about, words, options: options as Change[] };
}

function decodeChange(value: unknown, ids: readonly (string | null)[]): Change | null {
  if (!Array.isArray(value)) return null;
  const [place, subject, quantity, places = [], note = null] = value as unknown[];
  const kind = isCount(place) ? KINDS[place] : undefined;
  if (!kind || !isCount(subject) || !isCount(quantity) || quantity > MAX_QUANTITY || !Array.isArray(places) || places.length > MAX_MODIFIERS) return null;
  if (note !== null && typeof note !== 'string') return null;
  const modifierIds = places.map((at: unknown) => (isCount(at) ? (ids[at] ?? null) : null));
  if (modifierIds.includes(null)) return null;
  const productId = ids[subject];
  switch (kind) {
    case 'add':
      return productId && quantity > 0 ? { kind, productId, quantity, modifierIds: modifierIds as string[], note } : null;
    case 'set-quantity':
      return quantity > 0 ? { kind, lineId: subject, quantity } : null;
    case 'remove':
      return { kind, lineId: subject, quantity: quantity || null };
    case 'edit':
      return { kind, lineId: subject, modifierIds: modifierIds as string[], note, ...(quantity > 0 && { quantity }) };
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
