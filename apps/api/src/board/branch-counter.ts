import { ORDER_STATUSES } from '@sofra/contracts';
import { isOpenStatus } from '@sofra/domain';

/** Statuses in which an order keeps its number to itself, as an SQL list; the partial index `ix_orders_open` is made for these. */
export const OPEN_STATUSES_SQL = `(${ORDER_STATUSES.filter(isOpenStatus).map((status) => `'${status}'`).join(', ')})`;

/** Takes `$2` sequence numbers of branch `$1`; the row stays locked until commit, so commit order is sequence order. */
export const TAKE_SEQUENCE = {
  name: 'branch-counter-take-sequence',
  text: 'UPDATE branch_counters SET seq = seq + $2 WHERE branch_id = $1 RETURNING seq',
};

/** Gives back what was taken in this same transaction: nobody else can have seen it, since the row is still locked. */
export const GIVE_SEQUENCE_BACK = {
  name: 'branch-counter-give-back',
  text: 'UPDATE branch_counters SET seq = seq - $2, last_number = last_number - 1 WHERE branch_id = $1',
};

// Starts over at 1 on a new business day. A day never goes back: two orders of the last millisecond before the change
// may arrive in either order, and both then count as the new day. A number that is still open from yesterday is
// skipped, and so is one that an order for later has brought along from the day it was placed to the day it is due
// (`$7`, where this is one): the next number is the start itself or follows a taken one, so only those are looked at.
const DAY = 'CASE WHEN c.business_day >= $3::date THEN c.business_day ELSE $3::date END';
const START = 'CASE WHEN c.business_day >= $3::date THEN c.last_number + 1 ELSE 1 END';
const taken = (condition: string) => `
    SELECT o.number FROM orders o WHERE o.branch_id = c.branch_id AND o.status IN ${OPEN_STATUSES_SQL} AND ${condition}
    UNION ALL
    SELECT o.number FROM orders o WHERE o.branch_id = c.branch_id AND o.due_at IS NOT NULL AND o.business_day IN (${DAY}, $7::date) AND ${condition}`;
const NEXT_NUMBER = `(
  SELECT min(candidate.number)
  FROM (
    SELECT ${START} AS number
    UNION ALL
    SELECT busy.number + 1 FROM (${taken(`o.number >= ${START}`)}) busy
  ) candidate
  WHERE NOT EXISTS (${taken('o.number = candidate.number')})
)`;

/**
 * The one counter statement of a turn that places an order: `$2` sequence numbers of branch `$1`, and the next order
 * number of business day `$3`; `$7` is the day an order for later is due, else null. To be put into a WITH clause of a statement that inserts the order.
 */
export const TAKE_NUMBER_SQL = `
  UPDATE branch_counters c
  SET seq = c.seq + $2, business_day = greatest(c.business_day, $3::date), last_number = ${NEXT_NUMBER}
  WHERE c.branch_id = $1`;
