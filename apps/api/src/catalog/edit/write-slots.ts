import type { ComboSlotEdit } from '@sofra/contracts';
import { newId } from '../../common/ids';
import type { Statement, Transaction } from '../../database/transaction';
import { writeTexts } from './write-parts';

const DROP_COMBO: Statement = { name: 'catalog-drop-combo', text: 'DELETE FROM combos WHERE product_id = $1' };

const PUT_COMBO: Statement = { name: 'catalog-put-combo', text: 'INSERT INTO combos (product_id) VALUES ($1) ON CONFLICT DO NOTHING' };

const DROP_SLOTS: Statement = { name: 'catalog-drop-slots', text: 'DELETE FROM combo_slots WHERE combo_id = $1 AND id <> ALL ($2::uuid[])' };

const PUT_SLOTS: Statement = {
  name: 'catalog-put-slots',
  text: `INSERT INTO combo_slots (id, combo_id, position) SELECT id, $1, place FROM unnest($2::uuid[]) WITH ORDINALITY AS s (id, place)
    ON CONFLICT (id) DO UPDATE SET position = excluded.position`,
};

// A choice that is off the menu was not shown to who edits: it waits for the product to come back.
const DROP_CHOICES: Statement = {
  name: 'catalog-drop-choices',
  text: `DELETE FROM combo_slot_products u USING combo_slots s, products p, categories c
    WHERE s.combo_id = $1 AND u.slot_id = s.id AND p.id = u.product_id AND p.archived_at IS NULL AND c.id = p.category_id AND c.archived_at IS NULL`,
};

const ADD_CHOICES: Statement = {
  name: 'catalog-add-choices',
  text: `INSERT INTO combo_slot_products (slot_id, product_id, extra, position)
    SELECT slot, product, extra, place FROM unnest($1::uuid[], $2::uuid[], $3::integer[]) WITH ORDINALITY AS u (slot, product, extra, place)
    ON CONFLICT (slot_id, product_id) DO UPDATE SET extra = excluded.extra, position = excluded.position`,
};

/** Replaces a product's slots; those that stay keep their ids, since open baskets name them. The products that fill them are written before. */
export function writeSlots(tx: Transaction, comboId: string, edits: readonly ComboSlotEdit[]): void {
  if (edits.length === 0) return tx.write(DROP_COMBO, [comboId]);
  const slots = edits.map((slot) => ({ ...slot, id: slot.id ?? newId() }));
  const ids = slots.map(({ id }) => id);
  tx.write(PUT_COMBO, [comboId]);
  tx.write(DROP_SLOTS, [comboId, ids]);
  tx.write(PUT_SLOTS, [comboId, ids]);
  for (const { id, name } of slots) writeTexts(tx, 'combo_slot', id, name, {});
  const choices = slots.flatMap(({ id, choices: own }) => own.map((choice) => ({ slotId: id, ...choice })));
  tx.write(DROP_CHOICES, [comboId]);
  tx.write(ADD_CHOICES, [choices.map(({ slotId }) => slotId), choices.map(({ productId }) => productId), choices.map(({ extra }) => extra)]);
}
