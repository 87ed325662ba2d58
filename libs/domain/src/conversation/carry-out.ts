import type { BasketLine } from '../basket/basket';
import { MAX_MODIFIERS, addLine, changeQuantity, removeLines, setLineNote, setModifiers, type BasketRefusal } from '../basket/change-basket';
import type { Basket } from '../basket/basket';
import { isOffered } from '../catalog/find-product';
import type { MenuProduct } from '../catalog/menu';
import type { Result } from '../shared/result';
import { chosenOf, isSingleChoice, nextGroup, openGroup } from './groups';
import { askNext, continueChoosing, openMenu, orderProduct, refusalText } from './moves';
import { goTo, nameOf, quoted, say, withBasket, type Scene } from './scene';
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
      return editLine(scene, line, change);
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
  if (product && isOffered(product) && !openGroup(product, [], 0)) return askNext(addTyped(scene, change));
  return orderProduct(scene, change.productId, change.quantity);
}

/** Whether a question about a single dish is open. */
export function isAsking({ state: { step } }: Scene): boolean {
  return step.at === 'choosing' || step.at === 'which';
}

function taken(scene: Scene, result: Result<Basket, BasketRefusal>): Scene {
  return result.ok ? withBasket(scene, result.value) : say(scene, refusalText(scene, result.refusal));
}

function addTyped(scene: Scene, change: Adding): Scene {
  const { productId, quantity, modifierIds, note } = change;
  const product = scene.world.menu.products.get(productId);
  if (!product) return say(scene, scene.copy.gone);
  if (!isOffered(product)) return say(scene, scene.copy.soldOutHere(quoted(nameOf(scene, product.name))));
  // Naming the dish that is being put together says it better, not once more.
  const said = draftOf(scene)?.productId === productId ? openMenu(scene) : scene;
  if (!openGroup(product, modifierIds, 0)) return taken(said, addLine(said.basket, { productId, quantity, modifiers: asModifiers(modifierIds), note }));
  return { ...said, state: { ...said.state, waiting: [...said.state.waiting, { about: 'product', words: '', options: [change] }] } };
}

function asModifiers(modifierIds: readonly string[]): BasketLine['modifiers'] {
  return modifierIds.map((modifierId) => ({ modifierId, quantity: 1 }));
}

function editLine(scene: Scene, line: BasketLine, { modifierIds, note }: Extract<Change, { kind: 'edit' }>): Scene {
  const product = scene.world.menu.products.get(line.productId);
  if (!product) return scene;
  const merged = merge(product, line.modifiers.map(({ modifierId }) => modifierId), modifierIds);
  const modifiers = merged.map((modifierId) => line.modifiers.find((own) => own.modifierId === modifierId) ?? { modifierId, quantity: 1 });
  const edited = modifierIds.length > 0 ? taken(scene, setModifiers(scene.basket, line.id, modifiers)) : scene;
  if (note === null) return edited;
  const joint = joined(line.note, note);
  return joint === null ? say(edited, scene.copy.notRead(quoted(note))) : taken(edited, setLineNote(edited.basket, line.id, joint));
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
  return step.at === 'choosing' && step.choosing.lineId === null ? step.choosing : null;
}

function changeDraft(scene: Scene, change: Exclude<Change, { kind: 'add' }>): Scene {
  const draft = draftOf(scene);
  const product = draft && scene.world.menu.products.get(draft.productId);
  if (!draft || !product) return scene;
  if (change.kind === 'set-quantity') return goTo(scene, { at: 'choosing', choosing: { ...draft, quantity: change.quantity }, page: 0 });
  if (change.kind === 'remove') {
    const left = change.quantity === null ? 0 : draft.quantity - change.quantity;
    return left > 0 ? goTo(scene, { at: 'choosing', choosing: { ...draft, quantity: left }, page: 0 }) : openMenu(say(scene, scene.copy.dropped));
  }
  const modifierIds = merge(product, draft.modifierIds, change.modifierIds);
  const own = draft.typed?.note ?? null;
  const joint = change.note === null ? own : joined(own, change.note);
  const note = joint ?? own;
  const told = change.note !== null && joint === null ? say(scene, scene.copy.notRead(quoted(change.note))) : scene;
  const asked = nextGroup(product, draft.answered);
  // What was said may answer the open question.
  const isAnswered = asked !== null && isSingleChoice(asked.group) && chosenOf(asked.group, modifierIds).length > 0;
  const chosen = { ...draft, modifierIds, answered: isAnswered ? asked.index + 1 : draft.answered };
  return continueChoosing(told, note === null && !draft.typed ? chosen : { ...chosen, typed: { note } });
}
