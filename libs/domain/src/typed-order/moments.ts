import { phraseOf } from './talk-at';
import type { Token } from './tokenise';

const DAYS: ReadonlySet<string> = new Set([
  'bugun', 'yarin', 'yarina', 'aksam', 'aksama', 'aksami', 'sabah', 'sabaha', 'sabahi', 'oglen', 'oglene', 'ogle', 'ogleye', 'gece', 'geceye', 'sonra',
  'today', 'tomorrow', 'tonight', 'evening', 'morning', 'afternoon', 'noon',
]);
const LED_BY: ReadonlySet<string> = new Set(['saat', 'past', 'quarter']);
const FOLLOWED_BY: ReadonlySet<string> = new Set(['gibi', 'dogru', 'sularinda', 'civari', 'civarinda', 'arasi', 'arasinda', 'bucukta', 'bucuga', 'gece', 'geciyor', 'kala', 'ceyrek', 'oclock', 'h', 'pm', 'am', 'today', 'tomorrow', 'tonight', 'yarin', 'bugun']);
const LOCATIVE = /^[dt][ae]$/;
/** What is wanted at that time is not said: nothing that the number could count. */
const AROUND = ['set', 'make', 'request', 'filler'] as const;

/** Whether the number at `at` is a time of day: "21:30", "akşam 7", "8 gibi", "5'te"; "bugün 2 lahmacun" counts lahmacuns. */
export function namesMoment(tokens: readonly Token[], at: number, length: number): boolean {
  const before = tokens[at - 1]?.word ?? '';
  const after = tokens[at + length];
  if (isClock(tokens, at) || LED_BY.has(before) || FOLLOWED_BY.has(after?.word ?? '') || isLocative(tokens, at + length)) return true;
  const led = ['at', 'by', 'around'].includes(before) ? (tokens[at - 2]?.word ?? '') : before;
  return DAYS.has(led) && !isCounting(tokens, at + length);
}

/** The hours or the minutes of `21:30`; `21.30` is one token, and no number of portions. */
function isClock(tokens: readonly Token[], at: number): boolean {
  return isPair(tokens, at) || isPair(tokens, at - 2) || isSpaced(tokens, at) || isSpaced(tokens, at - 1) || /^\d{1,2}\.\d{2}$/.test(tokens[at]?.text ?? '');
}

function isPair(tokens: readonly Token[], at: number): boolean {
  const [hours, colon, minutes] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  // 21h30.
  if (hours?.kind === 'number' && colon?.word === 'h' && minutes?.kind === 'number') return true;
  return hours?.kind === 'number' && colon?.text === ':' && /^\d{2}$/.test(minutes?.text ?? '') && (minutes?.start ?? 0) - hours.end <= 3;
}

/** "20 30". */
function isSpaced(tokens: readonly Token[], at: number): boolean {
  return [tokens[at], tokens[at + 1]].every((token) => /^\d{2}$/.test(token?.text ?? ''));
}

/** "5te", "13 te": the apart "de" may be an "also", which "te" never is. */
function isLocative(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && LOCATIVE.test(token.word) && (token.isGlued || token.word.startsWith('t'));
}

function isCounting(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && phraseOf(tokens, at, AROUND) === null;
}
