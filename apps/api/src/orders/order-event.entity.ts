import type { Actor, ItemStatus, OrderStatus } from '@sofra/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Who did what to an order, and why; one row for each version. */
@Entity('order_events')
@Unique('uq_order_events_version', ['orderId', 'version'])
@Check('ck_order_events_actor', `actor IN ('customer', 'staff', 'screen', 'system')`)
export class OrderEventEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @ForeignKey('OrderEntity', { onDelete: 'CASCADE' })
  @Column('uuid')
  orderId!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  type!: string;

  @Column('text', { nullable: true })
  fromStatus!: OrderStatus | null;

  @Column('text', { nullable: true })
  toStatus!: OrderStatus | null;

  @Column('text')
  actor!: Actor;

  @Column('text', { nullable: true })
  actorId!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** What was promised by this change, where it promised something else than before. */
  @Column('timestamptz', { nullable: true })
  promisedAt!: Date | null;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}

/** Which items a change was about, and what they became. */
@Entity('order_event_items')
@Check('ck_order_event_items_status', `status IN ('open', 'done')`)
export class OrderEventItemEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('OrderEntity', { onDelete: 'CASCADE' })
  orderId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @PrimaryColumn('smallint')
  position!: number;

  @Column('text')
  status!: ItemStatus;
}

/** That a screen has really shown the order. */
@Entity('order_sightings')
export class OrderSightingEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('OrderEntity', { onDelete: 'CASCADE' })
  orderId!: string;

  @PrimaryColumn('text')
  screenId!: string;

  @Column('timestamptz', { default: () => 'now()' })
  seenAt!: Date;
}
