import { MAX_MODIFIERS, MAX_NOTE, MAX_QUANTITY } from '../../basket/change-basket';
import type { MenuModifierGroup, MenuProduct } from '../../catalog/menu';
import { oneLine } from '../../shared/plain-text';
import { chosenOf } from '../groups';
import type { Input } from '../input';
import { continueChoosing } from '../moves';
import { showTalk } from '../orders-talk';
import { goTo, nameOf, quoted, say, type Scene } from '../scene';
import type { Choosing } from '../state';
import { parseTap } from '../tap-id';
import { oldBasket } from '../tapped';
import { keepableNote } from '../waiting';
import { offerDigest } from './offer-digest';

type Filled = Extract<Input, { kind: 'form' }>;

/**
 * A form that came back: one more way to say the options of the dish that is being asked for. It counts for the open question
 * of the open basket only, so it counts once; what no longer fits is said and asked by the lists.
 */
export function fillForm(scene: Scene, filled: Filled): Scene {
  const { step, question } = scene.state;
  const tap = filled.token === null ? null : parseTap(filled.token);
  if (tap?.action.do !== 'fill') return showTalk(say(scene, scene.copy.form.unknown));
  const { productId, offer } = tap.action;
  const product = scene.world.menu.products.get(productId);
  if (tap.basketId !== scene.basket.id) return oldBasket(scene, tap.basketId);
  if (tap.question !== question || step.at !== 'choosing' || step.choosing.productId !== productId || !product) return outOfDate(scene, product);
  const { asForm: _, ...draft } = step.choosing;
  const told = offer === offerDigest(product) ? scene : say(scene, scene.copy.form.repriced(quoted(nameOf(scene, product.name))));
  return take(told, product, draft, filled);
}

/** Sent twice, or answered long after the talk went on: nothing is put into the basket a second time. */
function outOfDate(scene: Scene, product: MenuProduct | undefined): Scene {
  return showTalk(say(scene, product ? scene.copy.form.stale(quoted(nameOf(scene, product.name))) : scene.copy.gone));
}

function take(scene: Scene, product: MenuProduct, draft: Choosing, filled: Filled): Scene {
  const { told, modifierIds, open } = pick(scene, product, draft, filled.optionIds);
  if (modifierIds.length > MAX_MODIFIERS) return say(told, told.copy.tooManyModifiers(MAX_MODIFIERS));
  const counted = count(told, draft, filled.quantity);
  const noted = noteOf(counted.scene, filled.note ?? draft.typed?.note ?? null);
  const chosen: Choosing = { ...draft, quantity: counted.quantity, modifierIds, answered: 0, typed: { note: noted.note } };
  return open === null ? continueChoosing(noted.scene, chosen) : askAgain(noted.scene, chosen, open);
}

/** What was picked, group by group; `open` is the first group whose rule it breaks, of which nothing is taken. */
function pick(scene: Scene, product: MenuProduct, draft: Choosing, optionIds: readonly string[]) {
  let told = tellGone(scene, product, optionIds);
  let open: number | null = null;
  const modifierIds = product.modifierGroups.flatMap((group, index) => {
    const wanted = chosenOf(group, optionIds).filter(({ isAvailable }) => isAvailable);
    // What was typed while the form was open stays, unless the form says otherwise.
    const chosen = wanted.length > 0 ? wanted : chosenOf(group, draft.modifierIds);
    const fault = faultOf(told, group, chosen.length);
    if (fault === null) return chosen.map(({ id }) => id);
    told = say(told, fault);
    open ??= index;
    return [];
  });
  return { told, modifierIds, open };
}

/** Options that are sold out or off the menu by now. */
function tellGone(scene: Scene, product: MenuProduct, optionIds: readonly string[]): Scene {
  const all = product.modifierGroups.flatMap(({ modifiers }) => modifiers);
  const soldOut = all.filter(({ id, isAvailable }) => optionIds.includes(id) && !isAvailable);
  const told = soldOut.reduce((so, { name }) => say(so, so.copy.soldOutHere(quoted(nameOf(so, name)))), scene);
  const isUnknown = optionIds.some((id) => !all.some((modifier) => modifier.id === id));
  return isUnknown ? say(told, told.copy.form.optionGone(quoted(nameOf(told, product.name)))) : told;
}

function faultOf(scene: Scene, group: MenuModifierGroup, count: number): string | null {
  const name = quoted(nameOf(scene, group.name));
  if (count > group.max) return scene.copy.form.tooMany(group.max, name);
  return count < group.min ? scene.copy.moreNeeded(group.min - count, name) : null;
}

/** The list of that group; what must be chosen after it is asked after it. A note that is longer than the talk can keep meanwhile is said. */
function askAgain(scene: Scene, chosen: Choosing, open: number): Scene {
  const note = chosen.typed?.note ?? null;
  const kept = note === null ? null : keepableNote(note);
  const told = note !== null && kept === null ? say(scene, scene.copy.notRead(quoted(note))) : scene;
  return goTo(told, { at: 'choosing', choosing: { ...chosen, answered: open, typed: { note: kept } }, page: 0 });
}

function count(scene: Scene, draft: Choosing, typed: string | null): { scene: Scene; quantity: number } {
  const quantity = typed === null ? draft.quantity : /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  if (quantity >= 1 && quantity <= MAX_QUANTITY) return { scene, quantity };
  return { scene: say(scene, scene.copy.quantityRange(MAX_QUANTITY)), quantity: draft.quantity };
}

/** Never cut: half a note about an allergy is worse than none. */
function noteOf(scene: Scene, typed: string | null): { scene: Scene; note: string | null } {
  const note = typed === null ? '' : oneLine(typed);
  if (note.length <= MAX_NOTE) return { scene, note: note || null };
  return { scene: say(scene, scene.copy.noteTooLong(MAX_NOTE)), note: null };
}
