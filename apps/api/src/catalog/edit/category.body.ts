import { PartialType } from '@nestjs/swagger';
import type { CategoryEdit } from '@sofra/contracts';
import { Many, One, Text, Uuids, Whole } from '../../common/field-rules';
import { TranslatedBody } from './menu-text.body';
import { ServingHoursBody } from '../../common/serving-hours.body';

export class CategoryBody implements CategoryEdit {
  @Text(64, { isNullable: true, about: 'What a till or an import calls it; unique.' })
  externalId: string | null = null;

  @One(() => TranslatedBody)
  name!: TranslatedBody;

  @One(() => TranslatedBody)
  description: TranslatedBody = {};

  @Many(() => ServingHoursBody, { about: 'None: always served.' })
  schedule: ServingHoursBody[] = [];
}

/** Every field, none with a default. */
export class CategoryFields {
  @Text(64, { isNullable: true })
  externalId!: string | null;

  @One(() => TranslatedBody)
  name!: TranslatedBody;

  @One(() => TranslatedBody)
  description!: TranslatedBody;

  @Many(() => ServingHoursBody)
  schedule!: ServingHoursBody[];
}

/** Only what changes, and the version it was changed on. */
export class CategoryPatchBody extends PartialType(CategoryFields) {
  @Whole({ about: 'The version that was edited.' })
  version!: number;
}

export class OrderBody {
  @Uuids('In the wanted order.')
  ids!: string[];
}
