import { ApiProperty } from '@nestjs/swagger';
import { type Actor, ACTORS, ORDER_STATUSES, type OrderStatus, TIMELINE_KINDS, type TimelineEntryDto, type TimelineKind } from '@sofra/contracts';

const moment = { type: String, format: 'date-time', nullable: true } as const;
const text = { type: String, nullable: true } as const;

/** `TimelineEntryDto` as the API's description shows it. */
export class TimelineEntrySchema implements TimelineEntryDto {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ enum: TIMELINE_KINDS }) kind!: TimelineKind;
  @ApiProperty() what!: string;
  @ApiProperty({ enum: ORDER_STATUSES, nullable: true }) to!: OrderStatus | null;
  @ApiProperty({ enum: ACTORS, nullable: true }) actor!: Actor | null;
  @ApiProperty(text) by!: string | null;
  @ApiProperty(text) reason!: string | null;
  @ApiProperty(text) delivery!: string | null;
  @ApiProperty(moment) sentAt!: string | null;
  @ApiProperty(moment) deliveredAt!: string | null;
  @ApiProperty(moment) readAt!: string | null;
}
