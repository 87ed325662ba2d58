import type { Minor, PaymentStatus } from '@sofra/contracts';
import { ok, refuse, type Result } from '../shared/result';

/** What a refund is judged by. */
export interface RefundFacts {
  total: Minor;
  /** Given back before. */
  refunded: Minor;
  paymentStatus: PaymentStatus;
}

/** Why no money goes back, or not as much; `most` is what still could. */
export type RefundRefusal = { code: 'nothing-to-refund' } | { code: 'too-high'; most: Minor };

/** Whether `amount` can be given back of what was paid; answers whether nothing is left of it then. */
export function judgeRefund({ total, refunded, paymentStatus }: RefundFacts, amount: Minor): Result<{ isAll: boolean }, RefundRefusal> {
  const most = total - refunded;
  if (paymentStatus !== 'paid' || most <= 0) return refuse({ code: 'nothing-to-refund' });
  if (amount > most) return refuse({ code: 'too-high', most });
  return ok({ isAll: amount === most });
}
