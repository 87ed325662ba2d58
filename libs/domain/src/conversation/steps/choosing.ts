import { MAX_MODIFIERS } from '../../basket/change-basket';
import { foldTurkish } from '../../catalog/fold-turkish';
import { foldedNames } from '../../catalog/find-product';
import type { MenuModifier, MenuModifierGroup, MenuProduct } from '../../catalog/menu';
import { chosenOf, isSingleChoice, nextGroup, offeredModifiers } from '../groups';
import { continueChoosing, recount } from '../moves';
import type { Choice } from '../prompt';
import { choicesText, extraText, notedText, ruleText } from '../group-words';
import { goTo, nameOf, quoted, say, type Scene } from '../scene';
import type { Choosing } from '../state';
import { countOnly } from '../../typed-order/count-only';
import type { Word } from '../words';
import type { StepAt, StepRules } from './step-rules';

/** Words that answer a list of rows. */
const BLIND: ReadonlySet<Word> = new Set(['checkout', 'yes', 'no']);

/** One question per modifier group; several taps answer one that allows several. */
export const choosing: StepRules<StepAt<'choosing'>> = {
  prompt(scene, { choosing: draft, page }) {
    const asked = askedGroup(scene, draft);
    const button = scene.copy.button.listOptions;
    if (!asked) return { body: scene.copy.askCategory, button, items: [], page: 0, fixed: [] };
    const items = offeredModifiers(asked.group).map((modifier) => modifierChoice(scene, modifier, asked.group, draft));
    const fixed = wayOn(scene, asked.group, draft);
    return { body: questionText(scene, asked.product, asked.group, draft), button, items, page, fixed, isNamed: true, imageId: pictureOf(asked.product, asked.group, draft) };
  },
  tapped(scene, { choosing: draft, page }, action) {
    const asked = askedGroup(scene, draft);
    if (!asked) return null;
    if (action.do === 'done') return finishGroup(scene, draft, asked.group);
    if (action.do !== 'choose' && action.do !== 'unchoose') return null;
    const modifier = asked.group.modifiers.find(({ id }) => id === action.modifierId);
    if (!modifier) return null;
    return action.do === 'choose' ? choose(scene, draft, asked.group, modifier, page) : unchoose(scene, draft, modifier, page);
  },
  heard(scene, { choosing: draft, page }, { text, meaning }) {
    const asked = askedGroup(scene, draft);
    if (!asked) return null;
    const count = countOnly(text);
    if (count !== null) return recount(goTo(scene, { at: 'choosing', choosing: counted(draft, count), page }), draft.combo?.lineId ?? draft.lineId, count);
    // Nobody has seen the rows that a number or a "no" would be about: they are shown first.
    if (draft.asForm && (meaning.kind === 'number' || (meaning.kind === 'word' && BLIND.has(meaning.word)))) return scene;
    if (meaning.kind === 'word' && (meaning.word === 'checkout' || meaning.word === 'yes' || meaning.word === 'no')) {
      return finishGroup(scene, draft, asked.group);
    }
    const named = namedIn(asked.group, foldTurkish(text), meaning.kind === 'word');
    const [modifier, ...others] = named;
    if (others.length > 0) return say(scene, scene.copy.severalChoices(quoted(text), choicesText(scene, named)));
    return modifier ? choose(scene, draft, asked.group, modifier, page) : null;
  },
};

/** Letters that a part of a name must have. */
const MIN_PART = 3;

/** The choices that a text names: one by its whole name, else all that have its words in theirs ("bulgur" is the bulgur pilaf). A command is no part of a name. */
function namedIn(group: MenuModifierGroup, wanted: string, isCommand: boolean): MenuModifier[] {
  const offered = offeredModifiers(group);
  const whole = offered.filter(({ name }) => foldedNames(name).includes(wanted));
  if (whole.length > 0 || isCommand || wanted.length < MIN_PART) return whole;
  const words = wanted.split(' ');
  const has = (name: string) => words.every((word) => name.split(' ').some((part) => part.startsWith(word)));
  return offered.filter(({ name }) => foldedNames(name).some(has));
}

/** How many of it, said in the middle of its questions; a part of a combo comes as often as the combo. */
function counted(draft: Choosing, quantity: number): Choosing {
  return { ...draft, quantity, ...(draft.combo && { combo: { ...draft.combo, quantity } }) };
}

function askedGroup({ world }: Scene, draft: Choosing): { product: MenuProduct; group: MenuModifierGroup } | null {
  const product = world.menu.products.get(draft.productId);
  const next = product && nextGroup(product, draft.answered);
  return product && next ? { product, group: next.group } : null;
}

/** The dish is shown with its first question; the answers that follow are about the same picture. */
function pictureOf(product: MenuProduct, group: MenuModifierGroup, draft: Choosing): string | null {
  const isFirst = nextGroup(product, 0)?.group.id === group.id && chosenOf(group, draft.modifierIds).length === 0;
  return isFirst ? product.imageId ?? null : null;
}

function choose(scene: Scene, draft: Choosing, group: MenuModifierGroup, modifier: MenuModifier, page: number): Scene {
  if (!modifier.isAvailable) return say(scene, scene.copy.soldOutHere(quoted(nameOf(scene, modifier.name))));
  const others = isSingleChoice(group) ? without(draft, group) : draft.modifierIds.filter((id) => id !== modifier.id);
  if (others.length + ofOtherParts(draft) >= MAX_MODIFIERS) return say(scene, scene.copy.tooManyModifiers(MAX_MODIFIERS));
  if (chosenOf(group, others).length >= group.max) return say(scene, scene.copy.atMost(group.max));
  const chosen = { ...draft, modifierIds: [...others, modifier.id] };
  // The last one allowed answers the question: nobody has to tap "done" after it.
  const isAnswered = chosenOf(group, chosen.modifierIds).length >= Math.min(group.max, offeredModifiers(group).length);
  return isAnswered ? continueChoosing(scene, next(chosen)) : goTo(scene, { at: 'choosing', choosing: chosen, page });
}

/** A combo's parts share the room of one line. */
function ofOtherParts({ combo }: Choosing): number {
  return (combo?.parts ?? []).reduce((count, { modifierIds }) => count + modifierIds.length, 0);
}

function unchoose(scene: Scene, draft: Choosing, modifier: MenuModifier, page: number): Scene {
  const modifierIds = draft.modifierIds.filter((id) => id !== modifier.id);
  return goTo(scene, { at: 'choosing', choosing: { ...draft, modifierIds }, page });
}

function finishGroup(scene: Scene, draft: Choosing, group: MenuModifierGroup): Scene {
  const missing = group.min - chosenOf(group, draft.modifierIds).length;
  if (missing > 0) return say(scene, scene.copy.moreNeeded(missing, quoted(nameOf(scene, group.name))));
  return continueChoosing(scene, next(draft));
}

function next(draft: Choosing): Choosing {
  return { ...draft, answered: draft.answered + 1 };
}

function without(draft: Choosing, group: MenuModifierGroup): string[] {
  return draft.modifierIds.filter((id) => !group.modifiers.some((modifier) => modifier.id === id));
}

function questionText(scene: Scene, product: MenuProduct, group: MenuModifierGroup, draft: Choosing): string {
  const { copy } = scene;
  // Of the other questions too: what was typed in the middle of this one is seen to be taken.
  const chosen = [group, ...product.modifierGroups.filter((other) => other !== group)].flatMap((each) => chosenOf(each, draft.modifierIds)).map((modifier) => quoted(nameOf(scene, modifier.name)));
  const count = draft.quantity > 1 ? `${draft.quantity} × ` : '';
  const combo = scene.world.menu.products.get(draft.combo?.productId ?? '');
  return [
    `${count}${combo ? `*${quoted(nameOf(scene, combo.name))}* · ` : ''}*${quoted(nameOf(scene, product.name))}*`,
    `${quoted(nameOf(scene, group.name))}: ${ruleText(scene, group)}`,
    chosen.length > 0 ? copy.chosenSoFar(chosen.join(', ')) : '',
    notedText(scene, (draft.combo ?? draft).typed?.note),
  ].filter(Boolean).join('\n');
}

function modifierChoice(scene: Scene, modifier: MenuModifier, group: MenuModifierGroup, draft: Choosing): Choice {
  const isChosen = !isSingleChoice(group) && draft.modifierIds.includes(modifier.id);
  const price = extraText(scene, modifier);
  const name = nameOf(scene, modifier.name);
  // What a tap does is written into its id: tapping the same row of an old copy twice changes nothing.
  if (!isChosen) return { action: { do: 'choose', modifierId: modifier.id }, title: name, ...(price && { price }) };
  return { action: { do: 'unchoose', modifierId: modifier.id }, title: `✓ ${name}`, ...(price && { price }), detail: scene.copy.tapToRemove };
}

function wayOn({ copy }: Scene, group: MenuModifierGroup, draft: Choosing): Choice[] {
  const count = chosenOf(group, draft.modifierIds).length;
  // The row stays while several may be chosen, so that pages keep their borders.
  if (isSingleChoice(group) && group.min > 0) return [];
  const isNone = count === 0 && group.min === 0;
  return [{ action: { do: 'done' }, title: isNone ? copy.button.skip : copy.button.done }];
}
