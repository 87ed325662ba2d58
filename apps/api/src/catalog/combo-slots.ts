import type { MenuComboSlot, MenuProduct } from '@sofra/domain';
import type { MenuRows } from './menu-rows';

/** The products with the slots of those that are combos; what fills a slot is the menu's own product, and never a combo. */
export function withSlots(products: readonly MenuProduct[], { combos, slots, slotProducts }: Pick<MenuRows, 'combos' | 'slots' | 'slotProducts'>): MenuProduct[] {
  const isCombo = new Set(combos.map(({ productId }) => productId));
  const plain = new Map(products.filter(({ id }) => !isCombo.has(id)).map((product) => [product.id, product]));
  const inSlot = Map.groupBy(slotProducts, ({ slotId }) => slotId);
  const ofCombo = Map.groupBy(slots, ({ comboId }) => comboId);
  const slotsOf = (id: string): MenuComboSlot[] => (ofCombo.get(id) ?? []).map((slot) => ({
    id: slot.id,
    name: slot.name ?? {},
    choices: (inSlot.get(slot.id) ?? []).flatMap(({ productId, extra }) => {
      const product = plain.get(productId);
      return product ? [{ product, extra }] : [];
    }),
  }));
  return products.map((product) => (isCombo.has(product.id) ? { ...product, modifierGroups: [], slots: slotsOf(product.id) } : product));
}
