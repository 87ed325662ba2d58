import { clockText, toLocalMinute } from '../catalog/wall-clock';
import { quoted } from './scene';
import { copyFor } from './copy/copy-for';
/** The message that tells a customer about a new status; null where none is worth its price. */
export function statusReply(facts, locale) {
    const body = statusText(facts, copyFor(locale));
    return body === null ? null : text('status', body);
}
/** The kitchen's answer to a wish to cancel. */
export function cancelAnswerReply(facts, locale) {
    const copy = copyFor(locale);
    return text('status', facts.isAccepted ? copy.cancelAccepted(facts.number) : copy.cancelDeclined(facts.number, facts.phone));
}
/** The one apology for a message that could not be handled. */
export function failedReply(locale) {
    return text('notice', copyFor(locale).failed);
}
/** The one warning to somebody who writes too fast. */
export function floodReply(locale) {
    return text('notice', copyFor(locale).flood);
}
function statusText(facts, copy) {
    const { number, phone } = facts;
    const reason = reasonText(facts.reason, copy);
    switch (facts.status) {
        case 'preparing':
            return copy.preparing(number, facts.promisedAt === null ? null : clockText(toLocalMinute(facts.promisedAt, facts.timeZone)));
        case 'ready':
            // A delivery that is ready concerns the courier; its guest hears when it leaves.
            return facts.fulfilment === 'delivery' ? null : copy.ready(number);
        case 'out-for-delivery':
            return copy.onTheWay(number);
        case 'delivered':
            return copy.delivered(number);
        case 'undelivered':
            return copy.undelivered(number, reason, phone);
        case 'rejected':
            return copy.rejected(number, reason, phone);
        case 'cancelled':
            return copy.cancelledByKitchen(number, reason, phone);
        case 'scheduled':
        case 'placed':
        case 'collected':
            return null;
    }
}
/** Known reasons in the guest's language; the kitchen's own words as they are. */
function reasonText(reason, copy) {
    if (!reason?.trim())
        return null;
    const known = Object.entries(copy.reason).find(([code]) => code === reason);
    return known ? known[1] : quoted(reason, 120);
}
function text(purpose, body) {
    return { purpose, content: { kind: 'text', body } };
}
