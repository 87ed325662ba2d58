import type { Statement } from '../database/transaction';

/** How the form of branch `$1` stands. */
export const FORM_OF_BRANCH: Statement = {
  name: 'form-of-branch',
  text: `
    SELECT f.is_on AS "isOn", f.flow_id AS "flowId", f.former_flow_id AS "formerFlowId", f.published_at AS "publishedAt", f.error, f.refused_until AS "refusedUntil",
      ARRAY(SELECT slot FROM branch_form_slots WHERE branch_id = f.branch_id ORDER BY position) AS slots
    FROM branch_forms f WHERE f.branch_id = $1`,
};

/** Branches whose menu has changed since their form was looked at, and those whose form could not be published; `$1` now. */
export const DUE_FORMS: Statement = {
  name: 'forms-due',
  text: `
    SELECT f.branch_id AS "branchId", b.whatsapp_account_id AS "accountId", v.version
    FROM branch_forms f JOIN branches b ON b.id = f.branch_id JOIN menu_versions v ON v.organization_id = b.organization_id
    WHERE f.is_on AND f.checked_version IS DISTINCT FROM v.version AND coalesce(f.try_at <= $1, true) AND b.archived_at IS NULL
    ORDER BY f.branch_id LIMIT 20`,
};

/** Takes hold of a due form, so that no other node publishes it too: tried again at `$2` unless it succeeds. */
export const TAKE_FORM: Statement = {
  name: 'form-take',
  text: `
    UPDATE branch_forms SET try_at = $2 WHERE branch_id = $1 AND is_on AND coalesce(try_at <= $3, true)
    RETURNING flow_id AS "flowId", former_flow_id AS "formerFlowId", ARRAY(SELECT slot FROM branch_form_slots WHERE branch_id = $1 ORDER BY position) AS slots`,
};

/** The menu of version `$2` still fits. */
export const FORM_FITS: Statement = { name: 'form-fits', text: 'UPDATE branch_forms SET checked_version = $2, try_at = NULL, error = NULL WHERE branch_id = $1' };

export const FORM_FAILED: Statement = { name: 'form-failed', text: 'UPDATE branch_forms SET error = $2, try_at = $3 WHERE branch_id = $1' };

/** `$2` is the form from now on, unless the branch has gone to another account than `$5` meanwhile. */
export const FORM_PUBLISHED: Statement = {
  name: 'form-published',
  text: `
    UPDATE branch_forms SET former_flow_id = flow_id, flow_id = $2, checked_version = $3, published_at = $4, error = NULL, try_at = NULL, refused_until = NULL
    WHERE branch_id = $1 AND EXISTS (SELECT FROM branches WHERE id = $1 AND whatsapp_account_id = $5)`,
};

export const DROP_FORM_SLOTS: Statement = { name: 'form-drop-slots', text: 'DELETE FROM branch_form_slots WHERE branch_id = $1' };

export const ADD_FORM_SLOTS: Statement = {
  name: 'form-add-slots',
  text: 'INSERT INTO branch_form_slots (branch_id, position, slot) SELECT $1, place - 1, value FROM unnest($2::text[]) WITH ORDINALITY AS s (value, place)',
};

/** A form belongs to the account in which it was published: with another one there is none, and it is looked at at once. For branches `b`. */
export const FORGET_FORM_SQL = `UPDATE branch_forms f SET flow_id = NULL, former_flow_id = NULL, checked_version = NULL, published_at = NULL, error = NULL, try_at = NULL,
    refused_until = NULL FROM branches b WHERE b.id = f.branch_id`;

/** Switched on or off by the owner; switched on, it is looked at at once, and one that the platform refused to send is published anew. */
export const SWITCH_FORM: Statement = {
  name: 'form-switch',
  text: `
    INSERT INTO branch_forms (branch_id, is_on) VALUES ($1, $2)
    ON CONFLICT (branch_id) DO UPDATE SET is_on = excluded.is_on, checked_version = NULL, try_at = NULL, error = NULL, refused_until = NULL,
      flow_id = CASE WHEN branch_forms.refused_until IS NULL THEN branch_forms.flow_id END`,
};
