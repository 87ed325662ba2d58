import { sendTo } from '../basket/change-basket';
import { foldTurkish } from '../catalog/fold-turkish';
import { oneLine, wholeGraphemes } from '../shared/plain-text';
import { readDistrict } from '../zones/read-district';
import type { ZoneVerdict } from '../zones/zone';
import { zoneVerdict } from './delivery-terms';
import type { Input } from './input';
import { MAX_ADDRESS, MIN_ADDRESS } from './limits';
import { checkout, openMenu } from './moves';
import { hasItems, quoted, say, withBasket, write, type Scene } from './scene';
import type { SavedAddress } from './world';

/** Delivers to a known address. */
export function deliverTo(scene: Scene, addressId: string): Scene {
  return checkout(withBasket(scene, sendTo(scene.basket, { fulfilment: 'delivery', addressId, tableLabel: null })));
}

/** Takes a typed text as the address, or as the district of the one we have; null when it is too short to find anybody by. */
export function giveTypedAddress(scene: Scene, typed: string): Scene | null {
  const text = wholeGraphemes(oneLine(typed), MAX_ADDRESS);
  return answerDistrict(scene, text) ?? newAddress(scene, text);
}

function newAddress(scene: Scene, text: string): Scene | null {
  if (text.length < MIN_ADDRESS || !/\p{Letter}{2}/u.test(text)) return null;
  const folded = foldTurkish(text);
  const known = scene.addresses.find((address) => address.text && foldTurkish(address.text) === folded);
  return known ? deliverTo(scene, known.id) : giveAddress(scene, { id: scene.world.fresh.addressId, text, latitude: null, longitude: null });
}

/** Adds the district we asked for to the address, which stays as it is until one is named; null when that was not the question, or another address is the answer. */
function answerDistrict(scene: Scene, text: string): Scene | null {
  const address = askedAbout(scene, ['district-wanted']);
  if (!address) return null;
  const answer = readDistrict(text, scene.world.branch.zones);
  if (answer.kind === 'none') return say(scene, scene.copy.zone.noDistrict(quoted(text)));
  // A street for a bare pin belongs to it.
  if (answer.kind === 'address') return address.text ? null : giveAddress(scene, { ...address, text });
  return giveAddress(scene, { ...address, text: wholeGraphemes([address.text, answer.text].filter(Boolean).join(', '), MAX_ADDRESS) });
}

/** The address of the basket while something more must be known of it. */
function askedAbout(scene: Scene, kinds: readonly ZoneVerdict['kind'][]): SavedAddress | undefined {
  const verdict = zoneVerdict(scene);
  return verdict && kinds.includes(verdict.kind) ? scene.addresses.find(({ id }) => id === scene.basket.addressId) : undefined;
}

/** Takes a location pin as the address, whatever was being asked; without anything in the basket it is kept for later. */
export function givePin(scene: Scene, pin: Extract<Input, { kind: 'location' }>): Scene {
  if (!scene.world.branch.fulfilments.includes('delivery')) return say(scene, scene.copy.notDelivered);
  const text = wholeGraphemes(oneLine([pin.name, pin.address].filter(Boolean).join(', ')), MAX_ADDRESS);
  const { latitude, longitude } = pin;
  // Asked for where a typed address lies: the pin belongs to it, unless it names a place of its own where a name is what we asked for.
  const typed = askedAbout(scene, ['pin-wanted']) ?? (readDistrict(text, scene.world.branch.zones).kind === 'none' ? askedAbout(scene, ['district-wanted']) : undefined);
  if (typed?.text) return giveAddress(scene, { ...typed, latitude, longitude });
  return giveAddress(scene, { id: scene.world.fresh.addressId, text, latitude, longitude });
}

/** The bare pin this basket goes to, if that is all we know of the address. */
export function barePin({ basket, addresses }: Scene): SavedAddress | null {
  const address = basket.fulfilment === 'delivery' ? addresses.find(({ id }) => id === basket.addressId) : undefined;
  return address && !address.text && address.latitude !== null ? address : null;
}

/** Adds floor and flat to the address in the basket; null while there is none. */
export function addDirections(scene: Scene, typed: string): Scene | null {
  const { basket, addresses } = scene;
  const address = basket.fulfilment === 'delivery' ? addresses.find(({ id }) => id === basket.addressId) : undefined;
  if (!address?.text) return null;
  return giveAddress(scene, { ...address, text: wholeGraphemes(`${address.text}, ${oneLine(typed)}`, MAX_ADDRESS) });
}

/** Adds building, floor and flat to a bare pin; null when there is none, or the text says nothing. */
export function giveDirections(scene: Scene, typed: string): Scene | null {
  const pin = barePin(scene);
  const text = wholeGraphemes(oneLine(typed), MAX_ADDRESS);
  if (!pin || !/[\p{Letter}\p{Number}]/u.test(text)) return null;
  return giveAddress(scene, { ...pin, text });
}

function giveAddress(scene: Scene, address: SavedAddress): Scene {
  const others = scene.addresses.filter(({ id }) => id !== address.id);
  const saved = write({ ...scene, addresses: [address, ...others] }, { kind: 'save-address', address });
  if (hasItems(saved)) return deliverTo(saved, address.id);
  const pointed = withBasket(saved, sendTo(saved.basket, { addressId: address.id }));
  return openMenu(say(pointed, scene.copy.addressSaved));
}
