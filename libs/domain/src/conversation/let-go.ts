import { MAX_STATE_BYTES } from './limits';
import { nameOf, quoted, say, type Scene } from './scene';
import { encodeState } from './state-document';
import { isAsking } from './carry-out';
import { utf8Length } from '../shared/utf8';
import type { Waiting } from './waiting';

/** What the numbers of the next question may add. */
const MARGIN = 40;

/** Parts of a typed order that nobody will be asked about any more, because the talk went elsewhere or there is no room: said, never lost in silence. */
export function letGo(scene: Scene): Scene {
  const { waiting } = scene.state;
  let kept = isAsking(scene) ? waiting : [];
  while (kept.length > 0 && isTooLarge(scene, kept)) kept = kept.slice(0, -1);
  if (kept.length === waiting.length) return scene;
  const names = waiting.slice(kept.length).map((part) => partText(scene, part));
  return say({ ...scene, state: { ...scene.state, waiting: kept } }, scene.copy.notAdded(names.join(', ')));
}

/** A waiting part in words. */
export function partText(scene: Scene, waiting: Waiting): string {
  const { words, options: [first] } = waiting;
  if (first?.kind !== 'add') return quoted(words);
  if (words) return quoted(first.quantity > 1 && waiting.about !== 'quantity' ? `${first.quantity} ${words}` : words);
  const product = scene.world.menu.products.get(first.productId);
  return `${first.quantity} × ${product ? quoted(nameOf(scene, product.name)) : '–'}`;
}

function isTooLarge({ state, basket }: Scene, waiting: Waiting[]): boolean {
  return utf8Length(JSON.stringify(encodeState({ ...state, basket, waiting }))) > MAX_STATE_BYTES - MARGIN;
}
