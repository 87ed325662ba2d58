import { PartialType } from '@nestjs/swagger';
import { ALLERGENS, DIETS, type Allergen, type Diet, type ModifierEdit, type ModifierGroupEdit } from '@sofra/contracts';
import { Flag, Many, ManyOf, One, Text, Texts, Uuid, Whole } from '../../common/field-rules';
import { TranslatedBody } from './menu-text.body';

export class ModifierBody implements ModifierEdit {
  @Uuid({ isNullable: true, about: 'Null for a new one.' })
  id: string | null = null;

  @Text(64, { isNullable: true })
  externalId: string | null = null;

  @One(() => TranslatedBody)
  name!: TranslatedBody;

  @Whole({ about: 'Minor units; may be negative.' })
  priceDelta = 0;

  @Flag()
  isAvailable = true;

  @Flag({ about: '“Without …”: printed inverted on the ticket.' })
  isRemoval = false;

  @Texts(60)
  synonyms: string[] = [];

  @ManyOf(ALLERGENS)
  allergens: Allergen[] = [];

  @ManyOf(DIETS)
  diets: Diet[] = [];
}

/** Every field, none with a default. */
export class ModifierGroupFields {
  @Text(64, { isNullable: true })
  externalId!: string | null;

  @One(() => TranslatedBody)
  name!: TranslatedBody;

  @Whole()
  min!: number;

  @Whole()
  max!: number;

  @Whole({ about: 'How many of the chosen ones cost nothing.' })
  free!: number;

  @Many(() => ModifierBody, { about: 'In order; one that is left out is archived.' })
  modifiers!: ModifierBody[];
}

export class ModifierGroupBody implements ModifierGroupEdit {
  @Text(64, { isNullable: true })
  externalId: string | null = null;

  @One(() => TranslatedBody)
  name!: TranslatedBody;

  @Whole()
  min = 0;

  @Whole()
  max = 1;

  @Whole()
  free = 0;

  @Many(() => ModifierBody)
  modifiers: ModifierBody[] = [];
}

export class ModifierGroupPatchBody extends PartialType(ModifierGroupFields) {
  @Whole({ about: 'The version that was edited.' })
  version!: number;
}
