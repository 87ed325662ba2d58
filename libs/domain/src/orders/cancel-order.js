import { ok, refuse } from '../shared/result';
import { isOpenStatus } from './order-status';
/**
 * What a customer's wish to cancel comes to: before cooking always at once; while `preparing` at once within the
 * window (minutes since placed, its end included); later a request that the kitchen answers.
 */
export function customerCancel(order, now, windowMinutes) {
    if (!isOpenStatus(order.status))
        return refuse({ code: 'order-finished', status: order.status });
    if (order.status === 'scheduled' || order.status === 'placed')
        return ok('cancel');
    if (order.status === 'preparing' && now - order.placedAt <= windowMinutes * 60_000)
        return ok('cancel');
    return order.cancelRequestedAt === null ? ok('request') : refuse({ code: 'already-requested' });
}
