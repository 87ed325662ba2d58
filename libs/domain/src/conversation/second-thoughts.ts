import { removeLines } from '../basket/change-basket';
import type { BasketLine } from '../basket/basket';
import { foldTurkish } from '../catalog/fold-turkish';
import { hear } from './hear';
import { openBasket } from './moves';
import { openOrders, showTalk, tellOrders } from './orders-talk';
import { readText, type Meaning } from './read-text';
import { hasItems, say, withBasket, type Scene } from './scene';
import { changeOf, type Change } from './waiting';

/**
 * A message that was edited. It is read again only where nothing but its own lines changes: its dishes lie in the basket as they were
 * typed, or it had not been understood at all. Otherwise everything stays, and how to change it is said.
 */
export function reread(scene: Scene, text: string | null, original: string | null): Scene {
  const before = original === null || text === null ? null : readAlone(scene, original);
  if (text === null || original === null || before === null || !isFood(readAlone(scene, text))) return keepAll(scene);
  if (before.kind === 'unknown') return isKept(scene, original) ? keepAll(scene) : hear(scene, text);
  const typed = linesTyped(before);
  const lineIds = typed && untouched(scene.basket.lines, typed);
  if (!lineIds) return keepAll(scene);
  const freed = withBasket(scene, removeLines(scene.basket, lineIds));
  const after = hear(say(freed, scene.copy.editTaken), text);
  return after.basket.revision === freed.basket.revision && after.state.step === freed.state.step ? keepAll(scene) : after;
}

/** A message that was deleted: nothing is taken back in silence. */
export function afterDeletion(scene: Scene): Scene {
  if (hasItems(scene)) return openBasket(say(scene, scene.copy.deletedWithBasket));
  if (openOrders(scene).length > 0) return tellOrders(say(scene, scene.copy.deletedAfterOrder));
  return showTalk(say(scene, scene.copy.deleted));
}

function keepAll(scene: Scene): Scene {
  if (!hasItems(scene) && openOrders(scene).length > 0) return tellOrders(say(scene, scene.copy.editAfterOrder));
  return showTalk(say(scene, scene.copy.editNotTaken));
}

/** What a text means on its own, to somebody with nothing in the basket. */
function readAlone({ world, locale }: Scene, text: string): Meaning {
  return readText(text, world.menu, { locale, basket: { lines: [] } });
}

function isFood(meaning: Meaning): boolean {
  return meaning.kind === 'order' || (meaning.kind === 'products' && meaning.productIds.length === 1);
}

type Typed = Extract<Change, { kind: 'add' }>;

/** The lines a text puts into a basket; null when it asks, repeats or changes anything, or was not read to its end. */
function linesTyped(meaning: Meaning): Typed[] | null {
  if (meaning.kind !== 'order') return null;
  const { commands, ambiguities, leftovers, refused, unclear } = meaning.order;
  if (ambiguities.length + leftovers.length + refused.length + unclear.length > 0) return null;
  const changes = commands.map(changeOf);
  return changes.length > 0 && changes.every((change) => change?.kind === 'add') ? (changes as Typed[]) : null;
}

/** The lines of the basket that are exactly those typed; null when one of them is gone, has grown or was changed. */
function untouched(lines: readonly BasketLine[], typed: readonly Typed[]): number[] | null {
  const ids = typed.map((wanted) => lines.find((line) => isAsTyped(line, wanted))?.id ?? null);
  return ids.includes(null) || new Set(ids).size < ids.length ? null : (ids as number[]);
}

function isAsTyped({ productId, quantity, note, modifiers }: BasketLine, typed: Typed): boolean {
  const chosen = modifiers.map(({ modifierId }) => modifierId).sort().join();
  return productId === typed.productId && quantity === typed.quantity && note === typed.note && chosen === [...typed.modifierIds].sort().join();
}

/** Whether the text has become an address or a note: then it was understood after all. */
function isKept({ addresses, basket }: Scene, text: string): boolean {
  const notes = [basket.note, ...basket.lines.map(({ note }) => note)].flatMap((note) => note ?? []);
  const folded = foldTurkish(text);
  return [...addresses.map((address) => address.text), ...notes].some((kept) => foldTurkish(kept) === folded);
}
