import type { BoardEventType } from '@sofra/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One change the kitchen may see; `seq` has no gaps within a branch. */
@Entity('board_events')
export class BoardEventEntity {
  @PrimaryColumn('uuid')
  branchId!: string;

  @PrimaryColumn('bigint')
  seq!: number;

  @Column('uuid')
  eventId!: string;

  @Column('text')
  type!: BoardEventType;

  @Index('ix_board_events_order', { where: 'order_id IS NOT NULL' })
  @Column('uuid', { nullable: true })
  orderId!: string | null;

  @Column('jsonb')
  payload!: unknown;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}

/** A screen's command and its result, so that sending it again changes nothing. */
@Entity('board_commands')
@Index('ix_board_commands_screen', ['screenId', 'orderId', 'at'])
export class BoardCommandEntity {
  @PrimaryColumn('uuid')
  branchId!: string;

  @PrimaryColumn('uuid')
  commandId!: string;

  @Column('text')
  screenId!: string;

  @Column('uuid', { nullable: true })
  orderId!: string | null;

  @Column('integer', { nullable: true })
  orderVersion!: number | null;

  @Column('jsonb', { nullable: true })
  result!: unknown;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
