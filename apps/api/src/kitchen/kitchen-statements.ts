/** A branch's stations in their order, as JSON, for a row of `branches b`. */
const STATIONS_JSON = `(
  SELECT coalesce(json_agg(json_build_object('key', s.key, 'position', s.position, 'prints', s.prints,
    'name', (SELECT coalesce(json_object_agg(t.locale, t.name), '{}') FROM station_translations t
      WHERE t.organization_id = s.organization_id AND t.station_key = s.key),
    'isClosed', coalesce(o.is_closed, false), 'reroutesTo', o.reroutes_to) ORDER BY s.position, s.key), '[]')
  FROM stations s LEFT JOIN branch_stations o ON o.branch_id = b.id AND o.station_key = s.key
  WHERE s.organization_id = b.organization_id)`;

const STEPS_JSON = `(
  SELECT coalesce(json_agg(json_build_object('condition', e.condition, 'afterSeconds', e.after_seconds, 'kind', e.kind) ORDER BY e.step), '[]')
  FROM escalation_steps e WHERE e.branch_id = b.id)`;

const LATENESS_JSON = `(
  SELECT coalesce(json_object_agg(l.fulfilment, json_build_object('warnMinutes', l.warn_minutes, 'lateMinutes', l.late_minutes)), '{}')
  FROM branch_lateness l WHERE l.branch_id = b.id)`;

/** What a board must know of branch `$1`; the pause only while it lasts at `$2`. */
export const KITCHEN_FACTS = {
  name: 'kitchen-facts',
  text: `SELECT b.id, b.name, b.time_zone AS "timeZone",
      CASE WHEN b.paused_until > $2 THEN b.paused_until END AS "pausedUntil",
      b.busy_minutes AS "busyMinutes", b.busy_until AS "busyUntil",
      b.preparation_minutes AS "preparationMinutes", b.delivery_minutes AS "deliveryMinutes",
      b.manager_phone AS "managerPhone", b.is_escalating AS "isEscalating",
      ${STATIONS_JSON} AS stations, ${STEPS_JSON} AS steps, ${LATENESS_JSON} AS lateness
    FROM branches b WHERE b.id = $1`,
};

/** `$5` whether there is a ladder at all: no step of one's own would else mean the usual one. */
export const SET_BRANCH = {
  name: 'kitchen-set-branch',
  text: 'UPDATE branches SET manager_phone = $2, preparation_minutes = $3, delivery_minutes = $4, is_escalating = $5 WHERE id = $1',
};

export const CLEAR_SETTINGS = [
  { name: 'kitchen-clear-lateness', text: 'DELETE FROM branch_lateness WHERE branch_id = $1' },
  { name: 'kitchen-clear-ladder', text: 'DELETE FROM escalation_steps WHERE branch_id = $1' },
];

export const INSERT_LATENESS = {
  name: 'kitchen-insert-lateness',
  text: `INSERT INTO branch_lateness (branch_id, fulfilment, warn_minutes, late_minutes)
    SELECT $1, l.fulfilment, l."warnMinutes", l."lateMinutes"
    FROM json_to_recordset($2::json) AS l (fulfilment text, "warnMinutes" integer, "lateMinutes" integer)`,
};

export const INSERT_LADDER = {
  name: 'kitchen-insert-ladder',
  text: `INSERT INTO escalation_steps (branch_id, step, condition, after_seconds, kind)
    SELECT $1, e.step, e.condition, e."afterSeconds", e.kind
    FROM json_to_recordset($2::json) AS e (step smallint, condition text, "afterSeconds" integer, kind text)`,
};
