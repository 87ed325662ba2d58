import type { MenuModifier, MenuModifierGroup } from '../catalog/menu';
import { money, type Scene } from './scene';

/** What an option adds or takes off, in words; empty when it is in the price. */
export function extraText(scene: Scene, { priceDelta }: Pick<MenuModifier, 'priceDelta'>): string {
  return priceDelta > 0 ? `+${money(scene, priceDelta)}` : priceDelta < 0 ? money(scene, priceDelta) : '';
}

/** How many of a group may be chosen, and how many of them cost nothing. */
export function ruleText({ copy }: Pick<Scene, 'copy'>, { min, max, free }: MenuModifierGroup): string {
  const rule = max === 1 && min === 1 ? copy.pickOne : min > 0 ? copy.pickBetween(min, max) : copy.pickUpTo(max);
  return [rule, free > 0 ? copy.firstFree(free) : ''].filter(Boolean).join(' ');
}
