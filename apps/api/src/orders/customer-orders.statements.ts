import type { Currency, Fulfilment, OrderStatus } from '@sofra/contracts';
import type { CustomerOrder } from '@sofra/domain';
import { OPEN_STATUSES_SQL } from '../board/branch-counter';

interface CustomerOrderRow {
  id: string;
  basket_id: string | null;
  number: number;
  status: OrderStatus;
  total: number;
  currency: Currency;
  fulfilment: Fulfilment;
  address_text: string | null;
  placed_at: Date;
  status_at: Date;
  promised_at: Date | null;
  cancel_requested_at: Date | null;
}

/** What a turn may see of customer `$1`'s orders at branch `$2`: the open ones and those of the last day, newest first. */
export const ORDERS_OF_CUSTOMER = {
  name: 'orders-of-customer',
  text: `SELECT id, basket_id, number, status, total, currency, fulfilment, address_text,
      placed_at, status_at, promised_at, cancel_requested_at
    FROM orders
    WHERE customer_id = $1 AND branch_id = $2 AND (status IN ${OPEN_STATUSES_SQL} OR placed_at > now() - interval '1 day')
    ORDER BY placed_at DESC LIMIT 10`,
};

/** A row of `ORDERS_OF_CUSTOMER` in the conversation's terms. */
export function toCustomerOrder(row: CustomerOrderRow): CustomerOrder {
  return {
    id: row.id,
    basketId: row.basket_id,
    number: row.number,
    status: row.status,
    total: row.total,
    currency: row.currency,
    fulfilment: row.fulfilment,
    addressText: row.address_text,
    placedAt: row.placed_at.getTime(),
    statusAt: row.status_at.getTime(),
    promisedAt: row.promised_at?.getTime() ?? null,
    cancelRequestedAt: row.cancel_requested_at?.getTime() ?? null,
  };
}
