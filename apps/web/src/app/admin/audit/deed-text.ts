import type { Words } from '../../core/i18n/words';
import { DEED_WORDS, PHRASE_WORDS } from './audit.words';

/** What was done, in words: a phrase of its own, else the deed alone; an unknown one as it is. */
export function deedText(action: string, words: Pick<Words, 'of'>): string {
  const deed = action.slice(action.lastIndexOf('.') + 1);
  if (action in PHRASE_WORDS.tr) return words.of(PHRASE_WORDS)(action as keyof (typeof PHRASE_WORDS)['tr']);
  return deed in DEED_WORDS.tr ? words.of(DEED_WORDS)(deed as keyof (typeof DEED_WORDS)['tr']) : deed;
}
