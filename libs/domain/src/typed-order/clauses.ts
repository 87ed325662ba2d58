import { isTalkOf, type Piece } from './piece';
import { soundsPast, type TalkTag } from './talk-words';
import type { Token } from './tokenise';

/** One wish with its verb: what stands between commas, "ve", line ends and verbs. */
export interface Clause {
  pieces: Piece[];
  /** How it is joined to the clause before it. */
  joint: 'none' | 'and' | 'verb' | 'comma' | 'sentence';
  /** False where something is asked or told about, not ordered. */
  isOrder: boolean;
}

/** Clauses of a message, and whether it asks something. */
export interface ClauseReading {
  clauses: Clause[];
  asks: boolean;
}

const FINAL_VERBS: readonly TalkTag[] = ['remove', 'set', 'unwanted', 'less', 'request'];
const OPENING_VERBS: readonly TalkTag[] = ['take-out', 'make', 'replace', 'clear', 'repeat-last'];

/** Cuts a message into clauses. Turkish verbs end theirs, English ones open it. */
export function readClauses(pieces: readonly Piece[], tokens: readonly Token[]): ClauseReading {
  const sentences = cutSentences(pieces);
  const asks = sentences.some((sentence) => isAsked(sentence) || sentence.some((piece) => isTalkOf(piece, 'ask-time')));
  return { clauses: sentences.flatMap((sentence, at) => cutClauses(sentence, tokens, isTakenIfThere(sentence, sentences[at + 1]))), asks };
}

/** "Ezogelin var mı, varsa iki tane": asked and ordered in one. */
function isTakenIfThere(sentence: readonly Piece[], next: readonly Piece[] | undefined): boolean {
  return [...sentence, ...(next ?? [])].some((piece) => isTalkOf(piece, 'if-there'));
}

function cutSentences(pieces: readonly Piece[]): Piece[][] {
  const sentences: Piece[][] = [[]];
  for (const piece of pieces) {
    sentences[sentences.length - 1]?.push(piece);
    if (piece.kind === 'break' && piece.strength !== 'comma') sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

function cutClauses(sentence: readonly Piece[], tokens: readonly Token[], isTaken: boolean): Clause[] {
  const isStory = sentence.some((piece) => isTalkOf(piece, 'told') || (piece.kind === 'unknown' && soundsPast(tokens[piece.from]?.word ?? '')));
  const isWholeAsked = !isTaken && isAsked(sentence) && !sentence.some((piece) => piece.kind === 'number' && !piece.isWeak);
  const clauses: Clause[] = [];
  let isFirst = true;
  for (const part of cutAtCommas(sentence)) {
    const isOrder = !isStory && !isWholeAsked && (isTaken || !isAsked(part));
    const cut = cutAtVerbs(part, isOrder);
    const first = cut[0];
    if (first) first.joint = isFirst ? 'sentence' : 'comma';
    isFirst = false;
    clauses.push(...cut);
  }
  return clauses;
}

/** A price, an opening hour, "var mı": or a question mark after food that nobody asked for and nobody counted. */
function isAsked(pieces: readonly Piece[]): boolean {
  if (pieces.some((piece) => isTalkOf(piece, 'ask')) || isTalkOf(pieces.find((piece) => !isTalkOf(piece, 'filler') || isTalkOf(piece, 'ask-first')), 'ask-first')) return true;
  const isMarked = pieces.some((piece) => piece.kind === 'break' && piece.strength === 'question');
  return isMarked && !pieces.some((piece) => piece.kind === 'number' || isTalkOf(piece, 'request', 'repeat-last', 'more', 'also'));
}

function cutAtCommas(sentence: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of sentence) {
    if (piece.kind === 'break' && piece.strength === 'comma') parts.push([]);
    else parts[parts.length - 1]?.push(piece);
  }
  return parts.filter((part) => part.length > 0);
}

/** "İptal lahmacunu": the verb stands before its object. */
function leads(verb: Piece, part: readonly Piece[]): boolean {
  const at = part.indexOf(verb);
  const object = part[at + 1];
  return isTalkOf(verb, 'remove') && object?.kind === 'product' && object.isDefinite && !part.slice(0, at).some(({ kind }) => kind === 'product' || kind === 'wish');
}

function cutAtVerbs(part: readonly Piece[], isOrder: boolean): Clause[] {
  let current: Clause = { pieces: [], joint: 'none', isOrder };
  const clauses = [current];
  const open = (joint: Clause['joint']): void => {
    if (current.pieces.length > 0) clauses.push((current = { pieces: [], joint, isOrder }));
    else if (current !== clauses[0]) current.joint = joint;
  };
  for (const piece of part) {
    const isJoint = isTalkOf(piece, 'and', 'also') || (isTalkOf(piece, 'with') && !isTalkOf(piece, 'without'));
    if (isJoint || isTalkOf(piece, ...OPENING_VERBS)) open(isJoint ? 'and' : 'verb');
    current.pieces.push(piece);
    if ((isTalkOf(piece, ...FINAL_VERBS) && !leads(piece, part)) || (piece.kind === 'wish' && piece.endsClause)) open('verb');
  }
  return clauses.filter(({ pieces }) => pieces.length > 0);
}
