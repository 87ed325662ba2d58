import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { STATION_PRINTS, type StationBody as StationBodyDto, type StationPrints } from '@sofra/contracts';
import { Type } from 'class-transformer';
import { IsDefined, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';

const LONGEST_NAME = 40;
const isGiven = (_: object, value: unknown) => value !== undefined;

/** A station's name by language; one is enough, the other languages fall back to it. */
export class StationNameBody {
  @ApiPropertyOptional({ maxLength: LONGEST_NAME })
  @ValidateIf(isGiven)
  @IsString({ message: 'invalid' })
  @IsNotEmpty({ message: 'required' })
  @MaxLength(LONGEST_NAME, { message: 'too-long' })
  tr?: string;

  @ApiPropertyOptional({ maxLength: LONGEST_NAME })
  @ValidateIf(isGiven)
  @IsString({ message: 'invalid' })
  @IsNotEmpty({ message: 'required' })
  @MaxLength(LONGEST_NAME, { message: 'too-long' })
  en?: string;
}

class StationFields {
  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 1_000, description: 'Where it stands in the list.' })
  @IsOptional()
  @IsInt({ message: 'not-a-number' })
  @Min(0, { message: 'invalid' })
  @Max(1_000, { message: 'invalid' })
  position?: number;

  @ApiPropertyOptional({ enum: STATION_PRINTS, description: 'What its printer puts out by itself when an order arrives.' })
  @IsOptional()
  @IsIn(STATION_PRINTS, { message: 'unknown' })
  prints?: StationPrints;
}

/** What of a station can change. */
export class StationPatchBody extends StationFields implements Partial<StationBodyDto> {
  @ApiPropertyOptional({ type: StationNameBody })
  @IsOptional()
  @ValidateNested()
  @Type(() => StationNameBody)
  name?: StationNameBody;
}

/** A new station. */
export class StationBody extends StationFields implements StationBodyDto {
  @ApiProperty({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$', description: 'What products and items name it by; never changes.' })
  @Matches(/^[a-z0-9][a-z0-9-]{0,39}$/, { message: 'invalid' })
  key!: string;

  @ApiProperty({ type: StationNameBody })
  @IsDefined({ message: 'required' })
  @ValidateNested({ message: 'required' })
  @Type(() => StationNameBody)
  name!: StationNameBody;
}
