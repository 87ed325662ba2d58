import { ApiProperty } from '@nestjs/swagger';
import { type Locale, LOCALES, type StatusTellingEdit, type StatusWordingEdit, TOLD_STATUSES, type ToldStatus } from '@sofra/contracts';
import { IsBoolean, IsOptional } from 'class-validator';
import { Many, OneOf, Text } from '../common/field-rules';

// A text may be longer than a message as it is typed: empty lines go, and the domain judges what is left.
const MAX_TYPED = 4_000;

class StatusWordingBody implements StatusWordingEdit {
  @OneOf(TOLD_STATUSES)
  status!: ToldStatus;

  @OneOf(LOCALES)
  locale!: Locale;

  @Text(MAX_TYPED, { about: 'With placeholders in the language of the wording, like `{numara}` (tr) or `{number}` (en).' })
  text!: string;
}

export class StatusTellingBody implements StatusTellingEdit {
  @ApiProperty()
  @IsBoolean({ message: 'not-a-boolean' })
  isOn!: boolean;
}

export class StatusWordingsBody {
  @Many(() => StatusWordingBody, { about: 'All own wordings; what is not among them is said in our words.' })
  wordings!: StatusWordingBody[];

  @IsOptional()
  @Text(40, { about: 'The version that was edited; without it whatever stands is replaced.' })
  version?: string;
}
