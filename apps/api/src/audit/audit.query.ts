import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { type Locale, LOCALES } from '@sofra/contracts';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { LimitQuery } from '../common/page.query';

class AuditFilterQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'Whose changes.' })
  @IsOptional()
  @IsUUID()
  staffId?: string;

  @ApiPropertyOptional({ description: 'Kind of what was changed: `product`, `coupon`, `staff`, …' })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  kind?: string;

  @ApiPropertyOptional({ description: 'Changes of one thing only; with `kind`.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  subjectId?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsISO8601()
  from?: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Exclusive.' })
  @IsOptional()
  @IsISO8601()
  until?: string;
}

/** Which entries to export, and how they are written. */
export class AuditExportQuery extends AuditFilterQuery {
  @ApiPropertyOptional({ enum: LOCALES, description: "For people: headings and values in this language, times by the branch's clock. Without it the API's own words and UTC." })
  @IsOptional()
  @IsIn(LOCALES)
  language?: Locale;

  @ApiPropertyOptional({ format: 'uuid', description: 'By whose clock and in whose currency, with a `language`; the first branch without it. It leaves no entry out.' })
  @IsOptional()
  @IsUUID()
  branchId?: string;
}

/** Which entries to list, newest first, and in which language things of the menu are named beside what was written down. */
export class AuditQuery extends IntersectionType(AuditFilterQuery, LimitQuery) {
  @ApiPropertyOptional({ description: '`next` of the page before.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  after?: number;

  @ApiPropertyOptional({ enum: LOCALES, description: 'Products, categories and options get a `translation` where the menu calls them otherwise in this language.' })
  @IsOptional()
  @IsIn(LOCALES)
  language?: Locale;
}
