import type { Lexicon } from './lexicon';
import { productPieces } from './match-products';
import { wishPieces } from './match-wishes';
import { countsSomethingElse, readMeasure, readNumber } from './numbers';
import { splitEnding } from './modifier-name';
import { namesMoment } from './moments';
import type { Piece } from './piece';
import { phrasesAt } from './talk-at';
import type { Token } from './tokenise';

const SCORE = { talkWord: 1, filler: 0.9, loneOperator: 0.2, other: -0.4, number: 1, measure: 0.3, unknown: -0.5 } as const;
const OPERATORS: ReadonlySet<string> = new Set(['extra', 'plenty', 'little', 'inside', 'without', 'not-in', 'times']);

/** The reading of the whole message that explains most of it: best-scoring chain of pieces, left to right. */
export function readPieces(tokens: readonly Token[], lexicon: Lexicon, isEnglish: boolean): Piece[] {
  const best: { score: number; piece: Piece | null }[] = [{ score: 0, piece: null }];
  for (let from = 0; from < tokens.length; from++) {
    const start = best[from]?.score;
    if (start === undefined) continue;
    for (const piece of piecesFrom(tokens, from, lexicon, isEnglish)) {
      const score = start + piece.score;
      if (score > (best[piece.to]?.score ?? -Infinity)) best[piece.to] = { score, piece };
    }
  }
  return chain(best, tokens.length).map((piece, at, pieces) => qualified(piece, pieces[at - 1], tokens));
}

/** "Super hot", "normal acılı": what is not understood may change the wish after it; "kimyonlu acılı" are two wishes. */
function qualified(piece: Piece, before: Piece | undefined, tokens: readonly Token[]): Piece {
  const [first, ...others] = piece.kind === 'wish' ? piece.wishes : [];
  if (piece.kind !== 'wish' || !first || before?.kind !== 'unknown' || isNoQualifier(tokens[before.from]?.word ?? '')) return piece;
  return { ...piece, wishes: [{ ...first, isQualified: true }, ...others] };
}

function chain(best: readonly { piece: Piece | null }[], end: number): Piece[] {
  const pieces: Piece[] = [];
  for (let piece = best[end]?.piece; piece; piece = best[piece.from]?.piece ?? null) pieces.unshift(piece);
  return pieces;
}

function piecesFrom(tokens: readonly Token[], from: number, lexicon: Lexicon, isEnglish: boolean): Piece[] {
  const token = tokens[from];
  if (!token) return [];
  const place = { from, to: from + 1 };
  if (token.kind !== 'word' && token.kind !== 'number') return [{ kind: 'break', ...place, score: 0, strength: token.kind }];
  return [
    { kind: 'unknown', ...place, score: SCORE.unknown },
    ...numberPieces(tokens, from, isEnglish),
    ...talkPieces(tokens, from),
    ...productPieces(tokens, from, lexicon),
    ...wishPieces(tokens, from, lexicon),
  ];
}

/** Adjectives of their own, and the ending of a number: "2 si acısız". */
function isNoQualifier(word: string): boolean {
  return splitEnding(word) !== null || /^[sn]?[iu](?:n[iu])?$/.test(word);
}

function numberPieces(tokens: readonly Token[], from: number, isEnglish: boolean): Piece[] {
  const measure = readMeasure(tokens, from);
  if (measure) return [{ kind: 'measure', from, to: from + measure.length, score: SCORE.measure, form: measure.form }];
  const times = tokens[from]?.word === 'x' ? 1 : 0;
  const number = readNumber(tokens, from + times, isEnglish);
  if (!number || countsSomethingElse(tokens, from + times, number.length) || namesMoment(tokens, from + times, number.length)) return [];
  const end = from + times + number.length;
  const bindsForward = times === 0 && (tokens[end - 1]?.word === 'x' || tokens[end]?.word === 'x') && tokens[end + 1]?.kind !== undefined;
  const isFollowed = tokens[end]?.word === 'x' && tokens[end + 1]?.kind !== 'number';
  const to = isFollowed ? end + 1 : end;
  return [{ kind: 'number', from, score: SCORE.number * (to - from), ...number, to, bindsForward, bindsBack: times === 1 }];
}

function talkPieces(tokens: readonly Token[], from: number): Piece[] {
  return phrasesAt(tokens, from).map(({ words, tags }) => ({ kind: 'talk', from, to: from + words.length, tags, score: scoreOf(words.length, tags) }));
}

function scoreOf(length: number, tags: readonly string[]): number {
  if (tags.every((tag) => OPERATORS.has(tag))) return SCORE.loneOperator;
  if (length === 1 && tags.every((tag) => tag === 'other' || tag === 'place')) return SCORE.other;
  // A longer phrase says more than its words one by one.
  return (tags.includes('filler') ? SCORE.filler : SCORE.talkWord) * length + (length - 1) * 0.3;
}
