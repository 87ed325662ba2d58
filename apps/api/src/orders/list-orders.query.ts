import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { type Channel, CHANNELS, type Fulfilment, FULFILMENTS, type Locale, LOCALES, ORDER_STATUSES, type OrderStatus, PAYMENT_METHODS, type PaymentMethod } from '@sofra/contracts';
import { Transform } from 'class-transformer';
import { IsDateString, IsIn, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../common/page.query';

const LONGEST_SEARCH = 100;
const LONGEST_CODE = 40;

const SEVERAL = 'Several with commas, or repeated.';
const several = Transform(({ value }: { value: unknown }) => [value].flat().flatMap((each) => String(each).split(',')));
const withoutNul = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replaceAll('\0', '').trim() : value));
const day = Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'must be a day as YYYY-MM-DD' });

class FilterOrdersQuery {
  @ApiPropertyOptional({ maxLength: LONGEST_SEARCH, description: '`#12` a number; digits a number or the last four and more of a phone; else beginnings of words of names and products.' })
  @IsOptional()
  @withoutNul
  @IsString()
  @MaxLength(LONGEST_SEARCH)
  q?: string;

  @ApiPropertyOptional({ format: 'date', description: 'First business day.' })
  @IsOptional()
  @day
  @IsDateString({ strict: true })
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last business day, included.' })
  @IsOptional()
  @day
  @IsDateString({ strict: true })
  to?: string;

  @ApiPropertyOptional({ enum: ORDER_STATUSES, isArray: true, description: SEVERAL })
  @IsOptional()
  @several
  @IsIn(ORDER_STATUSES, { each: true })
  status?: OrderStatus[];

  @ApiPropertyOptional({ enum: FULFILMENTS, isArray: true, description: SEVERAL })
  @IsOptional()
  @several
  @IsIn(FULFILMENTS, { each: true })
  fulfilment?: Fulfilment[];

  @ApiPropertyOptional({ enum: PAYMENT_METHODS, isArray: true, description: SEVERAL })
  @IsOptional()
  @several
  @IsIn(PAYMENT_METHODS, { each: true })
  payment?: PaymentMethod[];

  @ApiPropertyOptional({ enum: CHANNELS, isArray: true, description: SEVERAL })
  @IsOptional()
  @several
  @IsIn(CHANNELS, { each: true })
  channel?: Channel[];

  @ApiPropertyOptional({ format: 'uuid', description: 'One branch; without it all of the organization.' })
  @IsOptional()
  @IsUUID()
  branchId?: string;

  @ApiPropertyOptional({ maxLength: LONGEST_CODE, description: 'Code of a coupon that was used.' })
  @IsOptional()
  @withoutNul
  @IsString()
  @MaxLength(LONGEST_CODE)
  coupon?: string;
}

/** Which orders to export, and how they are written. */
export class ExportOrdersQuery extends FilterOrdersQuery {
  @ApiPropertyOptional({ enum: LOCALES, description: "For people: headings and values in this language, times by the branch's clock. Without it the API's own words and UTC." })
  @IsOptional()
  @IsIn(LOCALES)
  language?: Locale;
}

/** In which language dishes are named beside what the kitchen calls them, as it is described. */
export const LANGUAGE = { enum: LOCALES, required: false, description: 'Dishes and options get a `translation` where the menu calls them otherwise in this language. Without it `name` alone, as it was written down.' };

class LanguageQuery {
  @ApiPropertyOptional(LANGUAGE)
  @IsOptional()
  @IsIn(LOCALES)
  language?: Locale;
}

/** Which orders to list, newest first. */
export class ListOrdersQuery extends IntersectionType(FilterOrdersQuery, PageQuery, LanguageQuery) {}
