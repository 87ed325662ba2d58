import { ApiProperty } from '@nestjs/swagger';
import type { AddedItem, AmendOrderBody, OrderAddressDto } from '@sofra/contracts';
import { IsLatitude, IsLongitude, IsOptional } from 'class-validator';
import { Many, One, Text, Typed, Uuid, Whole } from '../../common/field-rules';

const MOST_LINES = 50;
const MOST_OF_ONE = 99;
const LONGEST_NOTE = 300;
const LONGEST_ADDRESS = 500;

class ItemChangeBody {
  @Text(20)
  id!: string;

  @Whole({ min: 0, max: MOST_OF_ONE, isOptional: true, about: '0 removes it; at the first part of a combo it counts for all parts.' })
  quantity?: number;

  @Typed(LONGEST_NOTE, { isNullable: true, isOptional: true })
  note?: string | null;
}

class AddedModifierBody {
  @Uuid()
  modifierId!: string;

  @Whole({ min: 1, max: MOST_OF_ONE })
  quantity!: number;
}

class AddedPartBody {
  @Uuid()
  slotId!: string;

  @Uuid()
  productId!: string;

  @Many(() => AddedModifierBody, { most: MOST_LINES, isOptional: true })
  modifiers?: AddedModifierBody[];
}

export class AddedItemBody implements AddedItem {
  @Uuid()
  productId!: string;

  @Whole({ min: 1, max: MOST_OF_ONE })
  quantity!: number;

  @Many(() => AddedModifierBody, { most: MOST_LINES, isOptional: true })
  modifiers?: AddedModifierBody[];

  @Many(() => AddedPartBody, { most: MOST_LINES, isOptional: true, about: 'What fills the slots of a combo.' })
  parts?: AddedPartBody[];

  @Typed(LONGEST_NOTE, { isNullable: true, isOptional: true })
  note?: string | null;
}

export class AddressBody implements OrderAddressDto {
  @Typed(LONGEST_ADDRESS)
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
  @Whole({ about: 'The order’s version the change was decided on.' })
  version!: number;

  @Many(() => ItemChangeBody, { most: MOST_LINES, isOptional: true })
  items?: ItemChangeBody[];

  @Many(() => AddedItemBody, { most: MOST_LINES, isOptional: true, about: 'At the menu’s price of now.' })
  add?: AddedItemBody[];

  @Typed(LONGEST_NOTE, { isNullable: true, isOptional: true })
  note?: string | null;

  @One(() => AddressBody, { isOptional: true, about: 'Deliveries only.' })
  address?: AddressBody;
}
