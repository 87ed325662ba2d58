import { bindsBack, isHeadOfCompound, isPartOf, looseIntent } from './bindings';
import type { Clause } from './clauses';
import { asQualified, draftOf, type Draft, type Drafts, type Intent, type Part } from './draft';
import type { Lexicon } from './lexicon';
import { acceptsWish } from './match-modifiers';
import { isTalkOf, type NumberPiece, type Piece, type ProductPiece, type Wish, type WishPiece } from './piece';
import { besideOf } from './doubt';
import { countSwapped, intentOf } from './intents';

/** "Lahmacunlar acısız olsun": of what is there already. */
const isChanged = ({ isDefinite, quantity, wishes }: Draft): boolean => isDefinite && quantity === null && wishes.length > 0;

/** What was said before the product that it belongs to. */
interface Pending {
  quantity: Part['quantity'] | null;
  wishes: Wish[];
  portion: number | null;
  number: Piece | null;
  /** "Biri", "the other": of something named before. */
  isPart: boolean;
}

const SMALLEST_SIZE = 50;
const HALF = 0.5;

const nothing = (): Pending => ({ quantity: null, wishes: [], portion: null, number: null, isPart: false });

/** Walks the clauses once, left to right, and gives every number and wish to the product that it is about. */
export class Attacher {
  readonly result: Drafts = { drafts: [], shared: [], changes: [], loose: [], clears: false, repeats: false, unused: [] };
  private pending = nothing();
  /** Counted groups whose product is still to come: "1 acılı 1 acısız dürüm". */
  private waiting: Pending[] = [];
  /** Such groups that "and" may join to the product of the next clause. */
  private carried: Pending[] = [];
  private distributive: number | null = null;
  private scope: 'all' | 'both' | null = null;
  private clause = 0;
  private isElse = false;

  constructor(private readonly lexicon: Lexicon) {}

  take(clause: Clause): void {
    this.clause++;
    if (!clause.isOrder) {
      this.result.clears ||= clause.pieces.some((piece) => isTalkOf(piece, 'clear'));
      return;
    }
    this.pending = nothing();
    this.waiting = clause.joint === 'and' ? this.carried : [];
    this.carried = [];
    this.scope = null;
    if (clause.joint === 'sentence') this.distributive = null;
    const start = this.result.drafts.length;
    clause.pieces.forEach((piece, at) => this.takePiece(piece, clause.pieces, at, start));
    this.closeGroup();
    this.applyIntents(clause, start);
  }

  private takePiece(piece: Piece, pieces: readonly Piece[], at: number, start: number): void {
    if (piece.kind === 'product') this.takeProduct(piece, pieces, at);
    else if (piece.kind === 'number') this.takeNumber(piece, pieces, at, start);
    else if (piece.kind === 'wish') this.takeWish(piece, pieces, at, start);
    else if (piece.kind === 'measure') this.takeMeasure(piece, start);
    else if (piece.kind === 'unknown') this.result.unused.push({ from: piece.from, to: piece.to });
    else if (piece.kind === 'talk') this.takeTalk(piece);
  }

  private takeTalk(piece: Piece): void {
    if (isTalkOf(piece, 'other', 'place')) this.result.unused.push({ from: piece.from, to: piece.to });
    else if (isTalkOf(piece, 'clear')) this.result.clears = true;
    else if (isTalkOf(piece, 'repeat-last')) this.result.repeats = true;
    else if (isTalkOf(piece, 'both')) this.setScope('both');
    else if (isTalkOf(piece, 'all')) this.setScope('all');
    else if (isTalkOf(piece, 'part-one')) this.openPart(1, piece);
    else if (isTalkOf(piece, 'part-two')) this.openPart(2, piece);
    else if (isTalkOf(piece, 'part-half')) this.openPart('half', piece);
    else if (isTalkOf(piece, 'rest')) this.openPart('rest', piece);
    else if (isTalkOf(piece, 'else')) this.isElse = true;
  }

  /** "Acısız olsun hepsi": the scope may also follow the wish. */
  private setScope(scope: 'all' | 'both'): void {
    const last = this.result.shared[this.result.shared.length - 1];
    if (last?.scope === 'any') last.scope = scope;
    else this.scope = scope;
  }

  private openPart(quantity: Part['quantity'], piece: Piece): void {
    this.setAside();
    this.pending = { ...nothing(), quantity, number: piece, isPart: true };
  }

  /** Another number begins: what is pending waits for its product if it says anything, else it counted nothing. */
  private setAside(): void {
    const { wishes, portion, number } = this.pending;
    if (wishes.length > 0 || portion !== null) this.waiting.push(this.pending);
    else if (number) this.result.unused.push({ from: number.from, to: number.to });
  }

  private takeProduct(piece: ProductPiece, pieces: readonly Piece[], at: number): void {
    if (isHeadOfCompound(piece, pieces[at - 1])) {
      if (pieces[at - 1]?.kind === 'unknown') this.result.unused.push({ from: piece.from, to: piece.to });
      return;
    }
    const groups = [...this.waiting, this.pending];
    this.waiting = [];
    this.pending = nothing();
    const last = this.result.drafts[this.result.drafts.length - 1];
    for (const group of groups) {
      // "A half hot lahmacun": half of nothing is a level of its own.
      if (group.quantity === 'half' && !last) Object.assign(group, { quantity: null, wishes: group.wishes.map(asQualified) });
      if (last && group.isPart && isPartOf(group, (wish) => this.accepts(piece, wish))) {
        last.parts.push(group as Part);
        continue;
      }
      const draft = draftOf(piece, this.clause);
      if (typeof group.quantity === 'number' && this.narrowToSize(draft, group.quantity)) group.quantity = null;
      draft.quantity = typeof group.quantity === 'number' ? group.quantity : this.distributive;
      draft.isArticle = group.number?.kind === 'number' && group.number.isWeak;
      draft.portion = group.portion;
      draft.wishes = group.wishes;
      draft.isDefinite ||= isTalkOf(pieces[at - 1], 'the');
      draft.isPart = group.isPart;
      draft.isFallback = this.isElse;
      draft.beside = besideOf(pieces, at);
      this.result.drafts.push(draft);
    }
    this.isElse = false;
  }

  private takeNumber(piece: NumberPiece, pieces: readonly Piece[], at: number, start: number): void {
    const before = this.lastIn(start);
    const comesProduct = pieces.slice(at + 1).some(({ kind }) => kind === 'product');
    if (piece.value === HALF && pieces[at + 1]?.kind === 'wish') return this.openPart('half', piece);
    if (piece.isPortion) return this.takePortion(piece, before, comesProduct);
    const named = before ?? this.result.drafts[this.result.drafts.length - 1];
    if (named && this.narrowToSize(named, piece.value)) return;
    if (piece.isDistributive) this.distribute(piece.value, comesProduct);
    else if (before && bindsBack(piece, pieces, at, before)) Object.assign(before, { quantity: piece.value, isNumberAfter: true });
    else if (this.pending.quantity === null && this.pending.wishes.length > 0 && comesProduct) this.count(piece);
    else {
      this.setAside();
      this.pending = { ...nothing(), quantity: piece.value, number: piece };
    }
  }

  /** "Birer ayran ve lahmacun", "lahmacun ve ayran ikişer": so many of each that has no number of its own. */
  private distribute(value: number, comesProduct: boolean): void {
    this.distributive = value;
    if (!comesProduct) for (const draft of this.result.drafts) draft.quantity ??= value;
  }

  private count(piece: NumberPiece): void {
    this.pending.quantity = piece.value;
    this.pending.number = piece;
  }

  private takePortion(piece: NumberPiece, before: Draft | null, comesProduct: boolean): void {
    if (before && !comesProduct && before.portion === null && this.pending.quantity === null) before.portion = piece.value;
    else this.pending.portion = piece.value;
  }

  /** "Et dürüm 120": no number of wraps, but one of the sizes that the name comes in. */
  private narrowToSize(draft: Draft, value: number): boolean {
    const forms = value >= SMALLEST_SIZE ? [`${value}g`, `${value}ml`] : [];
    const fitting = draft.piece.candidates.filter((product) => forms.some((form) => this.lexicon.named(form).has(product)));
    if (fitting.length > 0) draft.piece = { ...draft.piece, candidates: fitting };
    return fitting.length > 0;
  }

  private takeMeasure(piece: Extract<Piece, { kind: 'measure' }>, start: number): void {
    const before = this.lastIn(start);
    const fitting = before?.piece.candidates.filter((product) => this.lexicon.named(piece.form).has(product)) ?? [];
    if (before && fitting.length > 0) before.piece = { ...before.piece, candidates: fitting };
    else this.result.unused.push({ from: piece.from, to: piece.to });
  }

  private takeWish(piece: WishPiece, pieces: readonly Piece[], at: number, start: number): void {
    const before = this.lastIn(start);
    const next = pieces.slice(at + 1).find(({ kind }) => kind === 'product') as ProductPiece | undefined;
    if (piece.asProduct && this.isProductAfterAll(piece, before, next)) return this.takeProduct(piece.asProduct, pieces, at);
    const [only, ...others] = piece.wishes;
    const wishes = only && others.length === 0 ? [{ ...only, asProduct: piece.asProduct }] : piece.wishes;
    for (const wish of wishes) this.giveWish(wish, before, next, pieces[at + 1]?.kind === 'number');
    if (before && piece.endsClause && !next) before.isSettled = true;
  }

  /** Counted, and no wish that a neighbour could take: "1 kaşarlı 1 kıymalı pide". */
  private isProductAfterAll(piece: WishPiece, before: Draft | null, next: ProductPiece | undefined): boolean {
    const previous = before ?? this.result.drafts[this.result.drafts.length - 1] ?? null;
    const isTaken = piece.wishes.every((wish) => (next && this.accepts(next, wish)) || (!next && previous && this.accepts(previous.piece, wish)));
    if (piece.wishes.some(({ polarity }) => polarity === 'without')) return false;
    const isMore = piece.wishes.every(({ polarity }) => polarity !== 'little');
    const isWhole = isMore && piece.asProduct?.candidates.length === 1 && !this.result.drafts.some(({ piece: other }) => this.accepts(other, piece.wishes[0]));
    return !isTaken && ((this.pending.quantity !== null && this.pending.wishes.length === 0) || (isWhole && !next));
  }

  private giveWish(wish: Wish, before: Draft | null, next: ProductPiece | undefined, isCounted: boolean): void {
    if (this.scope) this.result.shared.push({ wish, scope: this.scope, after: this.result.drafts.length });
    else if (this.pending.quantity !== null) this.pending.wishes.push(wish);
    else if (!next) this.giveBack(wish, before);
    else if (before && (this.accepts(before.piece, wish) || !this.accepts(next, wish))) before.wishes.push(wish);
    else if (isCounted && !this.accepts(next, wish) && this.result.drafts.length > 0) this.giveBack(wish, null);
    else this.pending.wishes.push(wish);
  }

  /** A clause of wishes only is about the last line that can take it; without a line it is about what comes, or the basket. */
  private giveBack(wish: Wish, nearest: Draft | null): void {
    const taking = this.result.drafts.filter(({ piece }) => this.accepts(piece, wish));
    const draft = taking[taking.length - 1] ?? nearest ?? this.result.drafts[this.result.drafts.length - 1];
    if (draft) draft.wishes.push(wish);
    else this.result.shared.push({ wish, scope: 'any', after: 0 });
  }

  /** Counted groups without a product of their own are parts of the line before: "2 dürüm, biri acısız". */
  private closeGroup(): void {
    const groups = [...this.waiting, this.pending].filter(({ quantity, wishes, portion }) => quantity !== null || wishes.length > 0 || portion !== null);
    const last = this.result.drafts[this.result.drafts.length - 1];
    for (const group of groups) {
      if (!last && group.quantity !== null && group.wishes.length > 0) this.carry(group);
      else if (last && group.quantity !== null && (group.wishes.length > 0 || group.portion !== null)) last.parts.push(group as Part);
      else if (last && group.portion !== null && last.portion === null) last.portion = group.portion;
      else if (!this.countPrevious(group, last) && group.number) this.result.unused.push({ from: group.number.from, to: group.number.to });
      if (!last && group.quantity === null) for (const wish of group.wishes) this.result.shared.push({ wish, scope: 'any', after: 0 });
    }
    this.waiting = [];
  }

  /** A product may follow; should none, it is about what is there. */
  private carry(group: Pending): void {
    this.carried.push(group);
    this.result.loose.push(group as Part);
  }

  /** "Ayran, 2 tane": a number on its own counts the line before when that has none. */
  private countPrevious(group: Pending, last: Draft | undefined): boolean {
    if (!last || last.quantity !== null || typeof group.quantity !== 'number') return false;
    last.quantity = group.quantity;
    return true;
  }

  private applyIntents({ pieces, joint }: Clause, start: number): void {
    const drafts = this.result.drafts.slice(start);
    const isJoined = joint === 'and' && !pieces.some((piece) => isTalkOf(piece, 'also'));
    for (const draft of drafts) Object.assign(draft, intentOf(draft, pieces), { isJoined });
    this.lendVerb(drafts, joint);
    countSwapped(drafts);
    if (drafts.length > 0) return;
    const number = pieces.find((piece): piece is NumberPiece => piece.kind === 'number' && !piece.isPortion);
    const intent: Intent | null = looseIntent(pieces);
    if (!intent || !(number || intent === 'more' || intent === 'less')) return;
    const last = this.result.drafts[this.result.drafts.length - 1];
    if (last && number && intent === 'set') last.quantity = number.value;
    else {
      this.result.unused = this.result.unused.filter(({ from }) => from !== number?.from);
      this.result.changes.push({ intent, quantity: number?.value ?? 1, from: pieces[0]?.from ?? 0, to: pieces[pieces.length - 1]?.to ?? 0 });
    }
  }

  /** "Dürümleri 3 yap, ayranları da 3": the verb before holds for what says how many or how, and has none of its own. */
  private lendVerb(drafts: readonly Draft[], joint: Clause['joint']): void {
    const before = this.result.drafts[this.result.drafts.length - drafts.length - 1];
    if (!before || joint === 'sentence' || !(before.intent === 'set' || isChanged(before))) return;
    for (const draft of drafts) {
      const saysHow = draft.quantity === null ? draft.wishes.length > 0 : draft.isNumberAfter && draft.isDefinite;
      if (draft.intent === 'add' && saysHow) Object.assign(draft, { intent: 'set', isDefinite: true });
    }
  }

  private lastIn(start: number): Draft | null {
    return this.result.drafts.length > start ? (this.result.drafts[this.result.drafts.length - 1] ?? null) : null;
  }

  private accepts(piece: ProductPiece, wish: Wish | undefined): boolean {
    if (!wish) return false;
    return piece.candidates.some((product) => {
      const names = this.lexicon.products[product];
      return names !== undefined && acceptsWish(names, wish);
    });
  }
}
