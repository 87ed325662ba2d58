import { addLine } from '../basket/change-basket';
import { emptyBasket, type BasketLine } from '../basket/basket';
import { isOffered } from '../catalog/find-product';
import { priceBasket } from '../pricing/price-basket';
import type { Input } from './input';
import { checkout, openMenu, refusalText } from './moves';
import { showTalk } from './orders-talk';
import type { Choice } from './prompt';
import { nameOf, quoted, say, withBasket, type Scene } from './scene';
import { whyNotThere } from './sold-out';
import { parseTap } from './tap-id';
import type { PastLine } from './world';

/** Whether a turn may show or repeat the last order: the shell need not read it for any other tap. */
export function needsLastOrder(input: Input): boolean {
  if (input.kind !== 'tap') return input.kind !== 'reaction' && input.kind !== 'outcome';
  const action = parseTap(input.id)?.action.do;
  return action === 'repeat' || action === 'reorder' || action === 'menu';
}

/** The order that a tap wants again, whatever became of it; null for the latest good one. */
export function orderToRepeat(input: Input): string | null {
  const action = input.kind === 'tap' ? parseTap(input.id)?.action : undefined;
  return action?.do === 'reorder' ? action.orderId : null;
}

/** Everything of the last order again, at today's prices; what cannot be had as it was is said and left out. */
export function repeatLastOrder(scene: Scene): Scene {
  if (!hasLastOrder(scene)) return showTalk(addLastOrder(scene));
  const repeated = addLastOrder(scene);
  return repeated.basket.lines.length > 0 ? checkout(repeated) : openMenu(repeated);
}

/** An order that was turned down or cancelled, once more: a second tap on the same button adds nothing twice. */
export function reorder(scene: Scene, orderId: string): Scene {
  if (scene.world.lastOrder?.orderId !== orderId) return showTalk(say(scene, scene.copy.nothingToRepeat));
  const again = pastLines(scene).filter((past) => !isInBasket(scene, past)).reduce(addAgain, scene);
  return again.basket.lines.length > 0 ? checkout(again) : openMenu(again);
}

function isInBasket({ basket }: Scene, past: PastLine): boolean {
  const line = lineOf(past);
  const added = line && addLine(basket, line);
  return added?.ok === true && added.value.lines.length === basket.lines.length;
}

/** The last order's dishes beside what the basket holds; says what cannot be had, and when there is no such order. */
export function addLastOrder(scene: Scene): Scene {
  return hasLastOrder(scene) ? pastLines(scene).reduce(addAgain, scene) : say(scene, scene.copy.nothingToRepeat);
}

/** The row under the greeting; none when nothing of the last order can be had. */
export function repeatRow(scene: Scene): Choice[] {
  const { copy, world } = scene;
  const wanted = pastLines(scene).flatMap(({ productId, quantity }) => {
    const product = productId === null ? undefined : world.menu.products.get(productId);
    return product && isOffered(product) ? [`${quantity} × ${quoted(nameOf(scene, product.name))}`] : [];
  });
  return wanted.length > 0 ? [{ action: { do: 'repeat' }, title: copy.button.repeat, detail: wanted.join(', ') }] : [];
}

const pastLines = ({ world }: Scene): readonly PastLine[] => world.lastOrder?.lines ?? [];
const hasLastOrder = (scene: Scene): boolean => pastLines(scene).length > 0;

function addAgain(scene: Scene, past: PastLine): Scene {
  const line = lineOf(past);
  const problem = line ? problemOf(scene, line) : 'product-gone';
  const product = scene.world.menu.products.get(line?.productId ?? '');
  if (problem === 'product-sold-out' && product) return say(scene, whyNotThere(scene, product));
  if (problem === 'product-gone') return say(scene, scene.copy.soldOutHere(quoted(past.name)));
  // Leaving out an option that is gone would be another dish: "no onion" may be an allergy.
  if (!line || problem) return say(scene, scene.copy.changedSinceLast(quoted(past.name)));
  const added = addLine(scene.basket, line);
  return added.ok ? withBasket(scene, added.value) : say(scene, refusalText(scene, added.refusal));
}

/** The line as a basket has it; null when the product is no more. An option that is no more counts as one nobody offers. */
function lineOf({ productId, quantity, modifiers, note, parts }: PastLine): Omit<BasketLine, 'id'> | null {
  if (productId === null) return null;
  const filled = parts?.map((part) => ({ slotId: part.slotId ?? '', productId: part.productId ?? '', modifiers: known(part.modifiers) }));
  return { productId, quantity, note, modifiers: known(modifiers), ...(filled && { parts: filled }) };
}

function known(modifiers: PastLine['modifiers']): BasketLine['modifiers'] {
  return modifiers.map((chosen) => ({ ...chosen, modifierId: chosen.modifierId ?? '' }));
}

function problemOf({ world, basket, locale }: Scene, line: Omit<BasketLine, 'id'>) {
  const alone = { ...emptyBasket(basket.id, basket.fulfilment), lines: [{ ...line, id: 1 }] };
  return priceBasket(alone, world.menu, world.branch, locale).problems[0]?.code ?? null;
}
