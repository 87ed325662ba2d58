import { PartialType } from '@nestjs/swagger';
import {
    ALLERGENS, DIETS, SOLD_OUT_SPANS, type Allergen, type BranchOverrideDto, type ComboChoiceDto, type ComboSlotEdit, type Diet, type GroupUseDto, type ProductEdit, type SoldOutSpan
} from '@sofra/contracts';
import { Flag, Many, ManyOf, One, OneOf, Text, Texts, Uuid, Whole } from '../../common/field-rules';
import { TranslatedBody } from './menu-text.body';
import { ServingHoursBody } from '../../common/serving-hours.body';

export class GroupUseBody implements GroupUseDto {
  @Uuid()
  groupId!: string;

  @Whole({ isNullable: true, about: 'Null: as the group says.' })
  min: number | null = null;

  @Whole({ isNullable: true })
  max: number | null = null;

  @Whole({ isNullable: true })
  free: number | null = null;
}

class ComboChoiceBody implements ComboChoiceDto {
  @Uuid()
  productId!: string;

  @Whole({ about: 'What it adds to the combo’s price, minor units.' })
  extra = 0;
}

class ComboSlotBody implements ComboSlotEdit {
  @Uuid({ isNullable: true, about: 'Null for a new one.' })
  id: string | null = null;

  @One(() => TranslatedBody)
  name!: TranslatedBody;

  @Many(() => ComboChoiceBody, { about: 'In the order in which they are offered; a customer takes one.' })
  choices: ComboChoiceBody[] = [];
}

export class BranchOverrideBody implements BranchOverrideDto {
  @Uuid()
  branchId!: string;

  @Whole({ isNullable: true, about: 'Minor units; null: as everywhere.' })
  price: number | null = null;

  @Flag({ isNullable: true })
  isAvailable: boolean | null = null;
}

/** Every field, none with a default: what a patch may name. */
export class ProductFields implements ProductEdit {
  @Uuid()
  categoryId!: string;

  @Text(64, { isNullable: true, about: 'What a till, an import or a WhatsApp catalogue calls it; unique.' })
  externalId!: string | null;

  @One(() => TranslatedBody)
  name!: TranslatedBody;

  @One(() => TranslatedBody)
  description!: TranslatedBody;

  @Whole({ about: 'Minor units.' })
  price!: number;

  @Flag({ about: 'False: off for good.' })
  isAvailable!: boolean;

  @Text(64, { isNullable: true, about: 'Key of a kitchen station.' })
  station!: string | null;

  @Text(32)
  taxClass!: string;

  @Flag({ about: 'Never offered in chat.' })
  isAlcohol!: boolean;

  @Flag()
  isStockCounted!: boolean;

  @Uuid({ isNullable: true })
  imageId!: string | null;

  @Texts(60, 'Further names that customers type.')
  synonyms!: string[];

  @ManyOf(ALLERGENS)
  allergens!: Allergen[];

  @ManyOf(DIETS)
  diets!: Diet[];

  @Many(() => ServingHoursBody, { about: 'None: as its category.' })
  schedule!: ServingHoursBody[];

  @Many(() => GroupUseBody, { about: 'In the order in which they are asked.' })
  modifierGroups!: GroupUseBody[];

  @Many(() => ComboSlotBody, { about: 'Parts of a combo, in the order in which they are asked; none: a plain product.' })
  slots!: ComboSlotBody[];

  @Many(() => BranchOverrideBody)
  branches!: BranchOverrideBody[];
}

/** What a product has of which no tax class is said. */
export const PLAIN_TAX_CLASS = 'food';

const DEFAULTS: Partial<ProductFields> = {
  externalId: null, isAvailable: true, station: null, taxClass: PLAIN_TAX_CLASS, isAlcohol: false, isStockCounted: false, imageId: null, description: {},
  synonyms: [], allergens: [], diets: [], schedule: [], modifierGroups: [], slots: [], branches: [],
};

/** A new product; what is left out is as plain as can be. */
export class ProductBody extends PartialType(ProductFields) {
  /** The whole product. */
  edit(): ProductEdit {
    return { ...DEFAULTS, ...definedOnly({ ...this }) } as ProductEdit;
  }
}

/** Only what changes, and the version it was changed on. */
export class ProductPatchBody extends PartialType(ProductFields) {
  @Whole({ about: 'The version that was edited.' })
  version!: number;
}

export class BranchStockBody {
  @Uuid()
  branchId!: string;

  @Whole()
  remaining!: number;
}

export class SoldOutBody {
  @OneOf(SOLD_OUT_SPANS)
  span!: SoldOutSpan;
}

/** Without what nobody said. */
export function definedOnly<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Partial<T>;
}
