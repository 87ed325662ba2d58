import type { Statement } from '../database/transaction';

const COLUMNS = `s.id, s.name, s.email, s.role, s.branch_id AS "branchId", s.created_at AS "createdAt", s.disabled_at AS "disabledAt", s.password_hash <> '' AS "hasPassword",
  s.totp_confirmed_at IS NOT NULL AS "hasSecondFactor", (SELECT max(last_seen_at) FROM sessions WHERE staff_id = s.id) AS "lastSeenAt"`;

/** A row of `LIST_STAFF` and `FIND_STAFF`. */
export interface StaffRow {
  id: string;
  name: string;
  email: string;
  role: 'owner' | 'manager' | 'kitchen';
  branchId: string | null;
  createdAt: Date;
  disabledAt: Date | null;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  lastSeenAt: Date | null;
}

export const LIST_STAFF: Statement = {
  name: 'staff-list',
  text: `SELECT ${COLUMNS} FROM staff s WHERE s.organization_id = $1 ORDER BY s.disabled_at IS NOT NULL, s.created_at, s.id`,
};

export const FIND_STAFF: Statement = { name: 'staff-find', text: `SELECT ${COLUMNS} FROM staff s WHERE s.organization_id = $1 AND s.id = $2` };

// In one order, so that two owners who demote each other wait instead of deadlocking.
export const LOCK_OWNERS: Statement = {
  name: 'staff-lock-owners',
  text: `SELECT id FROM staff WHERE organization_id = $1 AND role = 'owner' AND disabled_at IS NULL ORDER BY id FOR NO KEY UPDATE`,
};

export const INSERT_STAFF: Statement = {
  name: 'staff-insert',
  text: `INSERT INTO staff (id, organization_id, name, email, password_hash, role, branch_id) VALUES ($1, $2, $3, $4, '', $5, $6)`,
};

export const UPDATE_STAFF: Statement = { name: 'staff-update', text: 'UPDATE staff SET name = $2, role = $3, disabled_at = $4, branch_id = $5 WHERE id = $1' };

export const END_SESSIONS: Statement = { name: 'staff-end-sessions', text: 'DELETE FROM sessions WHERE staff_id = $1' };

export const PUT_LINK: Statement = {
  name: 'staff-put-link',
  text: `INSERT INTO password_links (staff_id, token_digest, expires_at) VALUES ($1, $2, $3)
    ON CONFLICT (staff_id) DO UPDATE SET token_digest = $2, expires_at = $3`,
};

export const TAKE_LINK: Statement = {
  name: 'staff-take-link',
  text: `DELETE FROM password_links l USING staff s WHERE l.token_digest = $1 AND l.expires_at > $2 AND s.id = l.staff_id AND s.disabled_at IS NULL
    RETURNING s.id AS "staffId", s.organization_id AS "organizationId", s.email, s.role`,
};

export const DROP_LINK: Statement = { name: 'staff-drop-link', text: 'DELETE FROM password_links WHERE staff_id = $1' };

export const SET_PASSWORD: Statement = { name: 'staff-set-password', text: 'UPDATE staff SET password_hash = $2 WHERE id = $1' };

export const END_OTHER_SESSIONS: Statement = {
  name: 'staff-end-other-sessions',
  text: 'DELETE FROM sessions WHERE staff_id = $1 AND token_digest <> $2',
};
