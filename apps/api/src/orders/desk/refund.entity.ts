import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Money that was given back for an order, as staff noted it. */
@Entity('refunds')
@Check('ck_refunds_amount', 'amount > 0')
export class RefundEntity {
  /** Made by whoever asks, so that asking twice is asking once. */
  @PrimaryColumn('uuid')
  id!: string;

  @Index('ix_refunds_order')
  @ForeignKey('OrderEntity', { onDelete: 'CASCADE' })
  @Column('uuid')
  orderId!: string;

  @Column('integer')
  amount!: number;

  @Column('text')
  reason!: string;

  @Column('uuid', { nullable: true })
  staffId!: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  at!: Date;
}
