import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an invitation earns may be a percentage or a free delivery too, and of two owners who change it the second is told. */
export class WidenReferralRewards1795800140101 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE referral_settings DROP CONSTRAINT ck_referral_settings_amounts');
    await db.query('ALTER TABLE referral_settings RENAME COLUMN reward_amount TO reward_value');
    await db.query(`
      ALTER TABLE referral_settings
        ADD COLUMN reward_kind text NOT NULL DEFAULT 'fixed' CONSTRAINT ck_referral_settings_kind CHECK (reward_kind IN ('fixed', 'percent', 'free-delivery')),
        ADD COLUMN reward_cap integer,
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD CONSTRAINT ck_referral_settings_amounts CHECK (reward_value >= 0 AND reward_cap > 0 AND minimum_basket >= 0)`);
  }

  async down(db: QueryRunner): Promise<void> {
    // Before there was nothing but amounts: other rewards are switched off and become the smallest one.
    await db.query(`UPDATE referral_settings SET is_on = false, reward_value = greatest(reward_value, 1) WHERE reward_kind <> 'fixed'`);
    await db.query('ALTER TABLE referral_settings DROP CONSTRAINT ck_referral_settings_amounts, DROP COLUMN version, DROP COLUMN reward_cap, DROP COLUMN reward_kind');
    await db.query('ALTER TABLE referral_settings RENAME COLUMN reward_value TO reward_amount');
    await db.query('ALTER TABLE referral_settings ADD CONSTRAINT ck_referral_settings_amounts CHECK (reward_amount > 0 AND minimum_basket >= 0)');
  }
}
