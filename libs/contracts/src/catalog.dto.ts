import type { Minor } from './money';
import type { Locale } from './vocabulary';

/** A name in every language it has; `tr` and `en` fall back to each other. */
export type TranslatedText = Partial<Record<Locale, string>>;

export interface ModifierDto {
  id: string;
  name: TranslatedText;
  priceDelta: Minor;
  isAvailable: boolean;
  isRemoval: boolean;
}

export interface ModifierGroupDto {
  id: string;
  name: TranslatedText;
  min: number;
  max: number;
  /** How many of the chosen ones cost nothing. */
  free: number;
  modifiers: ModifierDto[];
}

export interface ProductDto {
  id: string;
  categoryId: string;
  name: TranslatedText;
  description: TranslatedText;
  price: Minor;
  isAvailable: boolean;
  /** Sold out until this moment (ISO 8601); null when on sale. */
  soldOutUntil: string | null;
  modifierGroupIds: string[];
}

export interface CategoryDto {
  id: string;
  name: TranslatedText;
  position: number;
}

/** Answer of `GET /api/catalog/menu`. */
export interface MenuDto {
  version: number;
  categories: CategoryDto[];
  products: ProductDto[];
  modifierGroups: ModifierGroupDto[];
}
