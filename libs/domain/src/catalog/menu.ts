import type { Allergen, Diet, Locale, Minor } from '@sofra/contracts';

/** A text in the languages it has; `inLocale` falls back to the other one. */
export type Translated = Partial<Record<Locale, string>>;

export interface MenuCategory {
  id: string;
  name: Translated;
  description: Translated;
  /** In menu order. */
  productIds: string[];
}

export interface MenuModifier {
  id: string;
  name: Translated;
  /** Added per unit of the product, minor units; may be zero or negative. */
  priceDelta: Minor;
  isAvailable: boolean;
  /** "Without …": printed inverted on the ticket. */
  isRemoval: boolean;
  allergens?: readonly Allergen[];
  diets?: readonly Diet[];
}

/** A modifier group as one product uses it: overrides already applied. */
export interface MenuModifierGroup {
  id: string;
  name: Translated;
  /** How many must be chosen at least; 0 = optional. */
  min: number;
  /** How many may be chosen at most; 1 = single choice. */
  max: number;
  /** How many of the chosen ones that have a price (cheapest first) cost nothing. */
  free: number;
  modifiers: MenuModifier[];
}

/** A product that may fill a slot, and what it adds to the combo's price. */
export interface MenuComboChoice {
  /** The menu's own product, with its own groups; never a combo itself. */
  product: MenuProduct;
  /** Minor units; zero for most. */
  extra: Minor;
}

/** One part of a combo: exactly one of its choices. */
export interface MenuComboSlot {
  id: string;
  name: Translated;
  choices: readonly MenuComboChoice[];
}

export interface MenuProduct {
  id: string;
  /** What a WhatsApp catalogue calls it. */
  externalId: string | null;
  categoryId: string;
  name: Translated;
  description: Translated;
  /** Minor units, tax included when the organization says so. */
  price: Minor;
  /** False when sold out or switched off at the moment the snapshot was asked for. */
  isAvailable: boolean;
  /** When it is served next, epoch milliseconds; left out unless its serving hours are all that keeps it away. */
  servedFrom?: number;
  /** Never offered or sold in chat (platform policy). */
  isAlcohol: boolean;
  taxClass: string;
  station: string | null;
  /** Whether sales are counted down from `stock`. */
  isStockCounted: boolean;
  modifierGroups: MenuModifierGroup[];
  /** Set on a combo: its parts, in the order they are asked; `price` is for all of them together, and it has no groups of its own. */
  slots?: readonly MenuComboSlot[];
  allergens?: readonly Allergen[];
  diets?: readonly Diet[];
  /** Its picture in our own store; null or left out when it has none. */
  imageId?: string | null;
}

/** The menu of one branch at one version, immutable: what a turn may look at. */
export interface MenuSnapshot {
  version: number;
  categories: readonly MenuCategory[];
  products: ReadonlyMap<string, MenuProduct>;
  /** The owner's further names for typed orders, by product or modifier id. */
  synonyms?: Readonly<Record<string, readonly string[]>>;
}
