import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type Locale, LOCALES } from '@sofra/contracts';
import { IsDateString, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Which business days to report on. */
export class SalesQuery {
  @ApiProperty({ format: 'date', description: 'First business day.' })
  @Matches(DAY, { message: 'must be a day as YYYY-MM-DD' })
  @IsDateString({ strict: true })
  from!: string;

  @ApiProperty({ format: 'date', description: 'Last business day, included; at most a year after the first.' })
  @Matches(DAY, { message: 'must be a day as YYYY-MM-DD' })
  @IsDateString({ strict: true })
  to!: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'One branch; the first one without it.' })
  @IsOptional()
  @IsUUID()
  branchId?: string;

  @ApiPropertyOptional({ enum: LOCALES, description: 'Products by the name the menu has in this language. Without it by a name that was written down with their orders.' })
  @IsOptional()
  @IsIn(LOCALES)
  language?: Locale;
}
