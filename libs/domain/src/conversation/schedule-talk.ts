import { foldTurkish } from '../catalog/fold-turkish';
import { setDue } from '../basket/change-basket';
import { dayNumber, minuteOfDay, toInstant, toLocalMinute } from '../catalog/wall-clock';
import { canBeDueAt, timesToOffer, type ScheduleTerms } from '../orders/schedule';
import { leadMinutes } from './delivery-terms';
import { hasOrdered, isAsking } from './carry-out';
import type { OrderDraft } from './effect';
import { openingWords } from './moment-words';
import { checkout } from './moves';
import { readTime, type SaidTime } from './read-time';
import { goTo, hasItems, say, withBasket, type Scene } from './scene';
import { isPoliteness } from './time-politeness';
import { readWord } from './words';

const MINUTE = 60_000;
/** Minutes after midnight that people count to the evening before. */
const NIGHT_ENDS = 4 * 60;
/** Before it nobody has a dish brought who does not say "at night". */
const DAY_BEGINS = 6 * 60;
/** Rows of times; others are typed. */
const MOST_OFFERED = 24;

/** Whether anything can be ordered for later. */
export function canSchedule(scene: Scene): boolean {
  return timesToOffer(termsOf(scene), 1).length > 0;
}

/** Times to tap, epoch milliseconds. */
export function offeredTimes(scene: Scene): number[] {
  return timesToOffer(termsOf(scene), MOST_OFFERED).map((minute) => toInstant(minute, scene.world.branch.timeZone));
}

/** Asks when. */
export function openTiming(scene: Scene): Scene {
  return hasItems(scene) ? goTo(scene, { at: 'timing', page: 0 }) : checkout(scene);
}

/** Wants it then, if it can be had then; else asks again. */
export function takeTime(scene: Scene, dueAt: number): Scene {
  return isPossible(scene, dueAt) ? onwards(withBasket(scene, setDue(scene.basket, dueAt)), dueAt) : openTiming(say(scene, timeGone(scene, dueAt)));
}

/** Wants it as soon as it is made. */
export function asSoonAsPossible(scene: Scene): Scene {
  return checkout(withBasket(scene, setDue(scene.basket, null)));
}

/** The first time to come that was meant; "7" is this evening where the morning has passed, "11:30" at 11 never becomes 23:30. */
export function takeSaidTime(scene: Scene, said: SaidTime): Scene {
  const meant = momentsMeant(scene, said);
  const [early, late] = said.day === 'tomorrow' ? meant.filter((moment) => isByDay(scene, moment) && isPossible(scene, moment)) : [];
  if (early !== undefined && late !== undefined) return askAgain(scene, scene.copy.askHalf(openingWords(scene.world, early), openingWords(scene.world, late)));
  const dueAt = meant.find((moment) => isOpenAt(scene, moment));
  if (dueAt !== undefined && isPossible(scene, dueAt)) return takeTime(scene, dueAt);
  const [nearest = scene.world.now] = meant;
  return askAgain(scene, timeGone(scene, dueAt ?? nearest));
}

function askAgain(scene: Scene, text: string): Scene {
  const told = say(scene, text);
  return isAsking(scene) ? told : openTiming(told);
}

function isByDay({ world: { branch } }: Scene, moment: number): boolean {
  return minuteOfDay(toLocalMinute(moment, branch.timeZone)) >= DAY_BEGINS;
}

/** The time is taken back. */
const AT_ONCE = /^(?:(?:yok|hayir|no|aslinda|actually|wait|ok|tamam|please|lutfen|vazgectim) )*(?:hemen|simdi|bir an once|en kisa surede|now|right now|right away|asap|as soon as possible|immediately)(?: (?:gelsin|olsun|istiyorum|getirin|gonderin|lutfen|please|then|instead))*$/;

/** A text that is a time, or an order with one: "akşam 7'ye", "2 lahmacun 19:30 için"; null for any other. */
export function hearTime(scene: Scene, text: string, hear: (scene: Scene, text: string) => Scene): Scene | null {
  const { at } = scene.state.step;
  if (scene.basket.dueAt !== null && hasItems(scene) && AT_ONCE.test(foldTurkish(text))) return isAsking(scene) ? withBasket(scene, setDue(scene.basket, null)) : asSoonAsPossible(scene);
  const said = at === 'noting' ? null : readTime(text);
  if (!said) return null;
  if (isPoliteness(said.rest)) return hasItems(scene) || isAsking(scene) ? takeSaidTime(scene, said) : null;
  const ordered = hear(scene, said.rest);
  return hasOrdered(scene, ordered) || isAboutOrder(scene, ordered, said.rest) ? takeSaidTime(ordered, said) : null;
}

/** "Gel al 20:30", "adresim Moda Cad. 5, yarın 13:00": what else was said is how or where the order goes. */
function isAboutOrder(before: Scene, after: Scene, rest: string): boolean {
  const way = readWord(rest)?.word;
  return hasItems(after) && after.ending === null && (after.basket !== before.basket || way === 'pickup' || way === 'delivery');
}

/** A time that can no longer be kept is let go and said, before anybody pays for it. */
export function settleTime(scene: Scene): Scene {
  const { dueAt } = scene.basket;
  if (dueAt === null || isPossible(scene, dueAt)) return scene;
  return say(withBasket(scene, setDue(scene.basket, null)), timeGone(scene, dueAt));
}

/** What the order says of its time. */
export function scheduleOf(scene: Scene): OrderDraft['schedule'] {
  const { dueAt } = scene.basket;
  return dueAt === null ? null : { dueAt, startsAt: dueAt - leadMinutes(scene) * MINUTE };
}

function timeGone({ copy, world }: Scene, dueAt: number): string {
  return copy.timeGone(openingWords(world, dueAt));
}

/** Behind an open question nobody sees the time: that it is kept is said. */
function onwards(scene: Scene, dueAt: number): Scene {
  return isAsking(scene) ? say(scene, scene.copy.timeKept(openingWords(scene.world, dueAt))) : checkout(scene);
}

function isPossible(scene: Scene, dueAt: number): boolean {
  return canBeDueAt(toLocalMinute(dueAt, scene.world.branch.timeZone), termsOf(scene));
}

// Who names a time of ours that is too soon is told so: the same figures twelve hours later are another wish.
function isOpenAt({ world: { branch } }: Scene, moment: number): boolean {
  const minute = toLocalMinute(moment, branch.timeZone);
  return branch.openSpans.some(({ from, until }) => minute >= from && minute <= until);
}

/** The moments of the first day that still has one of them ahead: who says 23:30 too late in the evening does not mean tomorrow. */
function momentsMeant({ world }: Scene, { minutes, day }: SaidTime): number[] {
  const now = toLocalMinute(world.now, world.branch.timeZone);
  for (const later of day === 'today' ? [0] : day === 'tomorrow' ? [1] : [0, 1]) {
    const ahead = minutes.map((minute) => dayNumber(now) * 1440 + later * 1440 + (isNightOf(day, minute, now) ? 1440 : 0) + minute).filter((minute) => minute > now);
    if (ahead.length > 0) return inOrder(ahead, day).map((minute) => toInstant(minute, world.branch.timeZone));
  }
  return [];
}

/** The nearest first; of tomorrow's, nobody who says "one" or "five" means the small hours. */
function inOrder(minutes: number[], day: SaidTime['day']): number[] {
  const isSmall = (minute: number) => Number(day === 'tomorrow' && minuteOfDay(minute) < DAY_BEGINS);
  return minutes.sort((one, other) => isSmall(one) - isSmall(other) || one - other);
}

/** "Bu gece 12" is the end of today. */
function isNightOf(day: SaidTime['day'], minute: number, now: number): boolean {
  return day === 'today' && minute < NIGHT_ENDS && minuteOfDay(now) >= NIGHT_ENDS;
}

function termsOf(scene: Scene): ScheduleTerms {
  const { branch, now } = scene.world;
  return { now: toLocalMinute(now, branch.timeZone), spans: branch.openSpans, leadMinutes: leadMinutes(scene) };
}
