import type { Basket, BasketLine } from '../basket/basket';
import { changeQuantity, removeLines } from '../basket/change-basket';
import type { Outcome } from './input';
import { checkout } from './moves';
import { nameOf, quoted, say, withBasket, type Scene } from './scene';
import { offerOthers, whyTakenOut } from './sold-out';

type Short = Extract<Outcome, { kind: 'stock-refused' }>['short'][number];

/** Of counted dishes there was less than the basket holds: it keeps what is left, and the rest leaves it with what there is instead. */
export function asFarAsThereIs(scene: Scene, short: readonly Short[]): Scene {
  const held = short.filter(({ productId }) => scene.basket.lines.some((line) => portionsOf(line, productId) > 0));
  const told = held.reduce((said, one) => say(said, whatIsLeft(scene, one)), scene);
  const left = withBasket(told, held.reduce(keepOnly, scene.basket));
  const gone = held.filter(({ left: portions }) => portions <= 0).flatMap(({ productId }) => scene.world.menu.products.get(productId) ?? []);
  const offered = offerOthers(left, gone);
  return offered.state.step.at === 'products' ? offered : checkout(offered);
}

function whatIsLeft(scene: Scene, { productId, left }: Short): string {
  const product = scene.world.menu.products.get(productId);
  if (!product) return scene.copy.gone;
  return left > 0 ? scene.copy.fewLeft(quoted(nameOf(scene, product.name)), left) : whyTakenOut(scene, product);
}

/** What came last gives way first; a line of which nothing is left leaves the basket. */
function keepOnly(basket: Basket, { productId, left }: Short): Basket {
  let over = basket.lines.reduce((sum, line) => sum + line.quantity * portionsOf(line, productId), 0) - Math.max(left, 0);
  return basket.lines.toReversed().reduce((kept, line) => {
    const each = portionsOf(line, productId);
    const fewer = each === 0 || over <= 0 ? 0 : Math.min(line.quantity, Math.ceil(over / each));
    over -= fewer * each;
    return fewer === 0 ? kept : withFewer(kept, line, fewer);
  }, basket);
}

function withFewer(basket: Basket, { id, quantity }: BasketLine, fewer: number): Basket {
  if (fewer === quantity) return removeLines(basket, [id]);
  const changed = changeQuantity(basket, id, quantity - fewer);
  return changed.ok ? changed.value : removeLines(basket, [id]);
}

/** How often a line takes a product: as itself, or as a part of a combo. */
function portionsOf({ productId, parts = [] }: BasketLine, wanted: string): number {
  return [productId, ...parts.map((part) => part.productId)].filter((id) => id === wanted).length;
}
