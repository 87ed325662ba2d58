import type { BasketLine, BasketModifier, BasketPart } from '../basket/basket';
import { MAX_MODIFIERS, addLine, changeQuantity, removeLines, setLineNote, setModifiers, setParts, type BasketRefusal } from '../basket/change-basket';
import type { Basket } from '../basket/basket';
import { isOffered, offeredChoices } from '../catalog/find-product';
import type { MenuProduct } from '../catalog/menu';
import { comboProblem } from '../pricing/price-combo';
import type { Result } from '../shared/result';
import { basketParts, completeParts, mustAsk } from './combo';
import { chosenOf, isSingleChoice, nextGroup } from './groups';
import { askNext, continueChoosing, continueFilling, openMenu, orderProduct, refusalText } from './moves';
import { goTo, hasItems, nameOf, quoted, say, withBasket, type Scene } from './scene';
import { tellNotThere } from './sold-out';
import type { Choosing, Filling } from './state';
import { keepableNote, type Change } from './waiting';

/** The product being put together as the parser sees it: lines of a basket count from one. */
export const DRAFT_LINE = 0;

/** Does one thing of a typed order to the basket, or to the product being put together; what it must ask first waits. */
export function carryOut(scene: Scene, change: Change): Scene {
  if (change.kind === 'add') return addTyped(scene, change);
  if (change.lineId === DRAFT_LINE) return changeDraft(scene, change);
  const line = scene.basket.lines.find(({ id }) => id === change.lineId);
  if (!line) return scene;
  switch (change.kind) {
    case 'set-quantity':
      return taken(scene, changeQuantity(scene.basket, line.id, change.quantity));
    case 'remove':
      return change.quantity !== null && change.quantity < line.quantity
        ? taken(scene, changeQuantity(scene.basket, line.id, line.quantity - change.quantity))
        : withBasket(scene, removeLines(scene.basket, [line.id]));
    case 'edit':
      return change.quantity !== undefined && change.quantity < line.quantity ? editSome(scene, line, change, change.quantity) : editLine(scene, line, change);
  }
}

/** A line to add. */
export type Adding = Extract<Change, { kind: 'add' }>;

/** Named and nothing more. */
export function isPlain({ modifierIds, note }: Adding): boolean {
  return modifierIds.length === 0 && note === null;
}

/** A plain dish that cannot do without a question is put together like a tapped one; any other is in the basket at once. */
export function putTogether(scene: Scene, change: Adding): Scene {
  const product = scene.world.menu.products.get(change.productId);
  if (product && isOffered(product) && !mustAsk(product, [])) return askNext(addTyped(scene, change));
  return orderProduct(scene, change.productId, change.quantity);
}

/** Whether a question about a single dish is open. */
export function isAsking({ state: { step } }: Scene): boolean {
  return step.at === 'choosing' || step.at === 'filling' || step.at === 'which';
}

/** Whether what was heard between two scenes is an order: something came into the basket, or a question about it is open. */
export function hasOrdered(before: Scene, after: Scene): boolean {
  const isAsked = isAsking(after) && after.state.step !== before.state.step;
  return after.ending === null && (isAsked || (after.basket.lines !== before.basket.lines && hasItems(after)));
}

function taken(scene: Scene, result: Result<Basket, BasketRefusal>): Scene {
  return result.ok ? withBasket(scene, result.value) : say(scene, refusalText(scene, result.refusal));
}

function addTyped(scene: Scene, change: Adding): Scene {
  const { productId, quantity, modifierIds, note } = change;
  const product = scene.world.menu.products.get(productId);
  if (!product) return say(scene, scene.copy.gone);
  if (!isOffered(product)) return tellNotThere(scene, product);
  // Naming the dish that is being put together says it better, not once more.
  if ((draftOf(scene)?.productId ?? comboInMaking(scene)?.productId) === productId) return addTyped(openMenu(scene), saidAgain(scene, product, change));
  if (!mustAsk(product, modifierIds)) return taken(scene, addLine(scene.basket, { productId, quantity, note, ...answersOf(product, modifierIds) }));
  return { ...scene, state: { ...scene.state, waiting: [...scene.state.waiting, { about: 'product', words: '', options: [change] }] } };
}

/** What was said of the dish in the making stays: its note and choices, and its number where no other is said. */
export function saidAgain(scene: Scene, product: MenuProduct, change: Adding): Adding {
  const draft = draftOf(scene);
  if (!draft || draft.productId !== product.id) return change;
  const before: Adding = { kind: 'add', productId: product.id, quantity: draft.quantity, modifierIds: draft.modifierIds, note: draft.typed?.note ?? null };
  return { ...saidMore(before, product, change), quantity: change.quantity === 1 ? draft.quantity : change.quantity };
}

/** What was typed as a line keeps it: modifiers, or the parts of a combo. */
function answersOf(product: MenuProduct, modifierIds: readonly string[]): Pick<BasketLine, 'modifiers' | 'parts'> {
  if (!product.slots) return { modifiers: asModifiers(modifierIds) };
  return { modifiers: [], parts: basketParts(product, completeParts(product, modifierIds) ?? []) };
}

function asModifiers(modifierIds: readonly string[]): BasketLine['modifiers'] {
  return modifierIds.map((modifierId) => ({ modifierId, quantity: 1 }));
}

function editLine(scene: Scene, line: BasketLine, { modifierIds, note }: Extract<Change, { kind: 'edit' }>): Scene {
  const product = scene.world.menu.products.get(line.productId);
  if (!product) return scene;
  const edited = modifierIds.length > 0 ? (line.parts ? editParts(scene, product, line, modifierIds) : editModifiers(scene, product, line, modifierIds)) : scene;
  if (note === null) return edited;
  const joint = joined(line.note, note);
  return joint === null ? say(edited, scene.copy.notRead(quoted(note))) : taken(edited, setLineNote(edited.basket, line.id, joint));
}

/** "Make one of them mild": so many of the line become one of their own. */
function editSome(scene: Scene, line: BasketLine, { modifierIds, note }: Extract<Change, { kind: 'edit' }>, quantity: number): Scene {
  const product = scene.world.menu.products.get(line.productId);
  const joint = note === null ? line.note : joined(line.note, note);
  if (!product) return scene;
  if (note !== null && joint === null) return say(scene, scene.copy.notRead(quoted(note)));
  const made = line.parts ? { modifiers: [], parts: partsWith(scene, product, line, modifierIds) } : { modifiers: mergeModifiers(product, line.modifiers, modifierIds) };
  if (made.parts && comboProblem(product, made.parts, scene.locale)) return say(scene, scene.copy.notRead(quoted(nameOf(scene, product.name))));
  const fewer = taken(scene, changeQuantity(scene.basket, line.id, line.quantity - quantity));
  return taken(fewer, addLine(fewer.basket, { productId: product.id, quantity, note: joint, ...made }));
}

function editModifiers(scene: Scene, product: MenuProduct, line: BasketLine, modifierIds: readonly string[]): Scene {
  return taken(scene, setModifiers(scene.basket, line.id, mergeModifiers(product, line.modifiers, modifierIds)));
}

function mergeModifiers(product: MenuProduct, own: readonly BasketModifier[], added: readonly string[]): BasketModifier[] {
  const merged = merge(product, own.map(({ modifierId }) => modifierId), added);
  return merged.map((modifierId) => own.find((one) => one.modifierId === modifierId) ?? { modifierId, quantity: 1 });
}

/** Another dish in the slot that offers it, and modifiers for each part that has them; asked by taps when the new part asks something. */
function editParts(scene: Scene, combo: MenuProduct, line: BasketLine, wished: readonly string[]): Scene {
  const parts = partsWith(scene, combo, line, wished);
  if (comboProblem(combo, parts, scene.locale)) return continueFilling(scene, { productId: combo.id, quantity: line.quantity, parts: [], lineId: line.id, wished: [...wished] });
  return taken(scene, setParts(scene.basket, line.id, parts));
}

function partsWith(scene: Scene, combo: MenuProduct, line: BasketLine, wished: readonly string[]): BasketPart[] {
  return (line.parts ?? []).map((part): BasketPart => {
    const slot = combo.slots?.find(({ id }) => id === part.slotId);
    const isKept = wished.includes(part.productId);
    const other = isKept ? undefined : slot && offeredChoices(slot).find(({ product }) => wished.includes(product.id))?.product;
    const product = other ?? scene.world.menu.products.get(part.productId);
    return product ? { slotId: part.slotId, productId: product.id, modifiers: mergeModifiers(product, other ? [] : part.modifiers, wished) } : part;
  });
}

/** Adds to a line that is still to be taken what was said of it later. */
export function saidMore({ modifierIds, note, ...change }: Adding, product: MenuProduct, more: Pick<Adding, 'modifierIds' | 'note'>): Adding {
  const chosen = product.slots ? [...modifierIds, ...more.modifierIds] : merge(product, modifierIds, more.modifierIds);
  return { ...change, modifierIds: chosen, note: more.note === null ? note : (joined(note, more.note) ?? note) };
}

/** Null when both together are too long to keep. */
function joined(before: string | null, note: string): string | null {
  return before === null || before === note ? note : keepableNote(`${before}, ${note}`);
}

/** The latest word counts: it replaces the choice of a group that allows one, and a full group takes no more. */
function merge(product: MenuProduct, own: readonly string[], added: readonly string[]): string[] {
  let merged = [...own];
  for (const id of added) {
    const group = product.modifierGroups.find(({ modifiers }) => modifiers.some((modifier) => modifier.id === id));
    if (!group || merged.includes(id)) continue;
    const others = isSingleChoice(group) ? merged.filter((other) => !group.modifiers.some((modifier) => modifier.id === other)) : merged;
    if (chosenOf(group, others).length < group.max && others.length < MAX_MODIFIERS) merged = [...others, id];
  }
  return merged;
}

/** The new line being put together, if there is one. */
export function draftOf({ state: { step } }: Scene) {
  return step.at === 'choosing' && step.choosing.lineId === null && !step.choosing.combo ? step.choosing : null;
}

/** The new combo whose parts are being asked, if there is one. */
export function comboInMaking({ state: { step } }: Scene): Filling | null {
  const filling = step.at === 'filling' ? step.filling : step.at === 'choosing' ? step.choosing.combo : undefined;
  return filling?.lineId === null ? filling : null;
}

/** What is said of a combo in the middle of its questions: of a part that is chosen already, of the one being asked about, or of one to come. */
function changeCombo(scene: Scene, combo: Filling, change: Exclude<Change, { kind: 'add' }>): Scene {
  const { step } = scene.state;
  if (change.kind === 'remove') return openMenu(say(scene, scene.copy.dropped));
  const note = change.kind === 'edit' ? change.note : null;
  const joint = note === null ? (combo.typed?.note ?? null) : joined(combo.typed?.note ?? null, note);
  const told = note !== null && joint === null ? say(scene, scene.copy.notRead(quoted(note))) : scene;
  const kept: Filling = {
    ...combo,
    ...(change.kind === 'set-quantity' ? { quantity: change.quantity } : { parts: combo.parts.map((part) => ({ ...part, modifierIds: mergeFor(scene, part.productId, part.modifierIds, change.modifierIds) })), wished: [...combo.wished, ...change.modifierIds] }),
    ...(joint !== null && { typed: { note: joint } }),
  };
  if (step.at !== 'choosing') return continueFilling(told, kept);
  const own = change.kind === 'edit' ? mergeFor(scene, step.choosing.productId, step.choosing.modifierIds, change.modifierIds) : step.choosing.modifierIds;
  return continueChoosing(told, withAnswer(scene, { ...step.choosing, quantity: kept.quantity, modifierIds: own, combo: kept }));
}

function mergeFor({ world }: Scene, productId: string, own: readonly string[], added: readonly string[]): string[] {
  const product = world.menu.products.get(productId);
  return product ? merge(product, own, added) : [...own];
}

/** What was said may answer the open question. */
function withAnswer({ world }: Scene, choosing: Choosing): Choosing {
  const product = world.menu.products.get(choosing.productId);
  const asked = product ? nextGroup(product, choosing.answered) : null;
  const isAnswered = asked !== null && isSingleChoice(asked.group) && chosenOf(asked.group, choosing.modifierIds).length > 0;
  return isAnswered ? { ...choosing, answered: asked.index + 1 } : choosing;
}

/** Some of the dish that is being put together are told apart: they go their way, and the others are asked on. */
function setSomeApart(scene: Scene, product: MenuProduct, draft: Choosing, { modifierIds, note }: Pick<Adding, 'modifierIds' | 'note'>, quantity: number): Scene {
  const before: Adding = { kind: 'add', productId: product.id, quantity, modifierIds: draft.modifierIds, note: draft.typed?.note ?? null };
  const apart = saidMore(before, product, { modifierIds, note });
  const others = goTo(scene, { at: 'choosing', choosing: { ...draft, quantity: draft.quantity - quantity }, page: 0 });
  if (!mustAsk(product, apart.modifierIds)) return taken(others, addLine(others.basket, { productId: product.id, quantity, note: apart.note, ...answersOf(product, apart.modifierIds) }));
  return { ...others, state: { ...others.state, waiting: [...others.state.waiting, { about: 'product', words: '', options: [apart] }] } };
}

function changeDraft(scene: Scene, change: Exclude<Change, { kind: 'add' }>): Scene {
  const combo = comboInMaking(scene);
  if (combo) return changeCombo(scene, combo, change);
  const draft = draftOf(scene);
  const product = draft && scene.world.menu.products.get(draft.productId);
  if (!draft || !product) return scene;
  if (change.kind === 'set-quantity') return goTo(scene, { at: 'choosing', choosing: { ...draft, quantity: change.quantity }, page: 0 });
  if (change.kind === 'remove') {
    const left = change.quantity === null ? 0 : draft.quantity - change.quantity;
    return left > 0 ? goTo(scene, { at: 'choosing', choosing: { ...draft, quantity: left }, page: 0 }) : openMenu(say(scene, scene.copy.dropped));
  }
  if (change.quantity !== undefined && change.quantity < draft.quantity) return setSomeApart(scene, product, draft, change, change.quantity);
  const modifierIds = merge(product, draft.modifierIds, change.modifierIds);
  const own = draft.typed?.note ?? null;
  const joint = change.note === null ? own : joined(own, change.note);
  const note = joint ?? own;
  const told = change.note !== null && joint === null ? say(scene, scene.copy.notRead(quoted(change.note))) : scene;
  const chosen = withAnswer(scene, { ...draft, modifierIds });
  return continueChoosing(told, note === null && !draft.typed ? chosen : { ...chosen, typed: { note } });
}
