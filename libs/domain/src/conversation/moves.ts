import { addLine, changeQuantity, removeLines, sendTo, setModifiers, setParts, type BasketRefusal } from '../basket/change-basket';
import { isOffered } from '../catalog/find-product';
import type { MenuProduct } from '../catalog/menu';
import type { Result } from '../shared/result';
import { assertNever } from '../shared/assert-never';
import type { Basket } from '../basket/basket';
import type { LineProblem } from '../pricing/price-basket';
import { zoneVerdict } from './delivery-terms';
import { basketParts, nextSlot, settledChoice, wishedModifiers, withoutOne } from './combo';
import { answeredBy, nextGroup, openGroup } from './groups';
import { defaultFulfilment, goTo, hasItems, nameOf, pricingOf, quoted, say, withBasket, type Scene } from './scene';
import { offerOthers, tellNotThere, whyTakenOut } from './sold-out';
import type { Choosing, Filling } from './state';

/** Shows the menu's first page. */
export function openMenu(scene: Scene): Scene {
  return goTo(scene, { at: 'categories', page: 0 });
}

/** Shows the basket, or the menu when there is nothing in it. */
export function openBasket(scene: Scene): Scene {
  return hasItems(scene) ? goTo(scene, { at: 'basket', page: 0 }) : openMenu(say(scene, scene.copy.basketEmpty));
}

/** Asks where to. */
export function openAddress(scene: Scene): Scene {
  return goTo(scene, { at: 'address', page: 0 });
}

/** On towards the order: the address if it is unknown, else the summary. A known address is used without a word. */
export function checkout(scene: Scene): Scene {
  if (!hasItems(scene)) return openMenu(say(scene, scene.copy.basketEmpty));
  const addressed = withKnownAddress(scene);
  return needsAddress(addressed) ? openAddress(addressed) : goTo(addressed, { at: 'summary' });
}

/** Whether a delivery does not know where to go, or may not go there. */
export function needsAddress(scene: Pick<Scene, 'basket' | 'addresses' | 'world'>): boolean {
  if (scene.basket.fulfilment !== 'delivery') return false;
  const verdict = zoneVerdict(scene);
  return verdict?.kind !== 'inside' && verdict?.kind !== 'everywhere';
}

/** The address used last that we deliver to, unless one is set already; else the last one, to ask about. */
export function withKnownAddress(scene: Scene): Scene {
  if (!needsAddress(scene) || zoneVerdict(scene)) return scene;
  const at = (addressId: string) => withBasket(scene, sendTo(scene.basket, { addressId }));
  const [last] = scene.addresses;
  const near = scene.addresses.find(({ id }) => !needsAddress(at(id)));
  return near || last ? at((near ?? last)!.id) : scene;
}

/** Starts on a product: its first question, or straight into the basket when it has none. */
export function orderProduct(scene: Scene, productId: string, quantity: number): Scene {
  const product = scene.world.menu.products.get(productId);
  if (!product || product.isAlcohol) return openMenu(say(scene, scene.copy.gone));
  if (!isOffered(product)) return tellNotThere(scene, product);
  return startOn(scene, product, { quantity, modifierIds: [] });
}

/** Starts on a dish: its own questions, or those of a combo's slots. */
function startOn(scene: Scene, { id: productId, slots }: MenuProduct, dish: Pick<Choosing, 'quantity' | 'modifierIds' | 'typed'>): Scene {
  const { modifierIds, ...how } = dish;
  if (slots) return continueFilling(scene, { ...how, productId, parts: [], lineId: null, wished: modifierIds });
  return continueChoosing(scene, { ...dish, productId, answered: 0, lineId: null });
}

/** Asks the next question of the product, or puts it into the basket when all are answered. */
export function continueChoosing(scene: Scene, choosing: Choosing): Scene {
  const product = scene.world.menu.products.get(choosing.productId);
  if (!product) return openMenu(scene);
  const next = choosing.typed ? openGroup(product, choosing.modifierIds, choosing.answered) : nextGroup(product, choosing.answered);
  if (next) return goTo(scene, { at: 'choosing', choosing: { ...choosing, answered: next.index }, page: 0 });
  if (choosing.combo) return continueFilling(scene, { ...choosing.combo, parts: [...choosing.combo.parts, { productId: product.id, modifierIds: choosing.modifierIds }] });
  const modifiers = choosing.modifierIds.map((modifierId) => ({ modifierId, quantity: 1 }));
  const { basket } = scene;
  if (choosing.lineId !== null) return changed(scene, setModifiers(basket, choosing.lineId, modifiers), hasWaiting(scene) ? askNext : openBasket);
  const line = { productId: product.id, quantity: choosing.quantity, modifiers, note: choosing.typed?.note ?? null };
  return changed(scene, addLine(basket, line), askNext);
}

/** Asks what fills the combo's next slot, unless that is settled; puts it into the basket when all are filled. */
export function continueFilling(scene: Scene, filling: Filling): Scene {
  const combo = scene.world.menu.products.get(filling.productId);
  if (!combo?.slots) return openMenu(say(scene, scene.copy.gone));
  const slot = nextSlot(combo, filling);
  const settled = slot && settledChoice(slot, filling.wished);
  if (settled) return fillSlot(scene, filling, settled);
  if (slot) return goTo(scene, { at: 'filling', filling, page: 0 });
  const parts = basketParts(combo, filling.parts);
  if (filling.lineId !== null) return changed(scene, setParts(scene.basket, filling.lineId, parts), hasWaiting(scene) ? askNext : openBasket);
  const line = { productId: combo.id, quantity: filling.quantity, modifiers: [], note: filling.typed?.note ?? null, parts };
  return changed(scene, addLine(scene.basket, line), askNext);
}

/** Fills the next slot and asks what the dish in it asks; the same dish as before keeps what was chosen for it. */
export function fillSlot(scene: Scene, filling: Filling, product: MenuProduct, said: readonly string[] = []): Scene {
  const own = scene.basket.lines.find(({ id }) => id === filling.lineId)?.parts?.[filling.parts.length];
  const before = own?.productId === product.id ? own.modifiers.map(({ modifierId }) => modifierId) : [];
  const { quantity, typed } = filling;
  return continueChoosing(scene, {
    productId: product.id,
    quantity,
    modifierIds: wishedModifiers(product, [...said, ...before, ...filling.wished]),
    answered: answeredBy(product, said),
    lineId: null,
    ...(typed && { typed }),
    combo: { ...filling, wished: withoutOne(filling.wished, product.id) },
  });
}

/** What a typed order still leaves to ask; on towards the order when that is nothing. */
export function askNext(scene: Scene): Scene {
  const [asked, ...waiting] = scene.state.waiting;
  if (!asked) return checkout(scene);
  const left = { ...scene, state: { ...scene.state, waiting } };
  const [only, ...others] = asked.options;
  if (only?.kind !== 'add' || others.length > 0 || asked.about === 'doubt') return goTo(left, { at: 'which', asked, page: 0 });
  const { productId, quantity, modifierIds, note } = only;
  const product = scene.world.menu.products.get(productId);
  if (!product || !isOffered(product)) return askNext(product ? tellNotThere(left, product) : say(left, scene.copy.gone));
  return startOn(left, product, { quantity, modifierIds, typed: { note } });
}

function hasWaiting({ state }: Scene): boolean {
  return state.waiting.length > 0;
}

/** So many of the dish that is being put together; of the line at once where one is being changed. */
export function recount(scene: Scene, lineId: number | null, quantity: number): Scene {
  return lineId === null ? scene : changed(scene, changeQuantity(scene.basket, lineId, quantity), (same) => same);
}

/** Takes over a changed basket and goes on, or says in words why not and shows the basket. */
export function changed(scene: Scene, result: Result<Basket, BasketRefusal>, goOn: (scene: Scene) => Scene): Scene {
  return result.ok ? goOn(withBasket(scene, result.value)) : openBasket(say(scene, refusalText(scene, result.refusal)));
}

/** Why the basket stays as it is, in words. */
export function refusalText({ copy }: Scene, refusal: BasketRefusal): string {
  switch (refusal.code) {
    case 'basket-full':
      return copy.basketFull(refusal.max);
    case 'quantity-out-of-range':
      return copy.quantityRange(refusal.max);
    case 'too-many-modifiers':
      return copy.tooManyModifiers(refusal.max);
    case 'note-too-long':
      return copy.noteTooLong(refusal.max);
    case 'line-unknown':
      return copy.gone;
    default:
      return assertNever(refusal);
  }
}

/** Takes out of the basket what can no longer be sold, and says so: sold out reaches open baskets. */
export function settleBasket(scene: Scene): Scene {
  const { problems } = pricingOf(scene);
  const told = [...new Set(problems.map((problem) => problemText(scene, problem)))].reduce(say, scene);
  const basket = removeLines(scene.basket, problems.map(({ lineId }) => lineId));
  const isOfferedWay = scene.world.branch.fulfilments.includes(basket.fulfilment);
  const settled = withBasket(told, isOfferedWay ? basket : sendTo(basket, { fulfilment: defaultFulfilment(scene.world) }));
  return offerOthers(settled, problems.flatMap(({ code, productId }) => (code === 'product-sold-out' ? (scene.world.menu.products.get(productId) ?? []) : [])));
}

function problemText(scene: Scene, { code, name, productId }: LineProblem): string {
  const { copy, world, locale } = scene;
  const product = world.menu.products.get(productId);
  const productName = product ? quoted(nameOf({ locale }, product.name)) : '';
  switch (code) {
    case 'product-gone':
      return copy.gone;
    case 'product-sold-out':
      return product ? whyTakenOut(scene, product) : copy.gone;
    case 'part-sold-out':
      return copy.partSoldOut(productName, quoted(name));
    case 'modifier-gone':
      return copy.optionGone(productName);
    case 'choice-missing':
    case 'too-many-chosen':
      return copy.choiceChanged(quoted(name));
    default:
      return assertNever(code);
  }
}
