import { ApiProperty } from '@nestjs/swagger';
import { type PairingCodeBody, type PairScreenBody, SCREEN_KINDS, type ScreenKind, type ScreenPatch } from '@sofra/contracts';
import { Matches } from 'class-validator';
import { OneOf, Said, Typed, Uuid } from '../common/field-rules';

const LONGEST_NAME = 40;
const LONGEST_STATION = 40;

export class MakePairingCodeBody implements PairingCodeBody {
  @Uuid()
  branchId!: string;

  @Said(LONGEST_NAME, { about: 'What people call it: `Ocak başı`.' })
  name!: string;

  @OneOf(SCREEN_KINDS)
  kind!: ScreenKind;

  @Typed(LONGEST_STATION, { isOptional: true, about: 'Key of the station; needed by the kind `station`.' })
  station?: string;
}

export class PairBody implements PairScreenBody {
  @ApiProperty({ example: '042917' })
  @Matches(/^\d{6}$/, { message: 'invalid' })
  code!: string;
}

export class PatchScreenBody implements ScreenPatch {
  @Said(LONGEST_NAME, { isOptional: true })
  name?: string;

  @OneOf(SCREEN_KINDS, { isOptional: true })
  kind?: ScreenKind;

  @Typed(LONGEST_STATION, { isNullable: true, isOptional: true })
  station?: string | null;
}
