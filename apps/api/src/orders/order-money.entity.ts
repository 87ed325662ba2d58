import type { ChargeKind, PaymentMethod, PaymentStatus } from '@sofra/contracts';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What is added to the food. */
@Entity('order_charges')
@Check('ck_order_charges_kind', `kind IN ('delivery', 'packaging', 'service', 'tip', 'rounding')`)
export class OrderChargeEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('OrderEntity', { onDelete: 'CASCADE' })
  orderId!: string;

  @PrimaryColumn('text')
  kind!: ChargeKind;

  @Column('integer')
  amount!: number;
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
