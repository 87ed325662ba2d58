import type { Minor } from './money';

/** Body of `POST /api/orders/:id/cancel`. Answer: the order. */
export interface CancelOrderBody {
  /** The order's version the decision was made on. */
  version: number;
  /** One of `CANCEL_REASONS` or own words. */
  reason: string;
}

/** Body of `POST /api/orders/:id/refunds`. Answer: the order. */
export interface RefundBody {
  /** Made by the caller: the same again is no second refund. */
  id: string;
  amount: Minor;
  reason: string;
}

/** Body of `POST /api/orders/:id/prints`: the ticket of the whole order. */
export interface PrintOrderBody {
  claimId: string;
  revision: number;
}

/** Answer of `POST /api/orders/:id/prints`. */
export interface OrderPrintDto {
  /** Printed before: the paper must say so. */
  isDuplicate: boolean;
  copy: number;
  firstPrintedAt: string;
}
