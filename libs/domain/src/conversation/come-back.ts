import { RESUME_AFTER_MS } from './limits';
import type { Meaning } from './read-text';
import { goTo, hasItems, money, nameOf, pricingOf, quoted, say, type Scene } from './scene';
import type { Word } from './words';

/** Names of a waiting basket in one sentence. */
const MAX_NAMED = 4;

/** Words that start a talk or answer a question nobody remembers; every other one says what it wants. */
const VAGUE: ReadonlySet<Word> = new Set(['hello', 'basket', 'checkout', 'yes', 'no', 'thanks', 'cash', 'card', 'meal-card']);

/** Whether somebody is back after a long silence with something still in the basket. */
export function isBack(scene: Scene): boolean {
  const { lastInboundAt, now } = scene.world;
  return hasItems(scene) && lastInboundAt !== null && now - lastInboundAt >= RESUME_AFTER_MS;
}

/** What waits is shown once before a vague word is obeyed: "evet" must not pay a summary of three days ago. Null when nothing waits, or the text says what it wants. */
export function comeBack(scene: Scene, meaning: Meaning): Scene | null {
  const isVague = meaning.kind === 'word' ? VAGUE.has(meaning.word) : meaning.kind === 'number' || meaning.kind === 'unknown';
  return isVague && isBack(scene) ? showWaiting(scene) : null;
}

/** The basket that waits, with what became of its price. */
export function showWaiting(scene: Scene): Scene {
  const { basket, state: { shown }, copy } = scene;
  const { total } = pricingOf(scene).priced;
  const isRepriced = shown?.basketId === basket.id && shown.revision === basket.revision && shown.total !== total;
  const told = isRepriced ? say(scene, copy.pricesChanged(money(scene, shown.total), money(scene, total))) : scene;
  return goTo(told, { at: 'resuming' });
}

/** Somebody who orders at once after a long silence may have forgotten what is in the basket: it is said. */
export function tellStillThere(before: Scene, after: Scene): Scene {
  if (!isBack(before) || after.ending || after.state.step.at === 'resuming') return after;
  const isAdded = after.basket.revision !== before.basket.revision;
  const left = before.basket.lines.filter((line) => after.basket.lines.includes(line));
  if (!isAdded || left.length === 0) return after;
  const names = left.slice(0, MAX_NAMED).map(({ productId, quantity }) => {
    const product = after.world.menu.products.get(productId);
    return `${quantity} × ${product ? quoted(nameOf(after, product.name)) : '–'}`;
  });
  return say(after, after.copy.stillThere(names.join(', ') + (left.length > MAX_NAMED ? '…' : '')));
}
