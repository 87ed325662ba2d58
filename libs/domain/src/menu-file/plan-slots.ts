import type { CatalogProductDto, ComboSlotEdit, MenuFileProduct, MenuFileSlot } from '@sofra/contracts';
import { inLocale } from '../catalog/in-locale';
import type { SlotGround } from '../catalog/judge-slots';

/** A product of a file with the id that it has or will have. */
export interface FoundProduct {
  id: string;
  thing: MenuFileProduct;
  kept: CatalogProductDto | undefined;
}

/** The combos as they will be after an import. */
export interface PlannedSlots {
  /** Undefined where the file says nothing of it. */
  of(id: string): readonly ComboSlotEdit[] | undefined;
  groundOf(id: string): SlotGround;
}

/** Works out which slots every product of a file gets, and what may fill them. */
export function planSlots(found: readonly FoundProduct[], kept: readonly CatalogProductDto[], idOf: (code: string) => string | undefined): PlannedSlots {
  const said = new Map(found.flatMap(({ id, thing, kept: before }) => (thing.slots ? [[id, slotEdits(thing.slots, before?.slots ?? [], idOf)] as const] : [])));
  const inFile = new Set(found.map(({ id }) => id));
  const after = new Map([...kept.map(({ id, slots }) => [id, slots] as const), ...found.map(({ id, kept: before }) => [id, before?.slots ?? []] as const), ...said]);
  const archived = new Set(kept.flatMap(({ id, isArchived }) => (isArchived && !inFile.has(id) ? [id] : [])));
  const products = new Map([...after].map(([id, slots]) => [id, { isArchived: archived.has(id), isCombo: slots.length > 0 }]));
  const combosOf = Map.groupBy([...after].flatMap(([id, slots]) => slots.flatMap(({ choices }) => choices.map(({ productId }) => ({ id, productId })))), ({ productId }) => productId);
  return {
    of: (id) => said.get(id),
    groundOf: (id) => ({ id, products, isPart: (combosOf.get(id) ?? []).some((combo) => combo.id !== id) }),
  };
}

/** A slot stays the one of its name, or else the one of its place: open baskets name it by its id. */
function slotEdits(slots: readonly MenuFileSlot[], kept: readonly ComboSlotEdit[], idOf: (code: string) => string | undefined): ComboSlotEdit[] {
  const taken = new Set<string>();
  const take = (slot: ComboSlotEdit | undefined): string | null => {
    if (!slot?.id || taken.has(slot.id)) return null;
    taken.add(slot.id);
    return slot.id;
  };
  const byName = slots.map(({ name }) => take(kept.find((each) => !taken.has(each.id ?? '') && inLocale(each.name, 'tr') === inLocale(name, 'tr'))));
  return slots.map(({ name, choices }, place) => ({
    id: byName[place] ?? take(kept[place]),
    name,
    choices: choices.map(({ product, extra }) => ({ productId: idOf(product) ?? '', extra })),
  }));
}
