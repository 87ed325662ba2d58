import type { Allergen, Diet } from '@sofra/contracts';
import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

const ALLERGENS = `('gluten', 'crustaceans', 'eggs', 'fish', 'peanuts', 'soy', 'milk', 'nuts', 'celery', 'mustard', 'sesame', 'sulphites', 'lupin', 'molluscs')`;
const DIETS = `('vegetarian', 'vegan', 'halal', 'gluten-free', 'lactose-free', 'sugar-free', 'spicy')`;

/** A further name that customers type. */
@Entity('product_synonyms')
export class ProductSynonymEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('ProductEntity', { onDelete: 'CASCADE' })
  productId!: string;

  @PrimaryColumn('text')
  synonym!: string;
}

@Entity('product_allergens')
@Check('ck_product_allergens_allergen', `allergen IN ${ALLERGENS}`)
export class ProductAllergenEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('ProductEntity', { onDelete: 'CASCADE' })
  productId!: string;

  @PrimaryColumn('text')
  allergen!: Allergen;
}

@Entity('product_diets')
@Check('ck_product_diets_diet', `diet IN ${DIETS}`)
export class ProductDietEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('ProductEntity', { onDelete: 'CASCADE' })
  productId!: string;

  @PrimaryColumn('text')
  diet!: Diet;
}

@Entity('modifier_synonyms')
export class ModifierSynonymEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('ModifierEntity', { onDelete: 'CASCADE' })
  modifierId!: string;

  @PrimaryColumn('text')
  synonym!: string;
}

@Entity('modifier_allergens')
@Check('ck_modifier_allergens_allergen', `allergen IN ${ALLERGENS}`)
export class ModifierAllergenEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('ModifierEntity', { onDelete: 'CASCADE' })
  modifierId!: string;

  @PrimaryColumn('text')
  allergen!: Allergen;
}

@Entity('modifier_diets')
@Check('ck_modifier_diets_diet', `diet IN ${DIETS}`)
export class ModifierDietEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('ModifierEntity', { onDelete: 'CASCADE' })
  modifierId!: string;

  @PrimaryColumn('text')
  diet!: Diet;
}
