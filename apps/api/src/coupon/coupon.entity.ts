import type { CouponKind } from '@sofra/contracts';
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('coupons')
@Index('uq_coupons_code', ['organizationId', 'code'], { unique: true, where: 'archived_at IS NULL' })
@Index('ix_coupons_customer', ['customerId'], { where: 'customer_id IS NOT NULL' })
@Check('ck_coupons_kind', `kind IN ('percent', 'fixed', 'free-product', 'free-delivery')`)
@Check('ck_coupons_value', 'value >= 0')
@Check('ck_coupons_cap', 'cap >= 0')
@Check('ck_coupons_used', 'used >= 0 AND customers >= 0')
@Check('ck_coupons_limits', '(total_limit IS NULL OR used <= total_limit) AND (customer_limit IS NULL OR customers <= customer_limit)')
export class CouponEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey('OrganizationEntity')
  @Column('uuid')
  organizationId!: string;

  /** Whose it is; null: everybody's. */
  @ForeignKey('CustomerEntity')
  @Column('uuid', { nullable: true })
  customerId!: string | null;

  /** As `couponCode` writes it. */
  @Column('text')
  code!: string;

  @Column('text')
  kind!: CouponKind;

  /** Percent, or minor units. */
  @Column('integer', { default: 0 })
  value!: number;

  /** Most it may take off, minor units. */
  @Column('integer', { nullable: true })
  cap!: number | null;

  @ForeignKey('ProductEntity')
  @Column('uuid', { nullable: true })
  productId!: string | null;

  @Column('integer', { default: 0 })
  minimumBasket!: number;

  @Column('timestamptz', { nullable: true })
  startsAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;

  /** Most uses in all. */
  @Column('integer', { nullable: true })
  totalLimit!: number | null;

  /** Most different customers. */
  @Column('integer', { nullable: true })
  customerLimit!: number | null;

  @Column('integer', { nullable: true })
  perCustomerLimit!: number | null;

  @Column('boolean', { default: false })
  isFirstOrderOnly!: boolean;

  @Column('boolean', { default: true })
  isActive!: boolean;

  @Column('integer', { default: 0 })
  used!: number;

  @Column('integer', { default: 0 })
  customers!: number;

  /** Grows with every edit, never with a use. */
  @Column('integer', { default: 1 })
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  archivedAt!: Date | null;
}
