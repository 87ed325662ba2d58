import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** One span of one weekday in the branch's zone; past midnight when it ends at or before it starts. None: always. */
@Entity('coupon_windows')
@Check('ck_coupon_windows_weekday', 'weekday BETWEEN 1 AND 7')
export class CouponWindowEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Index('ix_coupon_windows_coupon')
  @ForeignKey('CouponEntity', { onDelete: 'CASCADE' })
  @Column('uuid')
  couponId!: string;

  /** ISO: 1 = Monday. */
  @Column('smallint')
  weekday!: number;

  @Column('time')
  startsAt!: string;

  @Column('time')
  endsAt!: string;
}

/** A product the discount counts for. Neither products nor categories: the whole basket. */
@Entity('coupon_products')
export class CouponProductEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('CouponEntity', { onDelete: 'CASCADE' })
  couponId!: string;

  @Index('ix_coupon_products_product')
  @PrimaryColumn('uuid')
  @ForeignKey('ProductEntity', { onDelete: 'CASCADE' })
  productId!: string;
}

@Entity('coupon_categories')
export class CouponCategoryEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('CouponEntity', { onDelete: 'CASCADE' })
  couponId!: string;

  @Index('ix_coupon_categories_category')
  @PrimaryColumn('uuid')
  @ForeignKey('CategoryEntity', { onDelete: 'CASCADE' })
  categoryId!: string;
}
