import { isOffered, offeredCategories } from '../catalog/find-product';
import type { MenuProduct } from '../catalog/menu';
import { assertNever } from '../shared/assert-never';
import { nextGroup } from './groups';
import { nextSlot, standingParts } from './combo';
import { askNext, continueFilling, needsAddress, openAddress, openBasket, openMenu } from './moves';
import { goTo, hasItems, say, type Scene } from './scene';
import { whyNotThere } from './sold-out';
import type { Choosing, Filling } from './state';
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
    case 'filling':
      return steadyFilling(scene, step.filling, step.page);
    case 'which':
      return standingOptions(scene, step.asked).length > 0 ? scene : askNext(scene);
    case 'line':
      return hasLine(scene, step.lineId) ? scene : openBasket(scene);
    case 'noting':
      return step.lineId === null || hasLine(scene, step.lineId) ? scene : openBasket(scene);
    case 'forgetting':
      return scene.addresses.length > 0 ? scene : openAddress(scene);
    case 'basket':
    case 'timing':
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
  const { combo } = choosing;
  // What was to fill the slot is no more: the combo asks for another.
  if (combo && !(product && isOffered(product) && canFill(scene, combo, product.id))) return steadyFilling(scene, combo, 0);
  if (!product || !isOffered(product)) return openMenu(say(scene, gone(scene, choosing)));
  if (choosing.lineId !== null && !hasLine(scene, choosing.lineId)) return openBasket(scene);
  const available = new Set(product.modifierGroups.flatMap(({ modifiers }) => modifiers.filter(({ isAvailable }) => isAvailable).map(({ id }) => id)));
  const modifierIds = choosing.modifierIds.filter((id) => available.has(id));
  const next = nextGroup(product, choosing.answered);
  // Every question that was left has vanished: start over with the product, which asks what there still is to ask.
  if (!next) return openMenu(scene);
  return goTo(scene, { at: 'choosing', choosing: { ...choosing, modifierIds, answered: next.index }, page });
}

function steadyFilling(scene: Scene, filling: Filling, page: number): Scene {
  const combo = scene.world.menu.products.get(filling.productId);
  if (!combo?.slots || !isOffered(combo)) return openMenu(say(scene, gone(scene, filling)));
  if (filling.lineId !== null && !hasLine(scene, filling.lineId)) return openBasket(scene);
  const parts = standingParts(combo, filling.parts);
  const standing = { ...filling, parts };
  return parts.length === filling.parts.length && nextSlot(combo, standing) ? goTo(scene, { at: 'filling', filling: standing, page }) : continueFilling(scene, standing);
}

function canFill(scene: Scene, filling: Filling, productId: string): boolean {
  const combo = scene.world.menu.products.get(filling.productId);
  const slot = combo && isOffered(combo) ? nextSlot(combo, filling) : null;
  return standsWhole(combo, filling) && slot !== null && slot.choices.some(({ product }) => product.id === productId);
}

function standsWhole(combo: MenuProduct | undefined, { parts }: Filling): boolean {
  return combo !== undefined && standingParts(combo, parts).length === parts.length;
}

function gone(scene: Scene, { productId }: Pick<Choosing, 'productId'>): string {
  const product = scene.world.menu.products.get(productId);
  return product ? whyNotThere(scene, product) : scene.copy.gone;
}
