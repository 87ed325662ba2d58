import { clockText, dayNumber, toLocalMinute, weekdayOf } from '../catalog/wall-clock';
/** When the closed branch opens, as a sentence. */
export function openingText({ copy, world }) {
    const { opensAt, timeZone } = world.branch;
    if (opensAt === null)
        return copy.closed(null);
    const local = toLocalMinute(opensAt, timeZone);
    const days = dayNumber(local) - dayNumber(toLocalMinute(world.now, timeZone));
    const day = days <= 0 ? 'today' : days === 1 ? 'tomorrow' : 'later';
    return copy.closed({ day, weekday: weekdayOf(local), clock: clockText(local) });
}
