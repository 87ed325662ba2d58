import type { ChargeKind, PaymentMethod, PaymentStatus } from '@sofra/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What is added to the food: one row for each rate that a kind is taxed by. */
@Entity('order_charges')
@Check('ck_order_charges_kind', `kind IN ('delivery', 'packaging', 'service', 'tip', 'rounding')`)
export class OrderChargeEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('OrderEntity', { onDelete: 'CASCADE' })
  orderId!: string;

  @PrimaryColumn('text')
  kind!: ChargeKind;

  @PrimaryColumn('smallint', { default: 1 })
  position!: number;

  @Column('integer')
  amount!: number;

  /** Null where it follows the dishes. */
  @Column('text', { nullable: true })
  taxClass!: string | null;

  /** Null on what was placed before charges were taxed. */
  @Column('integer', { nullable: true })
  taxBasisPoints!: number | null;

  @Column('integer', { default: 0 })
  tax!: number;
}

@Entity('order_payments')
@Check('ck_order_payments_method', `method IN ('cash', 'card', 'meal-card')`)
@Check('ck_order_payments_status', `status IN ('due', 'paid', 'refunded', 'void')`)
export class OrderPaymentEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('OrderEntity', { onDelete: 'CASCADE' })
  orderId!: string;

  @PrimaryColumn('smallint', { default: 1 })
  position!: number;

  @Column('text')
  method!: PaymentMethod;

  @Column('integer')
  amount!: number;

  @Column('text', { default: 'due' })
  status!: PaymentStatus;
}
