import type { MenuProduct } from '../../catalog/menu';

/** Ids carry numbers below this. */
const ROOM = 1_000_000_000;

/** A number that changes when a price of the dish or of its options does: FNV-1a over what they cost. */
export function offerDigest({ price, modifierGroups }: Pick<MenuProduct, 'price' | 'modifierGroups'>): number {
  const offer = JSON.stringify([price, modifierGroups.map(({ id, free, modifiers }) => [id, free, modifiers.map((modifier) => [modifier.id, modifier.priceDelta])])]);
  let hash = 0x811c9dc5;
  for (let index = 0; index < offer.length; index += 1) hash = Math.imul(hash ^ offer.charCodeAt(index), 0x01000193) >>> 0;
  return hash % ROOM;
}
