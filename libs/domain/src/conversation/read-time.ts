import { foldTurkish } from '../catalog/fold-turkish';

/** A time of day somebody named. */
export interface SaidTime {
  /** Minutes since midnight it may mean: "7" with nothing beside it is morning or evening. */
  minutes: number[];
  day: 'today' | 'tomorrow' | null;
  /** What else was said, as typed. */
  rest: string;
}

const HOURS = ['bir', 'iki', 'uc', 'dort', 'bes', 'alti', 'yedi', 'sekiz', 'dokuz', 'on bir', 'on iki', 'on'];
const VALUES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 10];
const PARTS: Readonly<Record<string, (hour: number) => number>> = {
  sabah: (hour) => hour,
  oglen: (hour) => (hour < 6 ? hour + 12 : hour),
  ogle: (hour) => (hour < 6 ? hour + 12 : hour),
  aksam: (hour) => (hour < 12 ? hour + 12 : hour),
  gece: (hour) => (hour === 12 ? 0 : hour >= 6 && hour < 12 ? hour + 12 : hour),
  am: (hour) => hour % 12,
  pm: (hour) => (hour < 12 ? hour + 12 : hour),
};

/** `aksam 19`: said twice, and right. */
const LATE: ReadonlySet<string> = new Set(['aksam', 'gece']);
/** Written so that folding keeps the two numbers together. */
const CLOCK = /(\d{1,2})\s?[:.]\s?(\d{2})(?![\d.:])/g;

const DAY = '(bugun|yarin|today|tomorrow|tonight|bu aksam|bu gece|this evening)';
const PART = '(sabah|ogleden sonra|oglen|ogle|aksam|gece)(?:i|a|e)?';
const NUMBER = `(\\d{1,2})(?:t(\\d{2}))?|(${HOURS.join('|')})`;
const CASE = '( ?(?:y?[ae]|[dt][ae]|s?[iu]n[ae]|[yn]?[iu]))?';
const SAID = new RegExp(
  `(?<=^| )(?:${DAY} )?(?:${PART} )?((?:for|at|by|saat) )?(?:(?:at|saat) )?(?:${NUMBER})( ?bucu[kg])?${CASE}(?: ?(am|pm))?( icin| gibi| dogru)?(?: (tomorrow|today|tonight|in the evening|in the morning))?(?= |$)`,
  'g',
);

/** The time that a text names: "akşam 7'ye", "19:30 için", "yarın 12.30", "for 7:30 pm"; null for a number that may be anything else. */
export function readTime(text: string): SaidTime | null {
  const folded = foldTurkish(text.replace(CLOCK, '$1t$2'));
  for (const match of folded.matchAll(SAID)) {
    const whole = match[0];
    const rest = `${folded.slice(0, match.index)} ${folded.slice(match.index + whole.length)}`.trim();
    const said = timeIn(match, rest === '');
    if (said) return { ...said, rest: rest === '' ? '' : withoutSpan(text, whole) };
  }
  return null;
}

/** Null for a number that says nothing of a time; `isAlone` when nothing stands beside it. */
function timeIn([, before, part, led, digits, past, word, half, ending, am, suffix, after]: RegExpExecArray, isAlone: boolean): Omit<SaidTime, 'rest'> | null {
  const day = dayOf(before ?? after);
  const hour = digits === undefined ? (VALUES[HOURS.indexOf(word ?? '')] ?? 99) : Number(digits);
  const minute = past === undefined ? (half ? 30 : 0) : Number(past);
  const partOfDay = part ?? partOf(before ?? after) ?? am;
  // "Bu akşam 2 lahmacun" counts lahmacuns: beside other words a time must sound like one.
  const isClock = (past ?? am) !== undefined;
  const isLed = (led ?? suffix ?? ending) !== undefined;
  const isSure = isClock || (isAlone ? partOfDay !== undefined || day !== null || (led ?? suffix) !== undefined : partOfDay !== undefined && isLed);
  if (!isSure || hour > 24 || minute > 59 || (hour > 12 && partOfDay !== undefined && !LATE.has(partOfDay))) return null;
  return { minutes: hoursMeant(hour, partOfDay).map((one) => (one % 24) * 60 + minute), day };
}

function dayOf(word: string | undefined): SaidTime['day'] {
  if (word === undefined) return null;
  if (word === 'yarin' || word === 'tomorrow') return 'tomorrow';
  return word.startsWith('in the') ? null : 'today';
}

function partOf(word: string | undefined): string | undefined {
  if (word === undefined) return undefined;
  if (word === 'in the morning') return 'sabah';
  return ['tonight', 'bu aksam', 'bu gece', 'this evening', 'in the evening'].includes(word) ? 'aksam' : undefined;
}

function hoursMeant(hour: number, part: string | undefined): number[] {
  if (part !== undefined) return [hour > 12 ? hour : (PARTS[part === 'ogleden sonra' ? 'ogle' : part]?.(hour) ?? hour)];
  return hour >= 1 && hour < 12 ? [hour, hour + 12] : [hour];
}

/** The words of a text without the run of words that says the time: "8 lahmacun akşam 8 için" keeps its first 8. */
function withoutSpan(text: string, said: string): string {
  const words = text.trim().split(/\s+/);
  const folded = words.map((word) => foldTurkish(word.replace(CLOCK, '$1t$2')));
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      if (folded.slice(from, to).join(' ') === said.trim()) return [...words.slice(0, from), ...words.slice(to)].join(' ');
    }
  }
  const gone = new Set(said.trim().split(' '));
  return words.filter((_, index) => !gone.has(folded[index]!)).join(' ');
}
