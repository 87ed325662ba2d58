import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** How often one customer has used one coupon. */
@Entity('coupon_customers')
@Check('ck_coupon_customers_uses', 'uses >= 0')
export class CouponCustomerEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('CouponEntity')
  couponId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey('CustomerEntity')
  customerId!: string;

  @Column('integer', { default: 0 })
  uses!: number;
}

/** Which coupon an order used; returned at most once. */
@Entity('coupon_redemptions')
export class CouponRedemptionEntity {
  // Deferred: the coupon is claimed before its order is written.
  @PrimaryColumn('uuid')
  @ForeignKey('OrderEntity', { onDelete: 'CASCADE', deferrable: 'INITIALLY DEFERRED' })
  orderId!: string;

  @Index('ix_coupon_redemptions_coupon')
  @ForeignKey('CouponEntity')
  @Column('uuid')
  couponId!: string;

  @ForeignKey('CustomerEntity')
  @Column('uuid', { nullable: true })
  customerId!: string | null;

  @Column('integer')
  discount!: number;

  @Column('timestamptz', { default: () => 'now()' })
  redeemedAt!: Date;

  @Column('timestamptz', { nullable: true })
  returnedAt!: Date | null;
}
