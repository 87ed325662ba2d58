import type { OrderDto } from '@sofra/contracts';
import { isOpenStatus } from '@sofra/domain';
import { isUnseenCancel } from '../unseen-cancel';

/** Finished orders older than a long business day are not needed for recall. */
const KEEP_FINISHED_MS = 20 * 3_600_000;

/** Whether a screen that runs for weeks may forget the order. */
export function isLongOver(order: OrderDto, now: number): boolean {
  return !isOpenStatus(order.status) && !isUnseenCancel(order) && Date.parse(order.statusAt) < now - KEEP_FINISHED_MS;
}
