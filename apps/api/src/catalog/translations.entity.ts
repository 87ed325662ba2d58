import type { Locale } from '@sofra/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What every translation says; its key, what it is about and in which language, stands in this order in each. */
abstract class Translation {
  @Column('text')
  name!: string;

  @Column('text', { default: '' })
  description!: string;
}

@Entity('category_translations')
@Check('ck_category_translations_locale', `locale IN ('tr', 'en')`)
export class CategoryTranslationEntity extends Translation {
  @PrimaryColumn('uuid')
  @ForeignKey('CategoryEntity', { onDelete: 'CASCADE' })
  categoryId!: string;

  @PrimaryColumn('text')
  locale!: Locale;
}

@Entity('product_translations')
@Check('ck_product_translations_locale', `locale IN ('tr', 'en')`)
export class ProductTranslationEntity extends Translation {
  @PrimaryColumn('uuid')
  @ForeignKey('ProductEntity', { onDelete: 'CASCADE' })
  productId!: string;

  @PrimaryColumn('text')
  locale!: Locale;
}

@Entity('modifier_group_translations')
@Check('ck_modifier_group_translations_locale', `locale IN ('tr', 'en')`)
export class ModifierGroupTranslationEntity extends Translation {
  @PrimaryColumn('uuid')
  @ForeignKey('ModifierGroupEntity', { onDelete: 'CASCADE' })
  modifierGroupId!: string;

  @PrimaryColumn('text')
  locale!: Locale;
}

@Entity('combo_slot_translations')
@Check('ck_combo_slot_translations_locale', `locale IN ('tr', 'en')`)
export class ComboSlotTranslationEntity extends Translation {
  @PrimaryColumn('uuid')
  @ForeignKey('ComboSlotEntity', { onDelete: 'CASCADE' })
  comboSlotId!: string;

  @PrimaryColumn('text')
  locale!: Locale;
}

@Entity('modifier_translations')
@Check('ck_modifier_translations_locale', `locale IN ('tr', 'en')`)
export class ModifierTranslationEntity extends Translation {
  @PrimaryColumn('uuid')
  @ForeignKey('ModifierEntity', { onDelete: 'CASCADE' })
  modifierId!: string;

  @PrimaryColumn('text')
  locale!: Locale;
}
