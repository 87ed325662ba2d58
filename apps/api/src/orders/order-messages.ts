import { Injectable } from '@nestjs/common';
import type { OrderMessagesDto } from '@sofra/contracts';
import { Database } from '../database/database';

interface Row {
  delivery: string;
  isBillable: boolean | null;
  category: string | null;
  count: number;
}

// Only what has arrived is charged.
const ARRIVED = new Set(['delivered', 'read', 'played']);

/** What the messages of an order cost: those that led to it and those that told about it. */
@Injectable()
export class OrderMessages {
  constructor(private readonly database: Database) {}

  /** Undefined when there is no such order. Prices come with delivery statuses, so the figures may still grow. */
  async of(organizationId: string, orderId: string): Promise<OrderMessagesDto | undefined> {
    const { rows } = await this.database.query<Row>(OF_ORDER, [orderId, organizationId]);
    const [first] = rows;
    if (!first) return undefined;
    return summed(rows.filter(({ count }) => count > 0));
  }
}

function summed(rows: readonly Row[]): OrderMessagesDto {
  const sum = (some: readonly Row[]) => some.reduce((total, { count }) => total + count, 0);
  const priced = rows.filter(({ delivery, isBillable }) => ARRIVED.has(delivery) && isBillable !== null);
  const billed = priced.filter(({ isBillable }) => isBillable);
  const categories = [...new Set(billed.map(({ category }) => category ?? 'unknown'))].sort();
  return {
    sent: sum(rows),
    billed: sum(billed),
    free: sum(priced) - sum(billed),
    open: sum(rows) - sum(priced),
    byCategory: categories.map((category) => ({ category, billed: sum(billed.filter((row) => (row.category ?? 'unknown') === category)) })),
  };
}

// Messages that name the order (confirmation, statuses, answers about it) and those of its conversation that led to it:
// after the confirmation of the order before, and not from more than an hour before the basket was begun, which its
// id tells (UUIDv7). The hour is for the greeting and the choosing that come before something lies in the basket.
const OF_ORDER = {
  name: 'order-messages',
  text: `
    WITH the AS (
      SELECT o.id, o.conversation_id,
        to_timestamp(('x' || left(replace(o.basket_id::text, '-', ''), 12))::bit(48)::bigint / 1000.0) - interval '1 hour' AS since,
        (SELECT min(c.id) FROM outbound_messages c WHERE c.order_id = o.id AND c.purpose = 'confirmation') AS confirmed
      FROM orders o WHERE o.id = $1 AND o.organization_id = $2
    ), message AS (
      SELECT m.* FROM the JOIN outbound_messages m ON m.order_id = the.id
      UNION ALL
      SELECT m.* FROM the JOIN outbound_messages m ON m.conversation_id = the.conversation_id AND m.id < the.confirmed
      WHERE m.order_id IS NULL AND m.created_at >= the.since AND m.id > coalesce((
        SELECT max(before.id) FROM outbound_messages before
        WHERE before.conversation_id = the.conversation_id AND before.id < the.confirmed AND before.purpose = 'confirmation'), 0)
    )
    SELECT m.delivery, m.is_billable AS "isBillable", m.pricing_category AS category, count(m.id)::integer AS count
    FROM the LEFT JOIN message m ON m.state = 'done' AND m.delivery <> 'failed'
    GROUP BY m.delivery, m.is_billable, m.pricing_category`,
};
