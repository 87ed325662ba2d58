import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type PairingCodeBody, type PairScreenBody, SCREEN_KINDS, type ScreenKind, type ScreenPatch } from '@sofra/contracts';
import { IsIn, IsOptional, IsString, IsUUID, Length, Matches, ValidateIf } from 'class-validator';

const LONGEST_NAME = 40;
const LONGEST_STATION = 40;

export class MakePairingCodeBody implements PairingCodeBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  branchId!: string;

  @ApiProperty({ example: 'Ocak başı' })
  @IsString()
  @Length(1, LONGEST_NAME)
  @Matches(/\S/, { message: 'name must not be blank' })
  name!: string;

  @ApiProperty({ enum: SCREEN_KINDS })
  @IsIn(SCREEN_KINDS)
  kind!: ScreenKind;

  @ApiPropertyOptional({ description: 'Key of the station; needed by the kind `station`.' })
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_STATION)
  station?: string;
}

export class PairBody implements PairScreenBody {
  @ApiProperty({ example: '042917' })
  @Matches(/^\d{6}$/, { message: 'code must be six digits' })
  code!: string;
}

export class PatchScreenBody implements ScreenPatch {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @Length(1, LONGEST_NAME)
  @Matches(/\S/, { message: 'name must not be blank' })
  name?: string;

  @ApiPropertyOptional({ enum: SCREEN_KINDS })
  @IsOptional()
  @IsIn(SCREEN_KINDS)
  kind?: ScreenKind;

  @ApiPropertyOptional({ type: String, nullable: true })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @IsString()
  @Length(1, LONGEST_STATION)
  station?: string | null;
}
