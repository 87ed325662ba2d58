import { foldTurkish } from '../../catalog/fold-turkish';
import { foldedNames, offeredChoices } from '../../catalog/find-product';
import type { MenuComboChoice, MenuProduct } from '../../catalog/menu';
import { nextSlot } from '../combo';
import { chosenOf } from '../groups';
import { notedText } from '../group-words';
import { fillSlot, recount } from '../moves';
import type { Choice } from '../prompt';
import type { Meaning } from '../read-text';
import { saidBeside, tellUnread } from '../said-beside';
import { goTo, money, nameOf, quoted, say, type Scene } from '../scene';
import type { Filling } from '../state';
import { countOnly } from '../../typed-order/count-only';
import type { StepAt, StepRules } from './step-rules';

/** One question per slot of a combo; what each chosen dish asks itself comes right after it. */
export const filling: StepRules<StepAt<'filling'>> = {
  prompt(scene, { filling: draft, page }) {
    const combo = scene.world.menu.products.get(draft.productId);
    const items = offered(scene, draft).map((choice) => partChoice(scene, choice, draft));
    return { body: combo ? questionText(scene, combo, draft) : scene.copy.askCategory, button: scene.copy.button.listOptions, items, page, fixed: [], isNamed: true, isList: items.some(({ price }) => price !== undefined) };
  },
  tapped(scene, { filling: draft }, action) {
    return action.do === 'product' ? take(scene, draft, action.productId) : null;
  },
  heard(scene, { filling: draft, page }, { text, meaning }) {
    const count = countOnly(text);
    if (count !== null) return recount(goTo(scene, { at: 'filling', filling: { ...draft, quantity: count }, page }), draft.lineId, count);
    const wanted = foldTurkish(text);
    const choices = offered(scene, draft).map(({ product }) => product);
    const named = choices.filter(({ name }) => foldedNames(name).includes(wanted));
    const meant = named.length > 0 ? named : choices.filter(({ id }) => productsMeant(meaning).includes(id));
    const [only, ...others] = meant;
    if (!only || others.length > 0) return null;
    const { modifierIds, note } = saidBeside(meaning, only.id);
    const told = tellUnread(scene, meaning);
    // A part has no note of its own.
    return take(note === null ? told : say(told, scene.copy.notRead(quoted(note))), draft, only.id, modifierIds);
  },
};

function offered({ world }: Scene, draft: Filling): MenuComboChoice[] {
  const combo = world.menu.products.get(draft.productId);
  const slot = combo && nextSlot(combo, draft);
  return slot ? offeredChoices(slot) : [];
}

function take(scene: Scene, draft: Filling, productId: string, said: readonly string[] = []): Scene | null {
  const choice = offered(scene, draft).find(({ product }) => product.id === productId);
  return choice ? fillSlot(scene, draft, choice.product, said) : null;
}

/** Products that a text names without a number: with one it orders something beside the combo. */
function productsMeant(meaning: Meaning): string[] {
  if (meaning.kind === 'products') return meaning.quantity === 1 ? meaning.productIds : [];
  if (meaning.kind !== 'order') return [];
  const { commands, ambiguities } = meaning.order;
  const added = commands.flatMap((command) => (command.kind === 'add' && command.line.quantity === 1 ? [command.line.productId] : []));
  const asked = ambiguities.flatMap((question) => (question.kind === 'product' ? question.options.map(({ productId }) => productId) : question.kind === 'doubt' ? [question.line.productId] : []));
  return commands.length + ambiguities.length === 1 ? [...added, ...asked] : [];
}

function questionText(scene: Scene, combo: MenuProduct, draft: Filling): string {
  const slot = nextSlot(combo, draft);
  const count = draft.quantity > 1 ? `${draft.quantity} × ` : '';
  const chosen = draft.parts.flatMap((part) => partText(scene, part) ?? []);
  return [
    `${count}*${quoted(nameOf(scene, combo.name))}*`,
    slot ? `${quoted(nameOf(scene, slot.name))}: ${scene.copy.pickOne}` : '',
    chosen.length > 0 ? scene.copy.chosenSoFar(chosen.join(', ')) : '',
    notedText(scene, draft.typed?.note),
  ].filter(Boolean).join('\n');
}

/** What fills a slot, with what was chosen for it. */
function partText(scene: Scene, { productId, modifierIds }: Filling['parts'][number]): string | null {
  const product = scene.world.menu.products.get(productId);
  if (!product) return null;
  const own = product.modifierGroups.flatMap((group) => chosenOf(group, modifierIds)).map(({ name }) => quoted(nameOf(scene, name)));
  return `${quoted(nameOf(scene, product.name))}${own.length > 0 ? ` (${own.join(', ')})` : ''}`;
}

function partChoice(scene: Scene, { product, extra }: MenuComboChoice, draft: Filling): Choice {
  const own = scene.basket.lines.find(({ id }) => id === draft.lineId)?.parts?.[draft.parts.length];
  const name = nameOf(scene, product.name);
  return {
    action: { do: 'product', productId: product.id },
    title: own?.productId === product.id ? `✓ ${name}` : name,
    ...(extra > 0 && { price: `+${money(scene, extra)}` }),
  };
}
