import { partText } from './let-go';
import { nameOf, quoted, say, type Scene } from './scene';
import type { Choosing } from './state';
import type { Waiting } from './waiting';

/**
 * A word, a pin or a cart may lead away from a dish that is still being put together; that it did not get into the
 * basket is said. A tap away from it is the customer's own, and so is "cancel".
 */
export function tellLeftBehind(before: Scene, after: Scene): Scene {
  const asked = partAsked(before);
  if (asked) return isOver(asked, before, after) ? say(after, after.copy.notAdded(partText(after, asked))) : after;
  const dish = dishInTheMaking(before);
  if (!dish || after.ending || after.lead.includes(after.copy.dropped) || isStillThere(dish, before, after)) return after;
  const product = after.world.menu.products.get(dish.productId);
  return product ? say(after, after.copy.notAdded([`${dish.quantity} × ${quoted(nameOf(after, product.name))}`, dish.typed?.note && quoted(dish.typed.note)].filter(Boolean).join(', '))) : after;
}

/** The part of a typed order that is being asked about: which dish it is, or how many. */
function partAsked({ state: { step } }: Scene): Waiting | null {
  return step.at === 'which' && step.asked.about !== 'line' ? step.asked : null;
}

/** Nobody asks about it any more, and nothing of it came into the basket. */
function isOver(asked: Waiting, before: Scene, after: Scene): boolean {
  if (after.ending || after.lead.includes(after.copy.dropped) || partAsked(after) || dishInTheMaking(after)) return false;
  if (after.state.waiting.length > before.state.waiting.length) return false;
  return asked.options.every((option) => option.kind !== 'add' || portionsOf(option.productId, after) <= portionsOf(option.productId, before));
}

type Dish = Pick<Choosing, 'productId' | 'quantity' | 'lineId' | 'typed'>;

function dishInTheMaking({ state: { step } }: Scene): Dish | null {
  const dish: Dish | null = step.at === 'filling' ? step.filling : step.at === 'choosing' ? (step.choosing.combo ?? step.choosing) : null;
  return dish?.lineId === null ? dish : null;
}

function isStillThere({ productId }: Dish, before: Scene, after: Scene): boolean {
  const isAsked = dishInTheMaking(after)?.productId === productId || partAsked(after)?.options.some((option) => option.kind === 'add' && option.productId === productId);
  const isQueued = after.state.waiting.length > before.state.waiting.length;
  return isAsked === true || isQueued || portionsOf(productId, after) > portionsOf(productId, before);
}

function portionsOf(productId: string, { basket }: Scene): number {
  return basket.lines.reduce((sum, line) => sum + (line.productId === productId ? line.quantity : 0), 0);
}
