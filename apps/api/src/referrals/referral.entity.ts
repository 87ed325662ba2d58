import type { RewardKind } from '@sofra/contracts';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Whether customers are asked to invite friends, and what it earns them; no row: they are not. */
@Entity('referral_settings')
@Check('ck_referral_settings_amounts', 'reward_value >= 0 AND reward_cap > 0 AND minimum_basket >= 0')
@Check('ck_referral_settings_kind', `reward_kind IN ('fixed', 'percent', 'free-delivery')`)
@Check('ck_referral_settings_valid_days', 'valid_days BETWEEN 1 AND 730')
export class ReferralSettingsEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('OrganizationEntity')
  organizationId!: string;

  @Column('boolean', { default: false })
  isOn!: boolean;

  @Column('text', { default: 'fixed' })
  rewardKind!: RewardKind;

  /** What the rewarding coupon takes off: percent, or minor units. */
  @Column('integer')
  rewardValue!: number;

  /** Most that percents take off, minor units. */
  @Column('integer', { nullable: true })
  rewardCap!: number | null;

  /** Smallest basket for which the rewarding coupon counts, minor units. */
  @Column('integer', { default: 0 })
  minimumBasket!: number;

  /** How long the rewarding coupon counts. */
  @Column('integer', { default: 90 })
  validDays!: number;

  @Column('integer', { default: 1 })
  version!: number;
}

/** Codes by which customers invite; somebody who was two customers once has two. */
@Entity('referral_codes')
export class ReferralCodeEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('OrganizationEntity')
  organizationId!: string;

  @PrimaryColumn('text')
  code!: string;

  @Index('ix_referral_codes_customer')
  @ForeignKey('CustomerEntity')
  @Column('uuid')
  customerId!: string;
}

/** Who invited whom: one referrer a friend, one reward a friend. */
@Entity('referrals')
@Index('ix_referrals_due', ['dueAt'], { where: 'due_at IS NOT NULL AND rewarded_at IS NULL' })
@Check('ck_referrals_self', 'friend_id <> referrer_id')
export class ReferralEntity {
  @PrimaryColumn('uuid')
  @ForeignKey('CustomerEntity')
  friendId!: string;

  @ForeignKey('OrganizationEntity')
  @Column('uuid')
  organizationId!: string;

  @Index('ix_referrals_referrer')
  @ForeignKey('CustomerEntity')
  @Column('uuid')
  referrerId!: string;

  @Column('timestamptz')
  referredAt!: Date;

  /** When the reward is looked at: shortly after the friend's order has arrived, so that a wrong tap can be undone. */
  @Column('timestamptz', { nullable: true })
  dueAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  rewardedAt!: Date | null;

  /** The friend's order that earned it. */
  @ForeignKey('OrderEntity')
  @Column('uuid', { nullable: true })
  orderId!: string | null;

  @ForeignKey('CouponEntity')
  @Column('uuid', { nullable: true })
  couponId!: string | null;
}
