import type { SoldOutSpan } from '@sofra/contracts';
import { assertNever } from '../shared/assert-never';
import { dayNumber, toInstant, toLocalMinute } from './wall-clock';

/** What a span makes of a thing: switched on or off, and until when it is sold out (epoch milliseconds). */
export interface SaleState {
  isAvailable: boolean;
  soldOutUntil: number | null;
}

const TWO_HOURS = 2 * 60 * 60_000;
const YEAR = 365 * 24 * 60 * 60_000;

/** Resolves a span at `now`; tomorrow begins with the branch's business day, `dayStartsAt` minutes after midnight. */
export function soldOutFor(span: SoldOutSpan, now: number, timeZone: string, dayStartsAt: number): SaleState {
  switch (span) {
    case 'two-hours':
      return { isAvailable: true, soldOutUntil: now + TWO_HOURS };
    case 'until-tomorrow':
      return { isAvailable: true, soldOutUntil: nextDayStart(now, timeZone, dayStartsAt) };
    case 'for-good':
      return { isAvailable: false, soldOutUntil: null };
    case 'back':
      return { isAvailable: true, soldOutUntil: null };
    default:
      return assertNever(span);
  }
}

/** Whether a thing is sold out until somebody puts it back: nobody waits for a moment more than a year away. */
export function isSoldOutForGood(until: number, now: number): boolean {
  return until - now > YEAR;
}

function nextDayStart(now: number, timeZone: string, dayStartsAt: number): number {
  const today = dayNumber(toLocalMinute(now, timeZone) - dayStartsAt);
  return toInstant((today + 1) * 1_440 + dayStartsAt, timeZone);
}
