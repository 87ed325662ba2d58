import type { DishFormGroupDto, FormSlot } from '@sofra/contracts';
import type { MenuModifierGroup, MenuProduct, MenuSnapshot } from '../../catalog/menu';
import { isAsked, offeredModifiers } from '../groups';
import { REPLY_LIMITS } from '../limits';

/** Groups from which a form is worth a screen. */
const FEWEST_GROUPS = 2;

/** How a group stands on a form: exactly one is a radio, which cannot be taken back; everything else are boxes to tick. */
export function kindOf({ min, max }: Pick<MenuModifierGroup, 'min' | 'max'>): DishFormGroupDto['kind'] {
  return min === 1 && max === 1 ? 'one' : 'several';
}

/** The groups of a product that a form would show now; null when it has none: too few or too many groups, or a group with more options than a screen takes. */
export function groupsOnForm(product: MenuProduct): MenuModifierGroup[] | null {
  const groups = product.modifierGroups.filter(isAsked);
  const isShowable = groups.length >= FEWEST_GROUPS && groups.length <= REPLY_LIMITS.formSlots && groups.every((group) => offeredModifiers(group).length <= REPLY_LIMITS.formOptions);
  return isShowable ? groups : null;
}

/** The places a form needs so that it can show every dish of the menu, whatever is sold out today; none when no dish wants a form. */
export function slotsFor(menu: MenuSnapshot): FormSlot[] {
  const places: Set<DishFormGroupDto['kind']>[] = [];
  for (const groups of formDishes(menu)) {
    for (const [place, group] of groups.entries()) (places[place] ??= new Set()).add(kindOf(group));
  }
  return places.map((kinds) => (kinds.size > 1 ? 'either' : ([...kinds][0] ?? 'several')));
}

/** Whether a form of these places can show everything that one of the places `needed` could. */
export function covers(slots: readonly FormSlot[], needed: readonly FormSlot[]): boolean {
  return needed.every((slot, place) => slots[place] === slot || slots[place] === 'either');
}

/** The place of each group, in order: the first one left that can hold it; null when the form has no room for them. */
export function placesFor(groups: readonly MenuModifierGroup[], slots: readonly FormSlot[]): number[] | null {
  let next = 0;
  const places = groups.map((group) => {
    const place = slots.findIndex((slot, index) => index >= next && (slot === 'either' || slot === kindOf(group)));
    next = place < 0 ? slots.length : place + 1;
    return place;
  });
  return places.includes(-1) ? null : places;
}

/** Whether a dish is put together on a form of these places now. */
export function fitsForm(product: MenuProduct, slots: readonly FormSlot[]): boolean {
  const groups = groupsOnForm(product);
  return groups !== null && placesFor(groups, slots) !== null;
}

function formDishes(menu: MenuSnapshot): MenuModifierGroup[][] {
  const dishes = [...menu.products.values()].filter(({ isAlcohol, slots }) => !isAlcohol && !slots);
  return dishes
    .map(({ modifierGroups }) => modifierGroups.filter(({ max, modifiers }) => max > 0 && modifiers.length > 0))
    .filter(({ length }) => length >= FEWEST_GROUPS && length <= REPLY_LIMITS.formSlots);
}
