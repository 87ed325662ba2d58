import type { MenuModifier, MenuModifierGroup } from '../catalog/menu';
import { money, nameOf, quoted, type Scene } from './scene';

/** Characters of one choice among the others. */
const MAX_CHOICE = 40;

/** What an option adds or takes off, in words; empty when it is in the price. */
export function extraText(scene: Scene, { priceDelta }: Pick<MenuModifier, 'priceDelta'>): string {
  return priceDelta > 0 ? `+${money(scene, priceDelta)}` : priceDelta < 0 ? money(scene, priceDelta) : '';
}

/** How many of a group may be chosen, and how many of them cost nothing. */
export function ruleText({ copy }: Pick<Scene, 'copy'>, { min, max, free }: MenuModifierGroup): string {
  const rule = max === 1 && min === 1 ? copy.pickOne : min > 0 ? copy.pickBetween(min, max) : copy.pickUpTo(max);
  return [rule, free > 0 ? copy.firstFree(free) : ''].filter(Boolean).join(' ');
}

/** What goes to the kitchen with the dish that is being put together; empty when nothing does. */
export function notedText({ copy }: Pick<Scene, 'copy'>, note: string | null | undefined): string {
  return note ? `${copy.note}: ${quoted(note, 120)}` : '';
}

/** Choices with what each adds, as they may be typed. */
export function choicesText(scene: Scene, choices: readonly MenuModifier[]): string {
  return choices.map((modifier) => choiceText(scene, modifier)).join(', ');
}

function choiceText(scene: Scene, modifier: MenuModifier): string {
  const price = extraText(scene, modifier);
  return `${quoted(nameOf(scene, modifier.name), MAX_CHOICE)}${price && ` (${price})`}`;
}
