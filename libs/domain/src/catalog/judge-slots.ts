import type { ComboSlotEdit, FieldFault } from '@sofra/contracts';
import { amountFaults, every, type FieldFaults, nameFaults, twiceFaults } from './judge-edit';

const MAX_SLOTS = 10;
const MAX_CHOICES = 50;

/** What a combo's choices may be: the products there are, and how the combo itself stands. */
export interface SlotGround {
  /** The combo's own id. */
  id: string;
  products: ReadonlyMap<string, { isArchived: boolean; isCombo: boolean }>;
  /** It may be chosen in another combo: then it cannot be one. */
  isPart: boolean;
}

/** What is wrong with the slots of a product as an owner wants them; a plain product has none. */
export function judgeSlots(slots: readonly ComboSlotEdit[], ground: SlotGround): FieldFaults {
  if (slots.length === 0) return {};
  return {
    ...(slots.length > MAX_SLOTS && { slots: 'too-many' as const }),
    ...(ground.isPart && { slots: 'part-of-combo' as const }),
    ...every(slots, (slot, path) => judgeSlot(slot, path, ground), 'slots'),
    ...twiceFaults(slots.map(({ id }, index) => id ?? `new ${index}`), 'slots', '.id'),
  };
}

function judgeSlot({ name, choices }: ComboSlotEdit, path: string, ground: SlotGround): FieldFaults {
  const list = `${path}.choices`;
  return {
    ...nameFaults(name, `${path}.name`),
    ...(choices.length === 0 && { [list]: 'required' as const }),
    ...(choices.length > MAX_CHOICES && { [list]: 'too-many' as const }),
    ...twiceFaults(choices.map(({ productId }) => productId), list, '.productId'),
    ...every(choices, ({ productId, extra }, at) => {
      const fault = choiceFault(productId, ground);
      return { ...(fault && { [`${at}.productId`]: fault }), ...amountFaults(`${at}.extra`, extra, 0) };
    }, list),
  };
}

function choiceFault(productId: string, { id, products }: SlotGround): FieldFault | null {
  if (productId === id) return 'itself';
  const product = products.get(productId);
  if (!product) return 'unknown';
  if (product.isArchived) return 'archived';
  return product.isCombo ? 'is-combo' : null;
}
