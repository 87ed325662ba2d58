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

/** What a board must know of branch `$1`; pause and busy only while they last at `$2`. */
export const KITCHEN_FACTS = {
  name: 'kitchen-facts',
  text: `SELECT b.id, b.name, b.time_zone AS "timeZone",
      CASE WHEN b.paused_until > $2 THEN b.paused_until END AS "pausedUntil",
      CASE WHEN b.busy_until > $2 THEN b.busy_minutes END AS "busyMinutes", b.busy_until AS "busyUntil",
      b.preparation_minutes AS "preparationMinutes", b.delivery_minutes AS "deliveryMinutes",
      b.manager_phone AS "managerPhone", b.is_escalating AS "isEscalating",
      ${STATIONS_JSON} AS stations, ${STEPS_JSON} AS steps, ${LATENESS_JSON} AS lateness
    FROM branches b WHERE b.id = $1`,
};
