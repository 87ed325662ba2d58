import { sendTo } from '../basket/change-basket';
import { oneLine, wholeGraphemes } from '../shared/plain-text';
import type { TypedOrder } from '../typed-order/typed-order';
import { isIndoors, looksLikeAddress, readMarkedAddress, wantsOtherAddress } from './address-words';
import { hasOrdered, isAsking } from './carry-out';
import { addDirections, barePin, giveDirections, giveTypedAddress } from './give-address';
import { MAX_ADDRESS } from './limits';
import { openAddress } from './moves';
import { hasItems, quoted, say, withBasket, write, type Scene } from './scene';
import type { Heard } from './steps/step-rules';

type Hear = (scene: Scene, text: string) => Scene;

/** An address typed at any moment, alone or behind an order; null for what is none. */
export function hearAddress(scene: Scene, heard: Heard, hear: Hear): Scene | null {
  const { text, meaning } = heard;
  if (scene.state.step.at === 'noting' || meaning.kind === 'question' || /\?\s*$/.test(text) || scene.basket.fulfilment === 'table') return null;
  const marked = readMarkedAddress(text);
  if (marked) return marked.before === '' ? bringTo(scene, marked.text) : (orderedTo(scene, marked.before, marked.text, hear) ?? bringTo(scene, marked.text));
  if (meaning.kind === 'order') return orderWithAddress(scene, text, meaning.order, hear);
  if (meaning.kind !== 'unknown') return null;
  if (isIndoors(text)) return addDirections(scene, text);
  if (wantsOtherAddress(text)) return hasItems(scene) && !isAsking(scene) ? openAddress(scene) : null;
  return looksLikeAddress(text) ? bringTo(scene, text) : null;
}

/** "2 lahmacun Moda Caddesi 5": the order, then where to; an address with a dish in it ("12 Baker Street") is an address. */
function orderWithAddress(scene: Scene, text: string, { commands, leftovers: [first] }: TypedOrder, hear: Hear): Scene | null {
  if (!first || !looksLikeAddress(text)) return null;
  const tail = text.slice(first.start);
  if (commands.length > 0 && looksLikeAddress(tail)) return orderedTo(scene, text.slice(0, first.start), tail, hear);
  return commands.length === 0 ? bringTo(scene, text) : null;
}

function orderedTo(scene: Scene, order: string, address: string, hear: Hear): Scene | null {
  const ordered = hear(scene, order.replace(/[\s,;.]+$/u, ''));
  return hasOrdered(scene, ordered) ? bringTo(ordered, address) : null;
}

/** Delivers there, or keeps it for later while something else is asked; who picks the order up is asked first. */
function bringTo(scene: Scene, typed: string): Scene | null {
  const text = wholeGraphemes(oneLine(typed), MAX_ADDRESS);
  if (!scene.world.branch.fulfilments.includes('delivery')) return say(scene, scene.copy.notDelivered);
  if (scene.state.step.at === 'summary' && barePin(scene)) return giveDirections(scene, text);
  if (isAsking(scene)) return say(keep(scene, text), scene.copy.addressSaved);
  if (hasItems(scene) && scene.basket.fulfilment === 'pickup') return openAddress(say(keep(scene, text), scene.copy.askBring(quoted(text, 120))));
  return giveTypedAddress(scene, text);
}

function keep(scene: Scene, text: string): Scene {
  const address = { id: scene.world.fresh.addressId, text, latitude: null, longitude: null };
  const saved = write({ ...scene, addresses: [address, ...scene.addresses] }, { kind: 'save-address', address });
  return scene.basket.fulfilment === 'delivery' ? withBasket(saved, sendTo(saved.basket, { addressId: address.id })) : saved;
}
