import type { MenuSnapshot } from '../catalog/menu';
import { editBudget, editDistance, isSkeletonOf, isSwapOf } from './edit-distance';
import { foldWord, marksContradict } from './fold';
import { NOTE_WORDS, READY_WISHES, sameWords } from './food-words';
import { cuts, isEnding } from './inflection';
import { MEDIUM } from './levels';
import { categoryForms, markedWords, readMenu, type MenuSynonyms, type ProductNames } from './menu-words';
import type { ModifierNames } from './modifier-name';
import { readNumber } from './numbers';
import { phrasesFrom, TALK_WORDS } from './talk-words';
import type { Token } from './tokenise';

/** A typed word read as one of the menu's: 0 is exact, half an edit and more is a typo. */
export interface FormMatch {
  form: string;
  /** The ending that was typed after the form. */
  tail: string;
  cost: number;
}

/** An ingredient with what its ending says: `soğansız`. */
export interface IngredientForm {
  ingredient: string;
  ending: 'without' | 'with' | 'little' | null;
}

const TYPO_CANDIDATES = 3;
const CACHE_SIZE = 2000;

/** All words of a menu, compiled once: which products and ingredients a typed word may belong to. */
export class Lexicon {
  readonly products: ProductNames[];
  private readonly byName = new Map<string, Set<number>>();
  private readonly byPart = new Map<string, Set<number>>();
  private readonly byCategory = new Map<string, Set<number>>();
  private readonly ingredients = new Map<string, IngredientForm>();
  private readonly forms: readonly { form: string; letters: number }[];
  private readonly known: ReadonlySet<string>;
  /** Short words as the menu writes them, by their folded form. */
  private readonly marked: ReadonlyMap<string, string>;
  private readonly cache = new Map<string, FormMatch[]>();

  constructor(menu: MenuSnapshot, synonyms: MenuSynonyms) {
    this.products = readMenu(menu, synonyms);
    const categories = categoryForms(menu);
    this.products.forEach(({ product, names, modifiers, parts }, at) => {
      for (const slot of parts.flat()) for (const form of slot.forms) if (slot.kind !== 'joint') enter(this.byPart, form, at);
      for (const slot of names.flat()) for (const form of slot.forms) if (slot.kind !== 'joint') enter(this.byName, form, at);
      for (const form of categories.get(product.id) ?? []) enter(this.byCategory, form, at);
      for (const one of modifiers) this.addWords(one, one.group.id === product.id);
    });
    this.spreadPlurals();
    for (const word of NOTE_WORDS) this.addIngredient(sameWords(word));
    if (this.products.some(({ scales }) => scales.length > 0)) this.addIngredient([...MEDIUM]);
    for (const [word, wish] of Object.entries(READY_WISHES)) this.ingredients.set(word, wish);
    this.marked = markedWords(menu, synonyms);
    this.known = new Set([...this.byName.keys(), ...this.byCategory.keys(), ...this.ingredients.keys()]);
    this.forms = [...this.known].filter((form) => /^\p{L}{4,}$/u.test(form)).map((form) => ({ form, letters: lettersOf(form) }));
  }

  /** A plural in one name ("4 Wraps") must not be the only thing that "2 wraps" may mean. */
  private spreadPlurals(): void {
    for (const [form, products] of [...this.byName]) {
      const single = form.endsWith('s') ? this.byName.get(form.slice(0, -1)) : undefined;
      for (const product of single ?? []) products.add(product);
    }
  }

  private addIngredient(forms: readonly string[]): void {
    for (const form of forms) {
      this.ingredients.set(form, { ingredient: form, ending: null });
      for (const ending of ['siz', 'suz']) this.ingredients.set(form + ending, { ingredient: form, ending: 'without' });
      for (const ending of ['li', 'lu']) if (!this.ingredients.has(form + ending)) this.ingredients.set(form + ending, { ingredient: form, ending: 'with' });
    }
  }

  private addWords({ names }: ModifierNames, isPart: boolean): void {
    for (const word of names.flatMap((name) => name.words)) {
      if (isPart) this.addPart(word);
      else this.addIngredient(word);
    }
  }

  /** A dish that a combo may hold is wished by its ending only ("ayranlı"); bare it is that dish. */
  private addPart(forms: readonly string[]): void {
    for (const form of forms) for (const ending of ['li', 'lu']) if (!this.ingredients.has(form + ending)) this.ingredients.set(form + ending, { ingredient: form, ending: 'with' });
  }

  /** Products with this form in a name. */
  named(form: string): ReadonlySet<number> {
    return this.byName.get(form) ?? NONE;
  }

  /** Products whose category has this form in its name. */
  inCategory(form: string): ReadonlySet<number> {
    return this.byCategory.get(form) ?? NONE;
  }

  /** Combos that may hold a product with this form in its name. */
  withPart(form: string): ReadonlySet<number> {
    return this.byPart.get(form) ?? NONE;
  }

  ingredient(form: string): IngredientForm | null {
    return this.ingredients.get(form) ?? null;
  }

  /** The one word of names that begins like this beside `next`; null when there are none or several. */
  beginningWith(start: string, next: string): string | null {
    const beside = this.named(next);
    const slots = [...beside].flatMap((at) => this.products[at]?.names.flat() ?? []).filter(({ kind, forms }) => kind === 'word' && !forms.has(next));
    const folded = foldWord(start);
    const found = slots.flatMap(({ forms }) => [...forms].filter((form) => form.startsWith(folded) && !marksContradict(start, (this.marked.get(form) ?? form).slice(0, start.length))).slice(0, 1));
    return new Set(found).size === 1 ? (found[0] ?? null) : null;
  }

  has(form: string): boolean {
    return this.known.has(form);
  }

  /** What of the menu a word may be, best first: as written, inflected, or mistyped when it is no other known word. */
  read(token: Token): FormMatch[] {
    const key = token.word.length <= 5 ? token.lower : token.word;
    const cached = this.cache.get(key);
    if (cached) return cached;
    const exact = this.readExactly(token);
    const found = exact.length > 0 || isTalk(token.word) ? exact : this.readMistyped(token.word);
    if (this.cache.size >= CACHE_SIZE) this.cache.clear();
    this.cache.set(key, found);
    return found;
  }

  private readExactly(token: Token): FormMatch[] {
    const matches = cuts(token.word).filter(({ head }) => this.known.has(head) && !(head.length <= 3 && marksContradict(token.lower, this.marked.get(head) ?? head)));
    return matches.map(({ head, tail }) => ({ form: head, tail, cost: tail ? 0.05 : 0 }));
  }

  private readMistyped(word: string): FormMatch[] {
    const letters = lettersOf(word);
    const near = this.forms.filter(({ letters: wanted, form }) => form.length <= word.length + 4 && missing(wanted, letters) <= MOST_MISSING);
    const found = near.flatMap(({ form }) => mistyped(word, form) ?? []).sort((a, b) => a.cost - b.cost);
    const best = found[0]?.cost;
    if (best === undefined) return [];
    const talk = TALK_WORDS.some((other) => other.length >= 5 && editDistance(word, other, Math.min(editBudget(word.length), best)) < best);
    return talk ? [] : found.filter(({ cost }) => cost <= best + 0.01).slice(0, TYPO_CANDIDATES);
  }
}

/** Letters of a form that a typo may lack altogether; more of them and no distance need be measured. */
const MOST_MISSING = 3;

/** Which of the letters a to z a word has, one bit each. */
function lettersOf(word: string): number {
  let bits = 0;
  for (const letter of word) {
    const at = letter.charCodeAt(0) - 97;
    if (at >= 0 && at < 26) bits |= 1 << at;
  }
  return bits;
}

function missing(wanted: number, letters: number): number {
  let count = 0;
  for (let left = wanted & ~letters; left !== 0; left &= left - 1) count++;
  return count;
}

const NONE: ReadonlySet<number> = new Set();

function enter(index: Map<string, Set<number>>, form: string, product: number): void {
  const found = index.get(form) ?? new Set();
  index.set(form, found.add(product));
}

function isTalk(word: string): boolean {
  const isPhrase = phrasesFrom(word).some(({ words }) => words.length === 1);
  return isPhrase || readNumber([{ word, value: null } as Token], 0, false) !== null;
}

/** The cheapest way to read `word` as a mistyped `form`, perhaps with an ending. */
function mistyped(word: string, form: string): FormMatch | null {
  if (form.length < 4) return null;
  if (isSkeletonOf(word, form)) return { form, tail: '', cost: 1 };
  if (word.length < 4) return null;
  let best: FormMatch | null = null;
  for (let end = word.length; end >= form.length - 2 && end >= 4; end--) {
    const tail = word.slice(end);
    // A short word with a typo and an ending could be anything.
    if (tail && (end < 5 || !isEnding(tail))) continue;
    const cost = typoCost(word.slice(0, end), form) + (tail ? 0.1 : 0);
    if (cost < (best?.cost ?? Infinity)) best = { form, tail, cost };
  }
  return best;
}

/** Slips on the first letter are rare; in four letters only a neighbouring key or a swap is believed. */
function typoCost(word: string, form: string): number {
  const limit = editBudget(Math.min(word.length, form.length));
  const cost = editDistance(word, form, limit) + (word[0] === form[0] ? 0 : 0.25);
  if (word.length <= 4 && cost > 0.5 && !isSwapOf(word, form)) return Infinity;
  return cost <= limit ? cost : Infinity;
}
