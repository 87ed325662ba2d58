import { sendTo } from '../basket/change-basket';
import { foldTurkish } from '../catalog/fold-turkish';
import { oneLine, wholeGraphemes } from '../shared/plain-text';
import { districtNamed } from '../zones/find-zone';
import { zoneVerdict } from './delivery-terms';
import type { Input } from './input';
import { MAX_ADDRESS, MIN_ADDRESS } from './limits';
import { checkout, openMenu } from './moves';
import { hasItems, say, withBasket, write, type Scene } from './scene';
import type { SavedAddress } from './world';

/** Delivers to a known address. */
export function deliverTo(scene: Scene, addressId: string): Scene {
  return checkout(withBasket(scene, sendTo(scene.basket, { fulfilment: 'delivery', addressId, tableLabel: null })));
}

/** Takes a typed text as the address; null when it is too short to find anybody by. */
export function giveTypedAddress(scene: Scene, typed: string): Scene | null {
  const text = wholeGraphemes(oneLine(typed), MAX_ADDRESS);
  const completed = withDistrict(scene, text);
  if (completed) return completed;
  if (text.length < MIN_ADDRESS || !/\p{Letter}{2}/u.test(text)) return null;
  const folded = foldTurkish(text);
  const known = scene.addresses.find((address) => address.text && foldTurkish(address.text) === folded);
  return known ? deliverTo(scene, known.id) : giveAddress(scene, { id: scene.world.fresh.addressId, text, latitude: null, longitude: null });
}

/** Adds the district we asked for to the address; null when that was not the question, or not the answer. */
function withDistrict(scene: Scene, text: string): Scene | null {
  const address = zoneVerdict(scene)?.kind === 'district-wanted' ? scene.addresses.find(({ id }) => id === scene.basket.addressId) : undefined;
  const district = address && districtNamed(text, scene.world.branch.zones);
  if (!district) return null;
  const whole = [address.text, district].filter(Boolean).join(', ');
  return giveAddress(scene, { ...address, text: wholeGraphemes(whole, MAX_ADDRESS) });
}

/** Takes a location pin as the address, whatever was being asked; without anything in the basket it is kept for later. */
export function givePin(scene: Scene, pin: Extract<Input, { kind: 'location' }>): Scene {
  if (!scene.world.branch.fulfilments.includes('delivery')) return say(scene, scene.copy.notDelivered);
  const text = wholeGraphemes(oneLine([pin.name, pin.address].filter(Boolean).join(', ')), MAX_ADDRESS);
  const { latitude, longitude } = pin;
  const typed = zoneVerdict(scene)?.kind === 'pin-wanted' ? scene.addresses.find(({ id }) => id === scene.basket.addressId) : undefined;
  // Asked for where a typed address lies: the pin belongs to it.
  if (typed) return giveAddress(scene, { ...typed, latitude, longitude });
  return giveAddress(scene, { id: scene.world.fresh.addressId, text, latitude, longitude });
}

/** The bare pin this basket goes to, if that is all we know of the address. */
export function barePin({ basket, addresses }: Scene): SavedAddress | null {
  const address = basket.fulfilment === 'delivery' ? addresses.find(({ id }) => id === basket.addressId) : undefined;
  return address && !address.text && address.latitude !== null ? address : null;
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
