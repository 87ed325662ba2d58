import type { ComboSlotEdit } from '@sofra/contracts';
import { type FieldFaults, judgeSlots } from '@sofra/domain';
import type { Statement, Transaction } from '../../database/transaction';

interface SlotRows {
  isPart: boolean;
  products: { id: string; isArchived: boolean; isCombo: boolean }[];
}

/** How product `$2` of organization `$1` stands among combos, and what products `$3` are. */
const SLOT_SURROUNDINGS: Statement = {
  name: 'catalog-slot-surroundings',
  text: `SELECT EXISTS (SELECT FROM combo_slot_products u JOIN combo_slots s ON s.id = u.slot_id WHERE u.product_id = $2 AND s.combo_id <> $2) AS "isPart",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'isArchived', p.archived_at IS NOT NULL OR c.archived_at IS NOT NULL,
          'isCombo', EXISTS (SELECT FROM combos k WHERE k.product_id = p.id)))
        FROM products p JOIN categories c ON c.id = p.category_id WHERE p.organization_id = $1 AND p.id = ANY ($3::uuid[])), '[]') AS products`,
};

/** What is wrong with a product's new slots; `known` are those it has. */
export async function slotFaults(
  tx: Transaction, organizationId: string, { id, slots, known }: { id: string; slots: readonly ComboSlotEdit[]; known: readonly ComboSlotEdit[] },
): Promise<FieldFaults> {
  const chosen = slots.flatMap(({ choices }) => choices.map(({ productId }) => productId));
  const { rows } = await tx.read<SlotRows & object>(SLOT_SURROUNDINGS, [organizationId, id, chosen]);
  const { isPart, products } = rows[0]!;
  const strangers = slots.flatMap((slot, index) => (slot.id === null || known.some((each) => each.id === slot.id) ? [] : [[`slots.${index}.id`, 'unknown' as const]]));
  return { ...judgeSlots(slots, { id, isPart, products: new Map(products.map((product) => [product.id, product])) }), ...Object.fromEntries(strangers) };
}
