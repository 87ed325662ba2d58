import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Customers invite friends: their codes, who invited whom, and coupons that belong to one customer. */
export class CreateReferrals1795385020003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE referral_settings (
        organization_id uuid NOT NULL CONSTRAINT fk_referral_settings_organization REFERENCES organizations,
        is_on boolean NOT NULL DEFAULT false,
        reward_amount integer NOT NULL,
        minimum_basket integer NOT NULL DEFAULT 0,
        valid_days integer NOT NULL DEFAULT 90,
        CONSTRAINT pk_referral_settings PRIMARY KEY (organization_id),
        CONSTRAINT ck_referral_settings_amounts CHECK (reward_amount > 0 AND minimum_basket >= 0),
        CONSTRAINT ck_referral_settings_valid_days CHECK (valid_days BETWEEN 1 AND 730)
      )`);
    await db.query(`
      CREATE TABLE referral_codes (
        organization_id uuid NOT NULL CONSTRAINT fk_referral_codes_organization REFERENCES organizations,
        code text NOT NULL,
        customer_id uuid NOT NULL CONSTRAINT fk_referral_codes_customer REFERENCES customers,
        CONSTRAINT pk_referral_codes PRIMARY KEY (organization_id, code)
      )`);
    await db.query('CREATE INDEX ix_referral_codes_customer ON referral_codes (customer_id)');
    await db.query('ALTER TABLE coupons ADD COLUMN customer_id uuid CONSTRAINT fk_coupons_customer REFERENCES customers');
    await db.query('CREATE INDEX ix_coupons_customer ON coupons (customer_id) WHERE customer_id IS NOT NULL');
    await db.query(`
      CREATE TABLE referrals (
        friend_id uuid NOT NULL CONSTRAINT fk_referrals_friend REFERENCES customers,
        organization_id uuid NOT NULL CONSTRAINT fk_referrals_organization REFERENCES organizations,
        referrer_id uuid NOT NULL CONSTRAINT fk_referrals_referrer REFERENCES customers,
        referred_at timestamptz NOT NULL,
        due_at timestamptz,
        rewarded_at timestamptz,
        order_id uuid CONSTRAINT fk_referrals_order REFERENCES orders,
        coupon_id uuid CONSTRAINT fk_referrals_coupon REFERENCES coupons,
        CONSTRAINT pk_referrals PRIMARY KEY (friend_id),
        CONSTRAINT ck_referrals_self CHECK (friend_id <> referrer_id)
      )`);
    await db.query('CREATE INDEX ix_referrals_referrer ON referrals (referrer_id)');
    await db.query('CREATE INDEX ix_referrals_due ON referrals (due_at) WHERE due_at IS NOT NULL AND rewarded_at IS NULL');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE referrals');
    await db.query('ALTER TABLE coupons DROP COLUMN customer_id');
    await db.query('DROP TABLE referral_codes');
    await db.query('DROP TABLE referral_settings');
  }
}
