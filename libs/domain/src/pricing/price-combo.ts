import type { Locale, Minor } from '@sofra/contracts';
import type { BasketLine, BasketPart } from '../basket/basket';
import { isOffered } from '../catalog/find-product';
import { inLocale } from '../catalog/in-locale';
import type { MenuComboChoice, MenuComboSlot, MenuProduct } from '../catalog/menu';
import { allocate } from '../money/allocate';
import { floorAtZero, sumOf } from '../money/money';
import { modifierProblem, type DishProblem } from './dish-problem';
import { priceModifiers } from './price-modifiers';
import type { PricedLine, PricedPart } from './priced-basket';

/** A slot of the menu with the part that fills it. */
interface Filled {
  slot: MenuComboSlot;
  choice: MenuComboChoice;
  part: BasketPart;
}

/** What a combo's line has in its slots, in menu order; slots that are empty or filled with what they no longer hold are left out. */
export function filledSlots(combo: MenuProduct, parts: readonly BasketPart[]): Filled[] {
  return (combo.slots ?? []).flatMap((slot) => {
    const part = parts.find(({ slotId }) => slotId === slot.id);
    const choice = part && slot.choices.find(({ product }) => product.id === part.productId);
    return part && choice ? [{ slot, choice, part }] : [];
  });
}

/** What keeps a combo from being sold with these parts; null when nothing does. */
export function comboProblem(combo: MenuProduct, parts: readonly BasketPart[], locale: Locale): DishProblem | null {
  const filled = filledSlots(combo, parts);
  const empty = (combo.slots ?? []).find((slot) => !filled.some((one) => one.slot === slot));
  if (empty) return { code: 'choice-missing', name: inLocale(empty.name, locale) };
  if (parts.length > filled.length) return { code: 'modifier-gone', name: inLocale(combo.name, locale) };
  for (const { choice, part } of filled) {
    const name = inLocale(choice.product.name, locale);
    const problem = isOffered(choice.product) ? modifierProblem(choice.product, part.modifiers, locale) : { code: 'part-sold-out' as const, name };
    if (problem) return problem;
  }
  return null;
}

/** The money of a combo's line, and its parts. */
export function priceCombo(combo: MenuProduct, line: BasketLine, locale: Locale): Pick<PricedLine, 'unitPrice' | 'total' | 'parts'> {
  const filled = filledSlots(combo, line.parts ?? []);
  const unitPrice = combo.price + sumOf(filled.map(({ choice }) => choice.extra));
  const shares = sharesOf(combo.price, filled.map(({ choice }) => choice.product.price));
  const parts = filled.map(({ slot, choice, part }, index): PricedPart => ({
    slotId: slot.id,
    productId: choice.product.id,
    name: inLocale(choice.product.name, locale),
    unitPrice: (shares[index] ?? 0) + choice.extra,
    extra: choice.extra,
    modifiers: choice.product.modifierGroups.flatMap((group) => priceModifiers(group, part.modifiers, locale)),
    total: 0,
    discountShare: 0,
    taxClass: choice.product.taxClass,
    station: choice.product.station,
  }));
  const each = parts.map(({ unitPrice: own, modifiers }) => own + sumOf(modifiers.map(({ price, quantity }) => price * quantity)));
  const total = line.quantity * floorAtZero(sumOf(each));
  const totals = allocate(total, each.map(floorAtZero));
  return { unitPrice, total, parts: parts.map((part, index) => ({ ...part, total: totals[index] ?? 0 })) };
}

/** A price spread as the parts would cost alone; evenly when all of them are free. */
function sharesOf(price: Minor, alone: readonly Minor[]): Minor[] {
  return allocate(price, alone.some((each) => each > 0) ? alone : alone.map(() => 1));
}

/** A line's discount spread over its parts. */
export function withDiscountShares(line: PricedLine): PricedLine {
  if (!line.parts) return line;
  const shares = allocate(line.discountShare, line.parts.map(({ total }) => total));
  return { ...line, parts: line.parts.map((part, index) => ({ ...part, discountShare: shares[index] ?? 0 })) };
}
