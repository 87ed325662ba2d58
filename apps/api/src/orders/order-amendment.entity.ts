import type { Actor, OrderDifference } from '@sofra/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What staff changed of an order after it was placed. A log: its differences are read whole, never searched. */
@Entity('order_amendments')
@Check('ck_order_amendments_actor', `actor IN ('customer', 'staff', 'screen', 'system')`)
export class OrderAmendmentEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('OrderEntity', { onDelete: 'CASCADE' })
  orderId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  actor!: Actor;

  @Column('text', { nullable: true })
  actorId!: string | null;

  @Column('jsonb')
  differences!: OrderDifference[];

  @Column('timestamptz', { nullable: true })
  acknowledgedAt!: Date | null;
}
