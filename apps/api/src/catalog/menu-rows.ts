import type { Allergen, Diet } from '@sofra/contracts';
import type { Translated } from '@sofra/domain';

/** The rows of one branch's menu as they were at one version. */
export interface MenuRows {
  version: number;
  categories: CategoryRow[];
  products: ProductRow[];
  groups: GroupRow[];
  modifiers: ModifierRow[];
  uses: GroupUseRow[];
  schedules: ScheduleRow[];
  /** Products that are combos. */
  combos: { productId: string }[];
  slots: ComboSlotRow[];
  slotProducts: ComboSlotProductRow[];
}

interface Named {
  id: string;
  name: Translated | null;
  description: Translated | null;
}

interface Sellable {
  /** Not switched off, here or for the whole organization. */
  isOn: boolean;
  soldOutUntil: Date | null;
}

/** What the owner says of food besides its name. */
interface Tagged {
  synonyms: string[];
  allergens: Allergen[];
  diets: Diet[];
}

/** A piece of a weekly schedule; exactly one of the ids is set. */
export interface ScheduleRow {
  categoryId: string | null;
  productId: string | null;
  weekday: number;
  from: number;
  until: number;
}

export interface ComboSlotRow {
  id: string;
  comboId: string;
  name: Translated | null;
}

export interface ComboSlotProductRow {
  slotId: string;
  productId: string;
  extra: number;
}

export interface CategoryRow extends Named {
  position: number;
}

export interface ProductRow extends Named, Sellable, Tagged {
  externalId: string | null;
  categoryId: string;
  price: number;
  isAlcohol: boolean;
  taxClass: string;
  station: string | null;
  isStockCounted: boolean;
  imageId: string | null;
}

export interface GroupRow extends Named {
  min: number;
  max: number;
  free: number;
}

export interface ModifierRow extends Named, Sellable, Tagged {
  groupId: string;
  priceDelta: number;
  isRemoval: boolean;
}

/** How one product uses a group; null means as the group says. */
export interface GroupUseRow {
  productId: string;
  groupId: string;
  min: number | null;
  max: number | null;
  free: number | null;
}

/** Whether it can be sold at `now`. */
export function isOnSale({ isOn, soldOutUntil }: Sellable, now: Date): boolean {
  return isOn && !isSoldOut({ soldOutUntil }, now);
}

export function isSoldOut({ soldOutUntil }: Pick<Sellable, 'soldOutUntil'>, now: Date): boolean {
  return soldOutUntil !== null && soldOutUntil > now;
}
