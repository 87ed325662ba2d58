import { WEBHOOK_RETRY_MS } from '@sofra/whatsapp';

/** How soon an unanswered webhook is sent again. */
export interface RetryPlan {
  /** Wait before the second retry; the first comes at once. */
  baseMs: number;
  maxMs: number;
  /** After so long the webhook is given up. */
  totalMs: number;
}

/** As the platform does, only faster: at once, then ever less often, for seven days. */
export const PLATFORM_RETRIES: RetryPlan = { baseMs: 500, maxMs: 60_000, totalMs: WEBHOOK_RETRY_MS };

/** Wait before retry number `retry` (from 1), or null when the webhook is given up. */
export function retryWait(plan: RetryPlan, retry: number, elapsedMs: number): number | null {
  if (elapsedMs >= plan.totalMs) return null;
  return retry <= 1 ? 0 : Math.min(plan.maxMs, plan.baseMs * 2 ** (retry - 2));
}
