import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { AddedItem, AmendOrderBody, OrderAddressDto } from '@sofra/contracts';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsLatitude, IsLongitude, IsOptional, IsString, IsUUID, Max, MaxLength, Min, ValidateIf, ValidateNested } from 'class-validator';

const MOST_LINES = 50;
const LONGEST_NOTE = 300;
const LONGEST_ADDRESS = 500;

// PostgreSQL keeps no NUL.
const cleaned = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replaceAll('\0', '').trim() : value));

function isGiven(_: object, value: unknown): boolean {
  return value !== undefined;
}

class ItemChangeBody {
  @ApiProperty()
  @IsString({ message: 'invalid' })
  @MaxLength(20, { message: 'too-long' })
  id!: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 0, maximum: 99, description: '0 removes it; at the first part of a combo it counts for all parts.' })
  @ValidateIf(isGiven)
  @IsInt({ message: 'not-a-number' })
  @Min(0, { message: 'invalid' })
  @Max(99, { message: 'invalid' })
  quantity?: number;

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: LONGEST_NOTE })
  @IsOptional()
  @cleaned
  @IsString({ message: 'invalid' })
  @MaxLength(LONGEST_NOTE, { message: 'too-long' })
  note?: string | null;
}

class AddedModifierBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all', { message: 'unknown' })
  modifierId!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 99 })
  @IsInt({ message: 'not-a-number' })
  @Min(1, { message: 'invalid' })
  @Max(99, { message: 'invalid' })
  quantity!: number;
}

class AddedPartBody {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all', { message: 'unknown' })
  slotId!: string;

  @ApiProperty({ format: 'uuid' })
  @IsUUID('all', { message: 'unknown' })
  productId!: string;

  @ApiPropertyOptional({ type: [AddedModifierBody] })
  @IsOptional()
  @IsArray({ message: 'invalid' })
  @ArrayMaxSize(MOST_LINES, { message: 'too-many' })
  @ValidateNested({ each: true })
  @Type(() => AddedModifierBody)
  modifiers?: AddedModifierBody[];
}

export class AddedItemBody implements AddedItem {
  @ApiProperty({ format: 'uuid' })
  @IsUUID('all', { message: 'unknown' })
  productId!: string;

  @ApiProperty({ type: 'integer', minimum: 1, maximum: 99 })
  @IsInt({ message: 'not-a-number' })
  @Min(1, { message: 'invalid' })
  @Max(99, { message: 'invalid' })
  quantity!: number;

  @ApiPropertyOptional({ type: [AddedModifierBody] })
  @IsOptional()
  @IsArray({ message: 'invalid' })
  @ArrayMaxSize(MOST_LINES, { message: 'too-many' })
  @ValidateNested({ each: true })
  @Type(() => AddedModifierBody)
  modifiers?: AddedModifierBody[];

  @ApiPropertyOptional({ type: [AddedPartBody], description: 'What fills the slots of a combo.' })
  @IsOptional()
  @IsArray({ message: 'invalid' })
  @ArrayMaxSize(MOST_LINES, { message: 'too-many' })
  @ValidateNested({ each: true })
  @Type(() => AddedPartBody)
  parts?: AddedPartBody[];

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: LONGEST_NOTE })
  @IsOptional()
  @cleaned
  @IsString({ message: 'invalid' })
  @MaxLength(LONGEST_NOTE, { message: 'too-long' })
  note?: string | null;
}

export class AddressBody implements OrderAddressDto {
  @ApiProperty({ maxLength: LONGEST_ADDRESS })
  @cleaned
  @IsString({ message: 'invalid' })
  @MaxLength(LONGEST_ADDRESS, { message: 'too-long' })
  text!: string;

  @ApiProperty({ type: Number, nullable: true })
  @IsOptional()
  @IsLatitude({ message: 'invalid' })
  latitude: number | null = null;

  @ApiProperty({ type: Number, nullable: true })
  @IsOptional()
  @IsLongitude({ message: 'invalid' })
  longitude: number | null = null;
}

/** A change of an order after it was placed; what is left out stays as it is. */
export class AmendBody implements AmendOrderBody {
  @ApiProperty({ type: 'integer', description: 'The order’s version the change was decided on.' })
  @IsInt({ message: 'not-a-number' })
  version!: number;

  @ApiPropertyOptional({ type: [ItemChangeBody] })
  @ValidateIf(isGiven)
  @IsArray({ message: 'invalid' })
  @ArrayMaxSize(MOST_LINES, { message: 'too-many' })
  @ValidateNested({ each: true })
  @Type(() => ItemChangeBody)
  items?: ItemChangeBody[];

  @ApiPropertyOptional({ type: [AddedItemBody], description: 'At the menu’s price of now.' })
  @ValidateIf(isGiven)
  @IsArray({ message: 'invalid' })
  @ArrayMaxSize(MOST_LINES, { message: 'too-many' })
  @ValidateNested({ each: true })
  @Type(() => AddedItemBody)
  add?: AddedItemBody[];

  @ApiPropertyOptional({ type: String, nullable: true, maxLength: LONGEST_NOTE })
  @IsOptional()
  @cleaned
  @IsString({ message: 'invalid' })
  @MaxLength(LONGEST_NOTE, { message: 'too-long' })
  note?: string | null;

  @ApiPropertyOptional({ type: AddressBody, description: 'Deliveries only.' })
  @ValidateIf(isGiven)
  @ValidateNested()
  @Type(() => AddressBody)
  address?: AddressBody;
}
