import { FORGET_FORM_SQL } from '../forms/form-statements';

/** What we know of a branch's connection, beside what the branch itself holds. */
export const CONNECTION = {
  name: 'whatsapp-connection',
  text: `SELECT b.whatsapp_account_id AS "accountId", b.webhook_seen_at AS "lastEventAt",
      (SELECT coalesce(sum(count), 0)::integer FROM wrong_signatures WHERE last_at > $2::timestamptz - interval '7 days') AS "wrongSignatures",
      (SELECT coalesce(sum(count), 0)::integer FROM wrong_signatures WHERE last_at > $2::timestamptz - interval '1 day') AS "freshWrongSignatures",
      (SELECT max(last_at) FROM wrong_signatures WHERE last_at > $2::timestamptz - interval '7 days') AS "lastWrongSignatureAt"
    FROM branches b WHERE b.id = $1`,
};

export interface ConnectionRow {
  accountId: string | null;
  lastEventAt: Date | null;
  wrongSignatures: number;
  freshWrongSignatures: number;
  lastWrongSignatureAt: Date | null;
}

/** A branch that has number `$1` already, other than `$2`. */
export const HOLDER = { name: 'whatsapp-holder', text: 'SELECT name FROM branches WHERE phone_number_id = $1 AND id <> $2' };

/** Before branch `$1` goes to account `$2`. */
export const LEAVE_ACCOUNT = { name: 'whatsapp-leave-account', text: `${FORGET_FORM_SQL} AND b.id = $1 AND b.whatsapp_account_id IS DISTINCT FROM $2` };

// A number that was barred is asked anew.
export const PUT_NUMBER = {
  name: 'whatsapp-put-number',
  text: `UPDATE branches SET phone_number_id = $2, whatsapp_account_id = $3, webhook_seen_at = CASE WHEN phone_number_id = $2 THEN webhook_seen_at END,
      sending_stopped_at = NULL, sending_stopped_code = NULL, sending_stopped_detail = NULL WHERE id = $1`,
};

export const DROP_NUMBER = { name: 'whatsapp-drop-number', text: 'UPDATE branches SET phone_number_id = NULL, whatsapp_account_id = NULL, webhook_seen_at = NULL WHERE id = $1' };
export const DROP_CONNECTION = { name: 'whatsapp-drop-connection', text: 'DELETE FROM whatsapp_connections WHERE branch_id = $1' };
