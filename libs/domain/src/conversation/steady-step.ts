import { isOffered, offeredCategories } from '../catalog/find-product';
import { assertNever } from '../shared/assert-never';
import { nextGroup } from './groups';
import { askNext, needsAddress, openAddress, openBasket, openMenu } from './moves';
import { goTo, hasItems, nameOf, quoted, say, type Scene } from './scene';
import type { Choosing } from './state';
import { hasLine } from './steps/basket';
import { offeredMatches } from './steps/found';
import { standingOptions } from './steps/which';

/** A step that still stands on something: the menu or the basket may have changed under it since it was asked. */
export function steadyStep(scene: Scene): Scene {
  const { step } = scene.state;
  switch (step.at) {
    case 'idle':
    case 'categories':
    case 'address':
      return scene;
    case 'products':
      return offeredCategories(scene.world.menu).some(({ id }) => id === step.categoryId) ? scene : openMenu(scene);
    case 'found':
      return offeredMatches(scene, step.query).length > 0 ? scene : openMenu(scene);
    case 'choosing':
      return steadyChoosing(scene, step.choosing, step.page);
    case 'which':
      return standingOptions(scene, step.asked).length > 0 ? scene : askNext(scene);
    case 'line':
      return hasLine(scene, step.lineId) ? scene : openBasket(scene);
    case 'noting':
      return step.lineId === null || hasLine(scene, step.lineId) ? scene : openBasket(scene);
    case 'forgetting':
      return scene.addresses.length > 0 ? scene : openAddress(scene);
    case 'basket':
    case 'clearing':
    case 'resuming':
      return hasItems(scene) ? scene : openMenu(scene);
    case 'summary':
      if (!hasItems(scene)) return openMenu(scene);
      return needsAddress(scene) ? openAddress(scene) : scene;
    default:
      return assertNever(step);
  }
}

function steadyChoosing(scene: Scene, choosing: Choosing, page: number): Scene {
  const product = scene.world.menu.products.get(choosing.productId);
  if (!product || !isOffered(product)) return openMenu(say(scene, gone(scene, choosing)));
  if (choosing.lineId !== null && !hasLine(scene, choosing.lineId)) return openBasket(scene);
  const available = new Set(product.modifierGroups.flatMap(({ modifiers }) => modifiers.filter(({ isAvailable }) => isAvailable).map(({ id }) => id)));
  const modifierIds = choosing.modifierIds.filter((id) => available.has(id));
  const next = nextGroup(product, choosing.answered);
  // Every question that was left has vanished: start over with the product, which asks what there still is to ask.
  if (!next) return openMenu(scene);
  return goTo(scene, { at: 'choosing', choosing: { ...choosing, modifierIds, answered: next.index }, page });
}

function gone(scene: Scene, { productId }: Choosing): string {
  const product = scene.world.menu.products.get(productId);
  return product ? scene.copy.soldOutHere(quoted(nameOf(scene, product.name))) : scene.copy.gone;
}
