import { dayNumber, toInstant, toLocalMinute, weekdayOf } from './wall-clock';
/** Looked this many days ahead: a long holiday still has an answer. */
const HORIZON_DAYS = 60;
/** Whether `now` on the wall clock lies in the hours and in no closure; otherwise the next minute that does. */
export function openingAt(now, hours, closures = []) {
    let earliest = null;
    for (let day = dayNumber(now) - 1; day <= dayNumber(now) + HORIZON_DAYS; day += 1) {
        for (const { from, until } of intervalsOn(day, hours)) {
            const start = firstOpenMinute(Math.max(from, now), until, closures);
            if (start !== null && (earliest === null || start < earliest))
                earliest = start;
        }
        // Intervals of one later day can no longer start before what was found.
        if (earliest !== null && earliest < (day + 1) * 1440)
            break;
    }
    return earliest === now ? { isOpen: true, opensAt: null } : { isOpen: false, opensAt: earliest };
}
/** `openingAt` for an instant (epoch milliseconds) and a zone. */
export function openingAtInstant(now, timeZone, hours, closures = []) {
    const { isOpen, opensAt } = openingAt(toLocalMinute(now, timeZone), hours, closures);
    return { isOpen, opensAt: opensAt === null ? null : toInstant(opensAt, timeZone) };
}
function intervalsOn(day, hours) {
    const weekday = weekdayOf(day * 1440);
    return hours
        .filter((interval) => interval.weekday === weekday)
        .map(({ from, until }) => ({ from: day * 1440 + from, until: day * 1440 + until + (until <= from ? 1440 : 0) }));
}
function firstOpenMinute(from, until, closures) {
    let minute = from;
    for (const closure of [...closures].sort((a, b) => a.from - b.from)) {
        if (closure.from <= minute && minute < closure.until)
            minute = closure.until;
    }
    return minute < until ? minute : null;
}
