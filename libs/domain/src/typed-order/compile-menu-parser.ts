import type { Locale } from '@sofra/contracts';
import type { Basket } from '../basket/basket';
import type { MenuSnapshot } from '../catalog/menu';
import { Attacher } from './attach';
import { readClauses } from './clauses';
import { completeMentions } from './complete-mentions';
import { guessEnglish } from './guess-english';
import { absorbParts } from './combo-words';
import { Lexicon } from './lexicon';
import type { MenuSynonyms } from './menu-words';
import { isTalkOf, type Piece } from './piece';
import { readPieces } from './read-pieces';
import { repairWords } from './repair-words';
import { takeOrder } from './take-order';
import { tokenise, type Token } from './tokenise';
import { MAX_TYPED_LENGTH, type TextSpan, type TypedOrder } from './typed-order';

/** What a parse may know besides the text. */
export interface ParseContext {
  /** Decides only where a word is one thing in Turkish and another in English. */
  locale?: Locale | null;
  /** Lines that "dürümü üç yap" may be about. */
  basket?: Pick<Basket, 'lines'> | null;
}

export interface TypedOrderParser {
  /** Reads one message: never throws, never names a product that is not on the menu. */
  parse(text: string, context?: ParseContext): TypedOrder;
}

/** Compiles a menu, and the owner's further names for it by product or modifier id, into a parser; once per menu version. */
export function compileMenuParser(menu: MenuSnapshot, synonyms: MenuSynonyms = {}): TypedOrderParser {
  const lexicon = new Lexicon(menu, synonyms);
  return { parse: (text, context = {}) => withRest(parse(lexicon, text.slice(0, MAX_TYPED_LENGTH), context), text) };
}

const compiled = new WeakMap<MenuSnapshot, TypedOrderParser>();

/** The parser of a menu snapshot, compiled at its first use; a snapshot is immutable and its synonyms belong to it. */
export function parserOf(menu: MenuSnapshot, synonyms: MenuSynonyms | undefined = menu.synonyms): TypedOrderParser {
  const parser = compiled.get(menu) ?? compileMenuParser(menu, synonyms);
  compiled.set(menu, parser);
  return parser;
}

/** Nothing is lost in silence: what is too long to be an order is a leftover. */
function withRest(order: TypedOrder, text: string): TypedOrder {
  if (text.length <= MAX_TYPED_LENGTH) return order;
  const rest = { text: text.slice(MAX_TYPED_LENGTH), start: MAX_TYPED_LENGTH, end: text.length };
  return { ...order, leftovers: [...order.leftovers, rest] };
}

function parse(lexicon: Lexicon, text: string, { locale, basket }: ParseContext): TypedOrder {
  const tokens = repairWords(tokenise(text), lexicon);
  const pieces = readPieces(tokens, lexicon, guessEnglish(tokens, locale ?? null));
  const { clauses, asks } = readClauses(pieces, tokens);
  const attacher = new Attacher(lexicon);
  for (const clause of clauses) attacher.take(clause);
  const said = { ...attacher.result, drafts: absorbParts(completeMentions(attacher.result.drafts, lexicon), lexicon) };
  const order = takeOrder(said, basket ?? { lines: [] }, lexicon, (range) => spanOf(text, tokens, range));
  return { ...order, asks, isTalk: isTalk(pieces) };
}

/** Words that nobody understood, or that are about something else, are fewer than the others. */
function isTalk(pieces: readonly Piece[]): boolean {
  const words = pieces.filter(({ kind }) => kind !== 'break');
  const count = (of: readonly Piece[]): number => of.reduce((sum, { from, to }) => sum + to - from, 0);
  return count(words.filter((piece) => piece.kind === 'unknown' || isTalkOf(piece, 'other', 'place'))) * 2 < count(words);
}

function spanOf(text: string, tokens: readonly Token[], { from, to }: { from: number; to: number }): TextSpan {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { text: text.slice(start, end), start, end };
}
