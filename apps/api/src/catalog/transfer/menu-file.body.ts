import { OmitType, PartialType } from '@nestjs/swagger';
import { ALLERGENS, type Allergen, DIETS, type Diet, type MenuFileBranch, type MenuFileChoice, type MenuFileDto, type MenuFileGroupUse, type MenuFileSlot } from '@sofra/contracts';
import { IsOptional } from 'class-validator';
import { Flag, Many, ManyOf, One, Text, Texts, Whole } from '../../common/field-rules';
import { CategoryFields } from '../edit/category.body';
import { TranslatedBody } from '../edit/menu-text.body';
import { ModifierGroupFields } from '../edit/modifier-group.body';
import { ProductFields } from '../edit/product.body';

// Without the defaults of a new thing: what a file leaves out stays as it is.
class CategoryFileBody extends PartialType(OmitType(CategoryFields, ['externalId'])) {
  @Text(64)
  code!: string;
}

class ModifierFields {
  @One(() => TranslatedBody)
  name!: TranslatedBody;

  @Whole({ about: 'Minor units; may be negative.' })
  priceDelta!: number;

  @Flag()
  isAvailable!: boolean;

  @Flag()
  isRemoval!: boolean;

  @Texts(60)
  synonyms!: string[];

  @ManyOf(ALLERGENS)
  allergens!: Allergen[];

  @ManyOf(DIETS)
  diets!: Diet[];
}

class ModifierFileBody extends PartialType(ModifierFields) {
  @Text(64)
  code!: string;
}

class GroupFileBody extends PartialType(OmitType(ModifierGroupFields, ['externalId', 'modifiers'])) {
  @Text(64)
  code!: string;

  @IsOptional()
  @Many(() => ModifierFileBody, { about: 'With it the whole list is meant; without, it stays as it is.' })
  modifiers?: ModifierFileBody[];
}

class GroupUseFileBody implements MenuFileGroupUse {
  @Text(64, { about: 'Code of the group.' })
  group!: string;

  @Whole({ isNullable: true })
  min: number | null = null;

  @Whole({ isNullable: true })
  max: number | null = null;

  @Whole({ isNullable: true })
  free: number | null = null;
}

class ChoiceFileBody implements MenuFileChoice {
  @Text(64, { about: 'Code of the product.' })
  product!: string;

  @Whole({ about: 'Minor units.' })
  extra = 0;
}

class SlotFileBody implements MenuFileSlot {
  @One(() => TranslatedBody)
  name!: TranslatedBody;

  @Many(() => ChoiceFileBody)
  choices: ChoiceFileBody[] = [];
}

class BranchFileBody implements MenuFileBranch {
  @Text(200, { about: 'Name of the branch.' })
  branch!: string;

  @Whole({ isNullable: true })
  price: number | null = null;

  @Flag({ isNullable: true })
  isAvailable: boolean | null = null;
}

class ProductFileBody extends PartialType(OmitType(ProductFields, ['externalId', 'categoryId', 'modifierGroups', 'slots', 'branches'])) {
  @Text(64)
  code!: string;

  @IsOptional()
  @Text(64, { about: 'Code of its category.' })
  category?: string;

  @IsOptional()
  @Many(() => GroupUseFileBody)
  modifierGroups?: GroupUseFileBody[];

  @IsOptional()
  @Many(() => SlotFileBody, { about: 'With them all slots of a combo are meant; none: a plain product.' })
  slots?: SlotFileBody[];

  @IsOptional()
  @Many(() => BranchFileBody)
  branches?: BranchFileBody[];
}

export class MenuFileBody implements MenuFileDto {
  @Many(() => CategoryFileBody)
  categories: CategoryFileBody[] = [];

  @Many(() => GroupFileBody)
  modifierGroups: GroupFileBody[] = [];

  @Many(() => ProductFileBody)
  products: ProductFileBody[] = [];
}
