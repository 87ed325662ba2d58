/** Which orders `o` were sold: neither turned down, called off nor brought back. */
export const SOLD = `o.status NOT IN ('rejected', 'cancelled', 'undelivered')`;

/** Which sold orders `o` are still under way: what they bring in may yet be cancelled. */
export const OPEN = `o.status NOT IN ('delivered', 'collected')`;

/** What order `o` brought in: its total without what was given back. */
export const NET = '(o.total - coalesce((SELECT sum(r.amount) FROM refunds r WHERE r.order_id = o.id), 0))';

// A delivery keeps its promise at the door, everything else at the counter.
const FINISHED = `o.first_promised_at IS NOT NULL AND CASE WHEN o.fulfilment = 'delivery' THEN o.status = 'delivered' ELSE o.status IN ('ready', 'collected') END`;
const FINISHED_AT = `CASE WHEN o.fulfilment = 'delivery' THEN o.status_at ELSE o.ready_at END`;

/** How many promises over orders `o` were due, and how many were kept. */
export const PROMISES = `json_build_object('finished', count(*) FILTER (WHERE ${FINISHED}),
  'kept', count(*) FILTER (WHERE ${FINISHED} AND ${FINISHED_AT} <= o.first_promised_at))`;
