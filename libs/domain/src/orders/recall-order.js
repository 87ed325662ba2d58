import { ok, refuse } from '../shared/result';
import { ORDER_TRANSITIONS, fitsFulfilment } from './order-status';
const NEVER_FROM = new Set(['rejected', 'cancelled']);
/** One step back on the same business day, never from rejected or cancelled: the customer has been told. */
export function recallOrder(order, today) {
    if (NEVER_FROM.has(order.status))
        return refuse({ code: 'recall-refused', why: 'final' });
    const previous = order.previousStatus;
    if (!previous || !ORDER_TRANSITIONS[previous].includes(order.status) || !fitsFulfilment(previous, order.fulfilment)) {
        return refuse({ code: 'recall-refused', why: 'nothing-to-recall' });
    }
    if (order.businessDay !== today)
        return refuse({ code: 'recall-refused', why: 'other-day' });
    return ok(previous);
}
/** Where recall would lead, as the board shows it; null when it is not allowed. */
export function recallTarget(order, today) {
    const recalled = recallOrder(order, today);
    return recalled.ok ? recalled.value : null;
}
