import type { Statement } from '../database/transaction';

const COLUMNS = 'is_on AS "isOn", reward_kind AS kind, reward_value AS value, reward_cap AS cap, minimum_basket AS "minimumBasket", valid_days AS "validDays", version';

export const READ_REFERRAL: Statement = { name: 'settings-read-referral', text: `SELECT ${COLUMNS} FROM referral_settings WHERE organization_id = $1` };

export const HOLD_REFERRAL: Statement = { name: 'settings-hold-referral', text: `${READ_REFERRAL.text} FOR NO KEY UPDATE` };

/** Replaces what version `$8` says; no row: it is another one by now. */
export const PUT_REFERRAL: Statement = {
  name: 'settings-put-referral',
  text: `INSERT INTO referral_settings (organization_id, is_on, reward_kind, reward_value, reward_cap, minimum_basket, valid_days) VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (organization_id) DO UPDATE SET is_on = excluded.is_on, reward_kind = excluded.reward_kind, reward_value = excluded.reward_value, reward_cap = excluded.reward_cap,
      minimum_basket = excluded.minimum_basket, valid_days = excluded.valid_days, version = referral_settings.version + 1
    WHERE referral_settings.version = $8`,
};
