import { ApiProperty } from '@nestjs/swagger';
import { STATION_PRINTS, type StationBody as StationBodyDto, type StationPrints } from '@sofra/contracts';
import { Matches } from 'class-validator';
import { One, OneOf, Said, Whole } from '../common/field-rules';

const LONGEST_NAME = 40;
const LAST_POSITION = 1_000;

/** A station's name by language; one is enough, the other languages fall back to it. */
export class StationNameBody {
  @Said(LONGEST_NAME, { isOptional: true })
  tr?: string;

  @Said(LONGEST_NAME, { isOptional: true })
  en?: string;
}

class StationFields {
  @Whole({ min: 0, max: LAST_POSITION, isOptional: true, about: 'Where it stands in the list.' })
  position?: number;

  @OneOf(STATION_PRINTS, { isOptional: true, about: 'What its printer puts out by itself when an order arrives.' })
  prints?: StationPrints;
}

/** What of a station can change. */
export class StationPatchBody extends StationFields implements Partial<StationBodyDto> {
  @One(() => StationNameBody, { isOptional: true })
  name?: StationNameBody;
}

/** A new station. */
export class StationBody extends StationFields implements StationBodyDto {
  @ApiProperty({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$', description: 'What products and items name it by; never changes.' })
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/, { message: 'invalid' })
  key!: string;

  @One(() => StationNameBody)
  name!: StationNameBody;
}
