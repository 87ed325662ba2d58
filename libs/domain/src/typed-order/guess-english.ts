import type { Locale } from '@sofra/contracts';
import { tokenise, type Token } from './tokenise';

const ENGLISH: ReadonlySet<string> = new Set([
  'the', 'and', 'with', 'without', 'please', 'one', 'two', 'three', 'of', 'can', 'get', 'have', 'i', 'a', 'an', 'no', 'not', 'make', 'want', 'order', 'extra',
  'do', 'you', 'your', 'my', 'how', 'when', 'what', 'is', 'are', 'it', 'for', 'to', 'whats', 'im', 'gimme', 'u', 'this', 'that', 'me', 'we', 'will',
  'chicken', 'wrap', 'soup', 'rice', 'half', 'beef', 'cheese',
]);
const TURKISH: ReadonlySet<string> = new Set([
  'bir', 'bi', 'iki', 'uc', 'dort', 'bes', 've', 'tane', 'bana', 'lutfen', 'olsun', 'yap', 'adet', 'yanina', 'tavuk', 'durum', 'corba', 'ekmek', 'abi', 'misin', 'misiniz', 'bol', 'az',
]);

/** Whether a message is rather English; the customer's language decides a draw. */
export function guessEnglish(tokens: readonly Token[], locale: Locale | null): boolean {
  const english = tokens.filter(({ word }) => ENGLISH.has(word)).length;
  const turkish = tokens.filter(({ word }) => TURKISH.has(word)).length;
  return english === turkish ? locale === 'en' : english > turkish;
}

/** Whether a message gives away somebody who writes English: one word alone may be borrowed. */
export function isSurelyEnglish(text: string): boolean {
  const tokens = tokenise(text);
  return guessEnglish(tokens, null) && tokens.filter(({ word }) => ENGLISH.has(word)).length > 1;
}
