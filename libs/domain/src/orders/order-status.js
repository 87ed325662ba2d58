/** Allowed moves, forward skips included; recall is a separate rule. Read by API, board and conversation. */
export const ORDER_TRANSITIONS = {
    scheduled: ['placed', 'cancelled'],
    placed: ['preparing', 'ready', 'out-for-delivery', 'delivered', 'collected', 'rejected', 'cancelled'],
    preparing: ['ready', 'out-for-delivery', 'delivered', 'collected', 'cancelled'],
    ready: ['out-for-delivery', 'delivered', 'collected', 'cancelled'],
    'out-for-delivery': ['delivered', 'undelivered', 'cancelled'],
    delivered: [],
    undelivered: [],
    collected: [],
    rejected: [],
    cancelled: [],
};
const ONLY_DELIVERY = new Set(['out-for-delivery', 'delivered', 'undelivered']);
/** Whether a status makes sense for how the food reaches the guest. */
export function fitsFulfilment(status, fulfilment) {
    if (status === 'collected')
        return fulfilment !== 'delivery';
    return fulfilment === 'delivery' || !ONLY_DELIVERY.has(status);
}
/** Where an order may go from `status`, nearest first. */
export function nextStatuses(status, fulfilment) {
    return ORDER_TRANSITIONS[status].filter((next) => fitsFulfilment(next, fulfilment));
}
/** Whether an order still needs somebody: there is a way forward, or a way out. */
export function isOpenStatus(status) {
    return ORDER_TRANSITIONS[status].length > 0;
}
