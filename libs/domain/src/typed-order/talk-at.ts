import { perPlace } from './memo';
import { phrasesFrom, type TalkPhrase, type TalkTag } from './talk-words';
import type { Token } from './tokenise';

// Verbs that no table can list; their endings say enough.
const WILL_YOU = /^m[iu]s[iu]n(?:[iu]z)?$/;
const AORIST = /^.{2,}[aeiu]r$/;
const NEGATIVE_VERB = /^.{2,}m[iu]yor(?:[iu]m|[iu]z|l[ae]r)?$/;

/** Phrases of the talk that stand at `at`, longest first: those of the table, `bırakır mısın` (a request), `yemiyoruz` (unwanted). */
export const phrasesAt = perPlace(findPhrases);

function findPhrases(tokens: readonly Token[], at: number): TalkPhrase[] {
  const word = tokens[at]?.word ?? '';
  const next = tokens[at + 1]?.word ?? '';
  const found = phrasesFrom(word).filter(({ words }) => words.every((one, offset) => tokens[at + offset]?.word === one));
  if (AORIST.test(word) && WILL_YOU.test(next)) found.push({ words: [word, next], tags: ['request'] });
  if (found.length === 0 && NEGATIVE_VERB.test(word)) found.push({ words: [word], tags: ['not-in', 'unwanted'] });
  return found.sort((a, b) => b.words.length - a.words.length);
}

/** The longest phrase at `at` with one of these meanings. */
export function phraseOf(tokens: readonly Token[], at: number, wanted: readonly TalkTag[]): { length: number; tags: readonly TalkTag[] } | null {
  const phrase = phrasesAt(tokens, at).find(({ tags }) => tags.some((tag) => wanted.includes(tag)));
  return phrase ? { length: phrase.words.length, tags: phrase.tags } : null;
}
