import type { Statement } from '../database/transaction';

/** A live screen by its token's digest. */
export const FIND_SCREEN: Statement = {
  name: 'screen-find',
  text: `SELECT s.id, s.organization_id AS "organizationId", s.branch_id AS "branchId", b.name AS "branchName", s.name, s.kind, s.station
    FROM screens s JOIN branches b ON b.id = s.branch_id
    WHERE s.token_digest = $1 AND s.revoked_at IS NULL`,
};

// A code that has expired may be given out again.
export const KEEP_CODE: Statement = {
  name: 'pairing-code-keep',
  text: `INSERT INTO pairing_codes AS c (code, organization_id, branch_id, name, kind, station, made_by, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (code) DO UPDATE SET organization_id = $2, branch_id = $3, name = $4, kind = $5, station = $6, made_by = $7, expires_at = $8
    WHERE c.expires_at <= $9`,
};

/** Taking a code deletes it: of two tablets that type it at once, one is paired. */
export const TAKE_CODE: Statement = {
  name: 'pairing-code-take',
  text: `DELETE FROM pairing_codes WHERE code = $1 AND expires_at > $2
    RETURNING organization_id AS "organizationId", branch_id AS "branchId", name, kind, station, made_by AS "madeBy"`,
};

export const INSERT_SCREEN: Statement = {
  name: 'screen-insert',
  text: `INSERT INTO screens (id, organization_id, branch_id, name, kind, station, token_digest, paired_by, paired_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};

export const HEARTBEAT: Statement = {
  name: 'screen-heartbeat',
  text: `INSERT INTO screen_heartbeats (branch_id, screen_id, paired_screen_id, name, mode, station, last_seen_at,
      audio, wake_lock, clock_offset_ms, battery, charging, visible)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ON CONFLICT (branch_id, screen_id) DO UPDATE SET paired_screen_id = $3, name = $4, mode = $5, station = $6, last_seen_at = $7,
      audio = $8, wake_lock = $9, clock_offset_ms = $10, battery = $11, charging = $12, visible = $13`,
};

export const FORGET_HEARTBEATS: Statement = { name: 'screen-forget-heartbeats', text: 'DELETE FROM screen_heartbeats WHERE last_seen_at < $1' };
export const FORGET_CODES: Statement = { name: 'pairing-codes-forget', text: 'DELETE FROM pairing_codes WHERE expires_at < $1' };

/** Paired screens with their newest heartbeat, then browsers where somebody is signed in; live ones first. */
export const LIST_SCREENS: Statement = {
  name: 'screens-list',
  text: `
    SELECT * FROM (
      SELECT s.id, s.branch_id AS "branchId", s.name, s.kind, s.station, s.paired_at AS "pairedAt", h.last_seen_at AS "lastSeenAt",
        h.audio, h.wake_lock AS "wakeLock", h.clock_offset_ms AS "clockOffsetMs", h.battery, h.charging, h.visible
      FROM screens s
      LEFT JOIN LATERAL (SELECT * FROM screen_heartbeats WHERE paired_screen_id = s.id ORDER BY last_seen_at DESC LIMIT 1) h ON true
      WHERE s.organization_id = $1 AND s.revoked_at IS NULL AND ($2::uuid IS NULL OR s.branch_id = $2)
      UNION ALL
      SELECT NULL, h.branch_id, h.name, h.mode, h.station, NULL, h.last_seen_at,
        h.audio, h.wake_lock, h.clock_offset_ms, h.battery, h.charging, h.visible
      FROM screen_heartbeats h JOIN branches b ON b.id = h.branch_id
      WHERE b.organization_id = $1 AND h.paired_screen_id IS NULL AND ($2::uuid IS NULL OR h.branch_id = $2)
    ) screens
    ORDER BY "lastSeenAt" DESC NULLS LAST, name`,
};
