import { foldTurkish } from '../catalog/fold-turkish';
import { isPoliteness } from './time-politeness';

/** A time of day somebody named. */
export interface SaidTime {
  /** Minutes since midnight it may mean: "7" with nothing beside it is morning or evening. */
  minutes: number[];
  day: 'today' | 'tomorrow' | null;
  /** What else was said, as typed. */
  rest: string;
}

/** The longer ones first: "on bir" begins with "on". */
const HOURS: Readonly<Record<string, number>> = { bir: 1, iki: 2, uc: 3, dort: 4, bes: 5, alti: 6, yedi: 7, sekiz: 8, dokuz: 9, 'on bir': 11, 'on iki': 12, on: 10 };

const afterNoon = (hour: number) => (hour < 6 ? hour + 12 : hour);
/** What a part of the day makes of an hour up to twelve. */
const PARTS = {
  sabah: (hour: number) => hour,
  'ogleden sonra': afterNoon,
  oglen: afterNoon,
  ogle: afterNoon,
  aksam: (hour: number) => (hour === 12 ? 0 : hour + 12),
  gece: (hour: number) => (hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour),
  am: (hour: number) => hour % 12,
  pm: (hour: number) => (hour < 12 ? hour + 12 : hour),
} satisfies Record<string, (hour: number) => number>;
type Part = keyof typeof PARTS;

/** `aksam 19`: said twice, and right. */
const LATE: ReadonlySet<Part> = new Set<Part>(['aksam', 'gece']);

interface DayWord {
  day: SaidTime['day'];
  part?: Part;
}
const BEFORE: Readonly<Record<string, DayWord>> = {
  bugun: { day: 'today' }, yarin: { day: 'tomorrow' }, today: { day: 'today' }, tomorrow: { day: 'tomorrow' },
  tonight: { day: 'today', part: 'aksam' }, 'bu aksam': { day: 'today', part: 'aksam' }, 'bu gece': { day: 'today', part: 'gece' }, 'this evening': { day: 'today', part: 'aksam' },
};
const AFTER: Readonly<Record<string, DayWord>> = {
  tomorrow: { day: 'tomorrow' }, today: { day: 'today' }, tonight: { day: 'today', part: 'aksam' }, 'in the evening': { day: null, part: 'aksam' }, 'in the morning': { day: null, part: 'sabah' },
};

const oneOf = (words: object) => `(${Object.keys(words).join('|')})`;
const { am: _am, pm: _pm, ...SPOKEN_PARTS } = PARTS;
const NUMBER = `(\\d{1,2})(?:t(\\d{2}))?|${oneOf(HOURS)}`;
const CASE = '( ?(?:y?[ae]|[dt][ae]|s?[iu]n[ae]|[yn]?[iu]))?';
const SAID = new RegExp(
  `(?<=^| )(?:${oneOf(BEFORE)} )?(?:${oneOf(SPOKEN_PARTS)}(?:i|a|e)? )?((?:for|at|by|saat) )?(?:(?:at|saat) )?(?:${NUMBER})( ?bucu[kg])?${CASE}(?: ?(am|pm))?( icin| gibi| dogru| sularinda| civarinda| civari| oclock)?(?: ${oneOf(AFTER)})?(?= |$)`,
  'g',
);

/** `19:30`, or what folding takes for one word. */
const WORD = /\d{1,2}\s?[:.]\s?\d{2}(?![\d.:])|(?:[\p{Letter}\p{Mark}\p{Number}./+'’`´]|(?<=\d),(?=\d))+/gu;
const CLOCK = /^(\d{1,2})\s?[:.]\s?(\d{2})$/;

/** A word folded, and its place in what was typed. */
interface FoldedWord {
  folded: string;
  from: number;
  until: number;
}

/** The time that a text names: "akşam 7'ye", "19:30 için", "yarın 12.30", "for 7:30 pm"; null for a number that may be anything else. */
export function readTime(text: string): SaidTime | null {
  const words = foldedWords(text);
  const folded = words.map((word) => word.folded).join(' ');
  for (const match of folded.matchAll(SAID)) {
    const rest = withoutSpan(text, words, match.index, match.index + match[0].length);
    const said = timeIn(match, match[0] === folded ? 'bare' : isPoliteness(rest) ? 'polite' : 'beside');
    if (said) return { ...said, rest };
  }
  return null;
}

// Folding would tear a clock apart at its colon.
function foldedWords(text: string): FoldedWord[] {
  return [...text.matchAll(WORD)]
    .map(({ 0: word, index }) => ({ folded: CLOCK.test(word) ? word.replace(CLOCK, '$1t$2') : foldTurkish(word), from: index, until: index + word.length }))
    .filter(({ folded }) => folded !== '');
}

/** What stands around a time: nothing, politeness only, or something of its own. */
type Surroundings = 'bare' | 'polite' | 'beside';

/** Null for a number that says nothing of a time. */
function timeIn([, before = '', part, led, digits, past, word = '', half, ending, am, suffix, after = '']: RegExpExecArray, around: Surroundings): Omit<SaidTime, 'rest'> | null {
  const dayWord = BEFORE[before] ?? AFTER[after];
  const day = dayWord?.day ?? null;
  const hour = digits === undefined ? (HOURS[word] ?? 99) : Number(digits);
  const minute = past === undefined ? (half ? 30 : 0) : Number(past);
  // The expression finds no other words than those of the table.
  const partOfDay = (part ?? dayWord?.part ?? am) as Part | undefined;
  const isClock = (past ?? am) !== undefined || (suffix !== undefined && suffix !== ' icin') || led === 'saat ';
  const hasMoment = partOfDay !== undefined || day !== null;
  const isLed = (led ?? suffix ?? ending) !== undefined;
  const isSure = isClock || isSureBy(around, { hasMoment, hasPart: partOfDay !== undefined, isLed, isHinted: around === 'bare' ? (led ?? suffix) !== undefined : led === 'at ' || led === 'by ', isAt: /^.?[dt][ae]$/.test(ending ?? '') });
  if (!isSure || hour > 24 || minute > 59 || (hour > 12 && partOfDay !== undefined && !LATE.has(partOfDay))) return null;
  // "09:00" and "10:30" are written as a clock of 24 hours shows them; "7:30" may be the evening.
  const isWritten = past !== undefined && digits?.length === 2;
  return { minutes: (isWritten && partOfDay === undefined ? [hour] : hoursMeant(hour, partOfDay)).map((one) => (one % 24) * 60 + minute), day };
}

interface Hints {
  hasMoment: boolean;
  hasPart: boolean;
  isLed: boolean;
  isHinted: boolean;
  /** "5'te". */
  isAt: boolean;
}

/** "Bu akşam 2 lahmacun" counts lahmacuns: beside other words a time must sound like one. */
function isSureBy(around: Surroundings, { hasMoment, hasPart, isLed, isHinted, isAt }: Hints): boolean {
  return around === 'beside' ? (hasPart && isLed) || (hasMoment && isAt) : hasMoment || isHinted || isAt;
}

function hoursMeant(hour: number, part: Part | undefined): number[] {
  if (part !== undefined) return [hour > 12 ? hour : PARTS[part](hour)];
  return hour >= 1 && hour < 12 ? [hour, hour + 12] : [hour];
}

/** A text as typed, without the words that say the time: places in the folded words, which are joined by one space. */
function withoutSpan(text: string, words: readonly FoldedWord[], from: number, until: number): string {
  let at = 0;
  const said = words.filter(({ folded }) => {
    const start = at;
    at += folded.length + 1;
    return start < until && start + folded.length > from;
  });
  const rest = `${text.slice(0, said[0]?.from)} ${text.slice(said.at(-1)?.until)}`;
  return rest.replace(/\s+/g, ' ').replace(/^[\s,;.!?]+|[\s,;.!?]+$/g, '');
}
