import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { CHANNELS, type Fulfilment, FULFILMENTS, type ManualOrderBody, PAYMENT_METHODS, type PaymentMethod, type QuoteBody } from '@sofra/contracts';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { OneOf, Uuid } from '../../common/field-rules';
import { AddedItemBody, AddressBody } from '../amend/amend.body';

const MOST_LINES = 50;
const MANUAL_CHANNELS = CHANNELS.filter((channel) => channel !== 'whatsapp');

// PostgreSQL keeps no NUL; what was emptied is none.
const cleaned = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replaceAll('\0', '').trim() || null : value));

function OptionalText(max: number): PropertyDecorator {
  return (target, key) => {
    for (const decorate of [ApiPropertyOptional({ type: String, nullable: true, maxLength: max }), IsOptional(), cleaned, IsString({ message: 'invalid' }), MaxLength(max, { message: 'too-long' })]) decorate(target, key);
  };
}

/** What somebody on the telephone or at the counter wants so far. */
export class QuoteOrderBody implements QuoteBody {
  @ApiPropertyOptional({ format: 'uuid', description: 'The first branch unless named.' })
  @IsOptional()
  @IsUUID('all', { message: 'unknown' })
  branchId?: string;

  @OneOf(FULFILMENTS)
  fulfilment!: Fulfilment;

  @OptionalText(20)
  tableLabel?: string | null;

  @ApiPropertyOptional({ type: AddressBody, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AddressBody)
  address?: AddressBody | null;

  @ApiPropertyOptional({ type: String, format: 'uuid', nullable: true, description: 'The clerk knows the zone where the address alone does not tell it.' })
  @IsOptional()
  @IsUUID('all', { message: 'unknown' })
  zoneId?: string | null;

  @ApiProperty({ type: [AddedItemBody] })
  @IsArray({ message: 'invalid' })
  @ArrayMaxSize(MOST_LINES, { message: 'too-many' })
  @ValidateNested({ each: true })
  @Type(() => AddedItemBody)
  lines!: AddedItemBody[];

  @OptionalText(40)
  couponCode?: string | null;

  @OptionalText(30)
  phone?: string | null;
}

/** An order taken by a person. */
export class PlaceManualBody extends QuoteOrderBody implements ManualOrderBody {
  @Uuid({ about: 'Made by the caller: one basket becomes one order, however often it is sent.' })
  basketId!: string;

  @OneOf(MANUAL_CHANNELS)
  channel!: ManualOrderBody['channel'];

  @OptionalText(80)
  customerName?: string | null;

  @OptionalText(300)
  note?: string | null;

  @ApiProperty({ enum: PAYMENT_METHODS })
  @IsIn(PAYMENT_METHODS, { message: 'unknown' })
  payment!: PaymentMethod;

  @ApiProperty({ type: 'integer', description: 'What was shown: placed only if it is still right.' })
  @IsInt({ message: 'not-a-number' })
  total!: number;
}
