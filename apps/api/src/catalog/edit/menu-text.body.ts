import { ApiPropertyOptional } from '@nestjs/swagger';
import type { ServingHoursDto, TranslatedText } from '@sofra/contracts';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { Text } from './field-rules';

/** A text by language; a missing one falls back to the other. */
export class TranslatedBody implements TranslatedText {
  @ApiPropertyOptional()
  @IsOptional()
  @IsString({ message: 'invalid' })
  tr?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @IsString({ message: 'invalid' })
  en?: string;
}

export class ServingHoursBody implements ServingHoursDto {
  @ApiProperty({ minimum: 1, maximum: 7, description: 'ISO: 1 = Monday.' })
  @IsInt({ message: 'not-a-number' })
  @Min(1, { message: 'invalid' })
  @Max(7, { message: 'invalid' })
  weekday!: number;

  @Text(5, { about: '`HH:MM` in the branch’s zone.' })
  from!: string;

  @Text(5, { about: '`HH:MM`, `24:00` allowed; at or before `from` means past midnight.' })
  until!: string;
}
