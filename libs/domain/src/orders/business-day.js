import { dayNumber, toLocalMinute } from '../catalog/wall-clock';
/** The business day, `YYYY-MM-DD`, of a wall clock; a day starts at `dayStartsAt` minutes after midnight, so the night belongs to the evening. */
export function businessDayOf(local, dayStartsAt) {
    return new Date(dayNumber(local - dayStartsAt) * 86_400_000).toISOString().slice(0, 10);
}
/** `businessDayOf` an instant (epoch milliseconds) in a zone. */
export function businessDayAt(now, timeZone, dayStartsAt) {
    return businessDayOf(toLocalMinute(now, timeZone), dayStartsAt);
}
