import { ApiPropertyOptional } from '@nestjs/swagger';
import type { TranslatedText } from '@sofra/contracts';
import { IsOptional, IsString } from 'class-validator';

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
