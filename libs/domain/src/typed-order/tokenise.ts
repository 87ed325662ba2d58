import { foldWord, lowerWord } from './fold';

export interface Token {
  kind: 'word' | 'number' | 'comma' | 'stop' | 'line' | 'question';
  text: string;
  start: number;
  end: number;
  /** Folded; empty for punctuation. */
  word: string;
  /** Lower case with marks. */
  lower: string;
  /** Numbers only. */
  value: number | null;
  /** Follows a number without a space: `2tavuk`, `120lik`. */
  isGlued: boolean;
}

const PIECES = /\n|\d+(?:[.,]\d+)?|[½¼]|[\p{L}\p{M}]+(?:['’`´][\p{L}\p{M}]+)*\/?|[,;:()!.?+&*•\-–—]/gu;
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25 };

/** Words, numbers and the punctuation that separates wishes, with their places in the text. `ayran-2` is `ayran x2`, `2*` is 2, numbering of a list is dropped. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PIECES)) {
    const previous = tokens[tokens.length - 1];
    if (match[0] === '*' && previous?.kind === 'number' && previous.end === match.index) continue;
    const isGlued = previous?.kind === 'number' && gap(text, previous.end, match.index);
    const isCount = match[0] === '-' && /\p{L}-\d/u.test(text.slice(Math.max(0, match.index - 1), match.index + 2));
    tokens.push(isCount ? { ...token('x', match.index, false), text: '-' } : token(match[0], match.index, isGlued));
  }
  return withoutListNumbers(tokens);
}

/** Nothing, or an apostrophe only, between a number and its suffix. */
function gap(text: string, from: number, to: number): boolean {
  return from === to || (to - from === 1 && /['’`´]/.test(text[from] ?? ''));
}

function token(text: string, start: number, isGlued: boolean): Token {
  const plain = { text, start, end: start + text.length, word: '', lower: text, value: null, isGlued };
  const kind = kindOf(text);
  if (kind === 'number') {
    const value = FRACTIONS[text] ?? Number(text.replace(',', '.'));
    return { ...plain, kind, word: String(value), value };
  }
  return kind === 'word' ? { ...plain, kind, word: wordOf(text), lower: lowerWord(text) } : { ...plain, kind };
}

function kindOf(text: string): Token['kind'] {
  if (/^[\d½¼]/.test(text)) return 'number';
  if (text === '\n') return 'line';
  if (text === '?') return 'question';
  if (/^[!.;:]$/.test(text)) return 'stop';
  return /^[,()*•–—-]$/.test(text) ? 'comma' : 'word';
}

function wordOf(text: string): string {
  if (text === '+' || text === '&') return 'and';
  return /^w\/$/i.test(text) ? 'with' : foldWord(text.replace('/', ''));
}

/** `1) adana` and `2) ayran` number the lines of a list; they are not quantities. */
function withoutListNumbers(tokens: Token[]): Token[] {
  return tokens.filter((token, at) => {
    const startsLine = at === 0 || tokens[at - 1]?.kind === 'line';
    return !(startsLine && token.kind === 'number' && tokens[at + 1]?.text === ')');
  });
}
