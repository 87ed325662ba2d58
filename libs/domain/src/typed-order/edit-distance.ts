// Neighbours on the Turkish Q keyboard after folding; a slip onto one costs half an edit.
const ROWS = ['qwertyuiopgu', 'asdfghjklsi', 'zxcvbnmoc'];
const NEIGHBOURS = new Set(
  ROWS.flatMap((row, r) => [...row].flatMap((key, at) => [row[at + 1], ROWS[r + 1]?.[at], ROWS[r + 1]?.[at - 1]].flatMap((other) => (other ? [key + other, other + key] : [])))),
);

/** How much a typed word may differ from a word of its length, in edits. */
export function editBudget(length: number): number {
  if (length <= 3) return 0;
  if (length <= 6) return 1;
  return length <= 8 ? 1.5 : 2;
}

/**
 * Damerau distance (adjacent letters swapped are one edit), neighbours on the keyboard half an edit; `Infinity` as soon
 * as it must exceed `limit`.
 */
export function editDistance(typed: string, word: string, limit: number): number {
  if (Math.abs(typed.length - word.length) > limit) return Infinity;
  let before: number[] = [];
  let previous = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= word.length; j++) row.push(cell(typed, word, i, j, row, previous, before));
    if (Math.min(...row) > limit) return Infinity;
    [before, previous] = [previous, row];
  }
  const distance = previous[word.length] ?? Infinity;
  return distance <= limit ? distance : Infinity;
}

function cell(typed: string, word: string, i: number, j: number, row: number[], previous: number[], before: number[]): number {
  const a = typed[i - 1] ?? '';
  const b = word[j - 1] ?? '';
  const change = (previous[j - 1] ?? 0) + substitution(a, b);
  const missing = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
  const isSwap = i > 1 && j > 1 && a === word[j - 2] && b === typed[i - 2];
  return Math.min(change, missing, isSwap ? (before[j - 2] ?? 0) + 1 : Infinity);
}

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  return NEIGHBOURS.has(a + b) ? 0.5 : 1;
}

/** `lhmcn`, `drm`, `lahmcn`: the word with vowels left out, as people abbreviate. */
export function isSkeletonOf(typed: string, word: string): boolean {
  if (typed.length < 3 || typed[0] !== word[0] || typed.length >= word.length) return false;
  const consonants = (text: string): string => text.replace(/[aeiou]/g, '');
  if (consonants(typed).length < Math.min(3, typed.length - 1) || consonants(typed) !== consonants(word)) return false;
  let at = 0;
  for (const letter of word) if (letter === typed[at]) at++;
  return at === typed.length;
}

/** `warp` for `wrap`: the same letters, two neighbours changed. */
export function isSwapOf(typed: string, word: string): boolean {
  return typed.length === word.length && editDistance(typed, word, 1) === 1 && [...typed].sort().join('') === [...word].sort().join('');
}
