import type { LocalMinute } from '../catalog/wall-clock';
import type { Closure } from '../catalog/opening-hours';

/** What a later time is judged by; everything on the branch's wall clock. */
export interface ScheduleTerms {
  now: LocalMinute;
  /** When the kitchen works, soonest first, none touching another. */
  spans: readonly Closure[];
  /** From the kitchen's start to the customer's hands, minutes. */
  leadMinutes: number;
}

/** What is offered lies on the half hour; what is typed may be any five minutes. */
const OFFERED_EVERY = 30;
const TYPED_EVERY = 5;

/** Sooner than this after the usual time nobody needs a time of their own. */
const WORTH_WAITING = 15;

/** Whether food can be in the customer's hands at `minute`: begun while the kitchen works, and not sooner than usual. */
export function canBeDueAt(minute: LocalMinute, { now, spans, leadMinutes }: ScheduleTerms): boolean {
  const isRound = minute % TYPED_EVERY === 0;
  return isRound && minute - leadMinutes - now >= WORTH_WAITING && spans.some(({ from, until }) => minute - leadMinutes >= from && minute <= until);
}

/** Times to offer, soonest first, at most `most`. */
export function timesToOffer(terms: ScheduleTerms, most: number): LocalMinute[] {
  const offered: LocalMinute[] = [];
  for (const { from, until } of terms.spans) {
    const first = Math.ceil(Math.max(from, terms.now) / OFFERED_EVERY) * OFFERED_EVERY;
    for (let minute = first; minute <= until && offered.length < most; minute += OFFERED_EVERY) {
      if (canBeDueAt(minute, terms)) offered.push(minute);
    }
  }
  return offered;
}
