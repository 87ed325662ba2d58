import type { Statement } from '../database/transaction';

/** Stations of organization `$1` with what each of its branches says of them; `$2` names one, null all. */
export const STATIONS: Statement = {
  name: 'stations-of-organization',
  text: `SELECT s.key, s.position, s.prints,
      (SELECT coalesce(json_object_agg(t.locale, t.name), '{}') FROM station_translations t
        WHERE t.organization_id = s.organization_id AND t.station_key = s.key) AS name,
      (SELECT coalesce(json_agg(json_build_object('branchId', b.id, 'isClosed', coalesce(o.is_closed, false), 'reroutesTo', o.reroutes_to) ORDER BY b.name, b.id), '[]')
        FROM branches b LEFT JOIN branch_stations o ON o.branch_id = b.id AND o.station_key = s.key
        WHERE b.organization_id = s.organization_id) AS branches
    FROM stations s WHERE s.organization_id = $1 AND ($2::text IS NULL OR s.key = $2) ORDER BY s.position, s.key`,
};

/** No row: the key is taken. At the list's end unless `$3` says where. */
export const INSERT_STATION: Statement = {
  name: 'stations-insert',
  text: `INSERT INTO stations (organization_id, key, position, prints)
    VALUES ($1, $2, coalesce($3, (SELECT coalesce(max(position) + 1, 0) FROM stations WHERE organization_id = $1)), $4)
    ON CONFLICT DO NOTHING`,
};

export const UPDATE_STATION: Statement = {
  name: 'stations-update',
  text: 'UPDATE stations SET position = coalesce($3, position), prints = coalesce($4, prints) WHERE organization_id = $1 AND key = $2',
};

export const CLEAR_NAMES: Statement = {
  name: 'stations-clear-names',
  text: 'DELETE FROM station_translations WHERE organization_id = $1 AND station_key = $2',
};

export const INSERT_NAMES: Statement = {
  name: 'stations-insert-names',
  text: `INSERT INTO station_translations (organization_id, station_key, locale, name)
    SELECT $1, $2, locale, name FROM unnest($3::text[], $4::text[]) AS n (locale, name)`,
};

/** One after the other where two changes could close stations in a circle; orders only share this row. */
export const LOCK_ORGANIZATION: Statement = {
  name: 'stations-lock-organization',
  text: 'SELECT FROM organizations WHERE id = $1 FOR NO KEY UPDATE',
};

export const LOCK_BRANCH: Statement = { name: 'stations-lock-branch', text: 'SELECT FROM branches WHERE id = $1 FOR NO KEY UPDATE' };

export const CLOSE_STATION: Statement = {
  name: 'stations-close',
  text: `INSERT INTO branch_stations (branch_id, station_key, is_closed, reroutes_to) VALUES ($1, $2, $3, $4)
    ON CONFLICT (branch_id, station_key) DO UPDATE SET is_closed = $3, reroutes_to = $4`,
};

/** Its products become everybody's, and no closed station sends its items there any more. */
export const DELETE_STATION: Statement = {
  name: 'stations-delete',
  text: `WITH gone AS (
      DELETE FROM stations WHERE organization_id = $1 AND key = $2
    ), products_freed AS (
      UPDATE products SET station = NULL WHERE organization_id = $1 AND station = $2
    ), closings_gone AS (
      DELETE FROM branch_stations s USING branches b WHERE b.id = s.branch_id AND b.organization_id = $1 AND s.station_key = $2
    )
    UPDATE branch_stations s SET reroutes_to = NULL FROM branches b
    WHERE b.id = s.branch_id AND b.organization_id = $1 AND s.reroutes_to = $2 AND s.station_key <> $2`,
};
