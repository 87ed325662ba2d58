import { namesMoment } from './moments';
import { readNumber, type NumberReading } from './numbers';
import { phrasesAt } from './talk-at';
import type { TalkTag } from './talk-words';
import { tokenise, type Token } from './tokenise';
import { MAX_TYPED_QUANTITY } from './typed-order';

const AROUND: readonly TalkTag[] = ['filler', 'unit', 'set', 'make', 'times', 'the', 'request'];

/**
 * How many a text says when it says nothing else: "2 tane", "x3", "iki adet olsun", "make it two". Null for anything more, and for a
 * number on its own, which is a row of the list.
 */
export function countOnly(text: string): number | null {
  const tokens = tokenise(text);
  let count: number | null = null;
  for (let at = 0; at < tokens.length; ) {
    const number: NumberReading | null = count === null ? readNumber(tokens, at, false) : null;
    if (number && (number.isPortion || number.isDistributive || namesMoment(tokens, at, number.length))) return null;
    const length: number = number?.length ?? lengthAround(tokens, at);
    if (length === 0) return null;
    count = number?.value ?? count;
    at += length;
  }
  return count !== null && tokens.length > 1 && count >= 1 && count <= MAX_TYPED_QUANTITY ? count : null;
}

/** Tokens of what may stand around the number; 0 for anything else. */
function lengthAround(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  // "Menü" is a dish where combos are sold.
  if (token?.kind === 'number' || token?.word === 'menu') return 0;
  const phrase = phrasesAt(tokens, at).find(({ tags }) => tags.some((tag) => AROUND.includes(tag)));
  // "Two of them" is a count here, and some of several elsewhere.
  return phrase?.words.length ?? (token?.kind !== 'word' || token.word === 'them' ? 1 : 0);
}
