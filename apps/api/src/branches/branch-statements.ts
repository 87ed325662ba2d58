import type { Statement } from '../database/transaction';

const COLUMNS = `
  b.id, b.organization_id AS "organizationId", b.name, b.phone, b.phone_number_id AS "phoneNumberId",
  b.time_zone AS "timeZone", b.currency, to_char(b.day_starts_at, 'HH24:MI') AS "dayStartsAt",
  coalesce((SELECT locale FROM branch_locales WHERE branch_id = b.id ORDER BY position LIMIT 1), o.default_locale) AS "defaultLocale",
  ARRAY(SELECT locale FROM branch_locales WHERE branch_id = b.id ORDER BY position) AS locales,
  ARRAY(SELECT fulfilment FROM branch_fulfilments WHERE branch_id = b.id ORDER BY position) AS fulfilments,
  ARRAY(SELECT method FROM branch_payment_methods WHERE branch_id = b.id ORDER BY position) AS "paymentMethods",
  b.minimum_basket AS "minimumBasket", b.delivery_fee AS "deliveryFee",
  (SELECT jsonb_build_object('kind', reward_kind, 'value', reward_value, 'cap', reward_cap, 'minimumBasket', minimum_basket, 'validDays', valid_days) FROM referral_settings WHERE organization_id = b.organization_id AND is_on) AS referral,
  b.cancel_window_minutes AS "cancelWindowMinutes", b.preparation_minutes AS "preparationMinutes", b.delivery_minutes AS "deliveryMinutes",
  b.paused_until AS "pausedUntil", b.busy_minutes AS "busyMinutes", b.busy_until AS "busyUntil", b.archived_at AS "archivedAt",
  ARRAY(SELECT status FROM branch_status_messages WHERE branch_id = b.id AND NOT is_on) AS silenced,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('status', status, 'locale', locale, 'text', text)), '[]')
     FROM branch_status_wordings WHERE branch_id = b.id) AS "statusWordings",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', weekday, 'opensAt', opens_at::text, 'closesAt', closes_at::text)), '[]')
     FROM opening_hours WHERE branch_id = b.id) AS hours,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('startsAt', starts_at, 'endsAt', ends_at)), '[]')
     FROM closures WHERE branch_id = b.id AND ends_at > now()) AS closures,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', z.id, 'name', z.name, 'fee', z.fee, 'minimumBasket', z.minimum_basket, 'minutes', z.minutes, 'area',
      CASE z.kind
        WHEN 'radius' THEN jsonb_build_object('kind', z.kind, 'center', jsonb_build_object('latitude', z.latitude, 'longitude', z.longitude), 'meters', z.meters)
        WHEN 'polygon' THEN jsonb_build_object('kind', z.kind, 'corners',
          (SELECT jsonb_agg(jsonb_build_object('latitude', c.latitude, 'longitude', c.longitude) ORDER BY c.position) FROM delivery_zone_corners c WHERE c.zone_id = z.id))
        ELSE jsonb_build_object('kind', z.kind, 'names', (SELECT jsonb_agg(d.name ORDER BY d.position) FROM delivery_zone_districts d WHERE d.zone_id = z.id))
      END) ORDER BY z.position), '[]')
     FROM delivery_zones z WHERE z.branch_id = b.id) AS zones,
  (SELECT jsonb_build_object('flowId', f.flow_id, 'slots', ARRAY(SELECT slot FROM branch_form_slots WHERE branch_id = b.id ORDER BY position),
      'refusedUntil', f.refused_until) FROM branch_forms f WHERE f.branch_id = b.id AND f.is_on AND f.flow_id IS NOT NULL) AS form,
  b.sending_stopped_at AS "stoppedAt", b.sending_stopped_code AS "stoppedCode", b.sending_stopped_detail AS "stoppedDetail"
  FROM branches b JOIN organizations o ON o.id = b.organization_id`;

export const BRANCH_BY_ID: Statement = { name: 'branch-by-id', text: `SELECT ${COLUMNS} WHERE b.id = $1` };

export const BRANCH_BY_PHONE_NUMBER_ID: Statement = {
  name: 'branch-by-phone-number-id',
  text: `SELECT ${COLUMNS} WHERE b.phone_number_id = $1 AND b.archived_at IS NULL`,
};

// The oldest first: what counts where none is named must not move because a branch is renamed or opens.
export const BRANCHES_OF_ORGANIZATION: Statement = {
  name: 'branches-of-organization',
  text: `SELECT id, name, time_zone AS "timeZone", to_char(day_starts_at, 'HH24:MI') AS "dayStartsAt" FROM branches WHERE organization_id = $1 AND archived_at IS NULL ORDER BY created_at, id`,
};

/** Branch `$1` promises `$2` minutes more until `$3`; nulls: no more. */
export const BUSY_BRANCH: Statement = {
  name: 'branch-busy',
  text: 'UPDATE branches SET busy_minutes = $2, busy_until = $3 WHERE id = $1',
};

/** Branch `$1` takes no orders until `$2`; null takes them again. */
export const PAUSE_BRANCH: Statement = {
  name: 'branch-pause',
  text: 'UPDATE branches SET paused_until = $2 WHERE id = $1',
};
