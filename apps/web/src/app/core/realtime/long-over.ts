import type { OrderDto } from '@sofra/contracts';
import { isOpenStatus } from '@sofra/domain';
import { isUnseenCancel } from '../unseen-cancel';

/** After the seconds of undo the recall of the day asks the server; every order held costs a little at each event. */
const KEEP_FINISHED_MS = 5 * 60_000;

/** Whether a screen that runs for weeks may forget the order. */
export function isLongOver(order: OrderDto, now: number): boolean {
  return !isOpenStatus(order.status) && !isUnseenCancel(order) && Date.parse(order.statusAt) < now - KEEP_FINISHED_MS;
}
