import type { TranslatedText } from './catalog.dto';
import type { Allergen, Diet } from './food-tags';
import type { DishFormDto } from './form.dto';
import type { Currency, Minor } from './money';
import type { Locale } from './vocabulary';

/** What can be wrong with one field of an edit; the web app has a sentence for each. */
export const FIELD_FAULTS = [
  'required', 'too-long', 'too-many', 'negative', 'too-high', 'not-a-number', 'not-a-time', 'empty-interval', 'overlap', 'min-above-max', 'max-below-one', 'min-above-choices',
  'free-above-max', 'taken', 'twice', 'unknown', 'invalid', 'in-the-past', 'wrong',
  'too-short', 'too-low', 'below-used', 'ends-before-start', 'too-few-corners', 'crosses-itself',
  'itself', 'archived', 'is-combo', 'part-of-combo', 'not-in-combo', 'unknown-placeholder', 'has-orders', 'unknown-tax-class',
] as const;
export type FieldFault = (typeof FIELD_FAULTS)[number];

/** One weekly interval on the branch's wall clock, `HH:MM`; an end at or before its beginning runs over midnight. */
export interface ServingHoursDto {
  /** ISO: 1 = Monday. */
  weekday: number;
  from: string;
  /** `24:00` is midnight. */
  until: string;
}

/** What an owner may say of a category. */
export interface CategoryEdit {
  /** What a till or an import calls it; unique. */
  externalId: string | null;
  name: TranslatedText;
  description: TranslatedText;
  /** None: always served. */
  schedule: ServingHoursDto[];
}

/** What every thing of the menu has besides what was said of it. */
export interface CatalogEntry {
  id: string;
  /** Sent back with an edit: another number means that somebody else was faster. */
  version: number;
  /** Taken off the menu, kept for old orders. */
  isArchived: boolean;
}

export interface CatalogCategoryDto extends CategoryEdit, CatalogEntry {
  position: number;
}

/** That a product asks a group's question; null means as the group says. */
export interface GroupUseDto {
  groupId: string;
  min: number | null;
  max: number | null;
  free: number | null;
}

/** Where a branch differs; null means it does not. */
export interface BranchOverrideDto {
  branchId: string;
  price: Minor | null;
  isAvailable: boolean | null;
}

/** A product that may fill a slot of a combo, and what it adds to the combo's price. */
export interface ComboChoiceDto {
  productId: string;
  /** Minor units; zero for most. */
  extra: Minor;
}

/** What an owner may say of one part of a combo: customers take exactly one of its choices. */
export interface ComboSlotEdit {
  /** Null for a new one; kept, so that open baskets keep their parts. */
  id: string | null;
  name: TranslatedText;
  /** In the order in which they are offered. */
  choices: ComboChoiceDto[];
}

/** What an owner may say of a product. */
export interface ProductEdit {
  categoryId: string;
  externalId: string | null;
  name: TranslatedText;
  description: TranslatedText;
  price: Minor;
  isAvailable: boolean;
  station: string | null;
  taxClass: string;
  /** Kept on the menu of the shop, never offered in chat. */
  isAlcohol: boolean;
  isStockCounted: boolean;
  imageId: string | null;
  synonyms: string[];
  allergens: Allergen[];
  diets: Diet[];
  schedule: ServingHoursDto[];
  /** In the order in which they are asked. */
  modifierGroups: GroupUseDto[];
  /** Of a combo, in the order in which they are asked; none: a plain product. The price is for all of them together. */
  slots: ComboSlotEdit[];
  branches: BranchOverrideDto[];
}

export interface CatalogProductDto extends ProductEdit, CatalogEntry {
  position: number;
  /** ISO 8601; null when on sale. */
  soldOutUntil: string | null;
  /** What is left of a counted product, by branch. */
  stock: { branchId: string; remaining: number }[];
}

/** What an owner may say of one answer. */
export interface ModifierEdit {
  /** Null for a new one. */
  id: string | null;
  externalId: string | null;
  name: TranslatedText;
  priceDelta: Minor;
  isAvailable: boolean;
  isRemoval: boolean;
  synonyms: string[];
  allergens: Allergen[];
  diets: Diet[];
}

/** What an owner may say of a question; its answers in order, those left out are archived. */
export interface ModifierGroupEdit {
  externalId: string | null;
  name: TranslatedText;
  min: number;
  max: number;
  free: number;
  modifiers: ModifierEdit[];
}

export interface CatalogModifierDto extends ModifierEdit {
  id: string;
  soldOutUntil: string | null;
}

export interface CatalogModifierGroupDto extends ModifierGroupEdit, CatalogEntry {
  modifiers: CatalogModifierDto[];
  /** Products on the menu that ask it. */
  usedBy: number;
}

/** What an edit of the menu may choose from. */
export interface MenuChoicesDto {
  /** Of the first branch. */
  currency: Currency;
  /** Languages the shop speaks. */
  locales: Locale[];
  taxClasses: string[];
  /** Names of tax classes; one that only products name has none. */
  taxes: { key: string; name: string; isArchived: boolean }[];
  stations: { key: string; name: TranslatedText }[];
}

/** Answer of `GET /api/catalog`: everything the owner edits. */
export interface CatalogDto {
  version: number;
  choices: MenuChoicesDto;
  categories: CatalogCategoryDto[];
  products: CatalogProductDto[];
  modifierGroups: CatalogModifierGroupDto[];
}

/** Answer of `POST /api/catalog/images`: a picture that a product may name; shown at `GET /api/catalog/images/{id}`. */
export interface MenuImageDto {
  id: string;
  width: number;
  height: number;
  /** Bytes. */
  size: number;
}

/** How long something is sold out. */
export const SOLD_OUT_SPANS = ['two-hours', 'until-tomorrow', 'for-good', 'back'] as const;
export type SoldOutSpan = (typeof SOLD_OUT_SPANS)[number];

/** What a look at the menu finds, worst first. */
export const MENU_FLAW_RULES = [
  'group-unanswerable', 'combo-impossible', 'price-zero', 'names-equal', 'parser-confused', 'titles-collide', 'many-taps', 'category-empty', 'language-missing',
] as const;
export type MenuFlawRule = (typeof MENU_FLAW_RULES)[number];

/** Something of the menu that customers would stumble over. */
export interface MenuFlawDto {
  rule: MenuFlawRule;
  severity: 'error' | 'warning' | 'hint';
  /** What to open, and its field. */
  kind: 'product' | 'category';
  id: string;
  field: string;
  /** Names of the others involved: products it is mistaken for, the group that cannot be answered, a language. */
  others: string[];
  /** The products, the group or the slot that `others` names, in the same order; empty where they are none of these. */
  otherIds: string[];
  /** The language in which customers meet it; null in any. */
  locale: Locale | null;
  /** Taps until the product is in the basket, or characters that its name is too long, where that is the point. */
  count: number | null;
}

/** Answer of `GET /api/catalog/lint`. */
export interface MenuLintDto {
  flaws: MenuFlawDto[];
  /** Taps until each product that is offered is in the basket. */
  taps: { productId: string; taps: number }[];
}

/** What one does on the preview's phone. */
export type PreviewInput = { tap: string; title: string } | { text: string } | PreviewFilling;

/** A form of the preview as it was filled in; `title` is what stands on its button. */
export interface PreviewFilling {
  /** The form's token. */
  form: string;
  title: string;
  optionIds: string[];
  quantity: string;
  note: string;
}

/** A dish put together on one screen, with the token that comes back with it. */
export interface PreviewForm extends DishFormDto {
  token: string;
}

/** Something that can be tapped in a preview. */
export interface PreviewChoice {
  id: string;
  title: string;
  description: string | null;
}

/** A bubble of the preview: exactly the message a customer would get. */
export interface PreviewMessage {
  from: 'customer' | 'shop';
  body: string;
  /** `list` opens as a sheet behind `button`, `form` as a screen; `buttons` stand below the bubble. */
  kind: 'text' | 'buttons' | 'list' | 'form';
  button: string | null;
  choices: PreviewChoice[];
  /** The picture above the words, of a message with `buttons`. */
  imageId?: string;
  /** With `form`. */
  form?: PreviewForm;
}

/** Answer of `POST /api/catalog/preview`. */
export interface PreviewDto {
  messages: PreviewMessage[];
  /** The talk came to the pay tap: here a customer's order would be placed. */
  isOrdered: boolean;
}
