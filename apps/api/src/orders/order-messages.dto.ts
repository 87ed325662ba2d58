import { ApiProperty } from '@nestjs/swagger';
import type { OrderMessagesDto } from '@sofra/contracts';

class BilledCategorySchema {
  @ApiProperty({ example: 'service' })
  category!: string;

  @ApiProperty()
  billed!: number;
}

/** `OrderMessagesDto` as the API's description shows it. */
export class OrderMessagesSchema implements OrderMessagesDto {
  @ApiProperty({ description: 'Messages that led to the order and those that told about it, without failed ones.' })
  sent!: number;

  @ApiProperty({ description: 'Delivered and charged.' })
  billed!: number;

  @ApiProperty({ description: 'Delivered and free of charge.' })
  free!: number;

  @ApiProperty({ description: 'On their way, or without a word about their price yet.' })
  open!: number;

  @ApiProperty({ type: [BilledCategorySchema] })
  byCategory!: BilledCategorySchema[];
}
