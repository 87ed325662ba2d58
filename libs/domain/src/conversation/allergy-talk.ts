import { foldTurkish } from '../catalog/fold-turkish';
import { hasOrdered } from './carry-out';
import { answerFood, isFoodWord } from './food-talk';
import { showTalk } from './orders-talk';
import { isOnItsWay, noteForOrder, tellStaff } from './order-wishes';
import type { Scene } from './scene';
import { readNumber } from '../typed-order/numbers';
import { tokenise } from '../typed-order/tokenise';

/** Who has it, folded: what is said of oneself is told to the kitchen, what is asked is not. */
const OWN = /^(?:alerjim|alerjimiz|alerjik|alerjisi|alerjili|allergic|intoleransi|colyak|celiac|coeliac)/;
const NAMED = /^(?:alerji|allergy|allergies|alergy|intolerans|intoleran)/;
const TELLERS = ['var', 'bende', 'bizde', 'i', 'im', 'ive', 'my', 'we', 'our', 'he', 'she', 'has', 'have', 'with'];
/** What stands around it and is no part of an order. */
const BEFORE = ['ve', 'ile', 'karsi', 'bende', 'benim', 'bizim', 'bir', 'cok', 'ciddi', 'agir', 'oglumun', 'kizimin', 'esimin', 'cocugumun', 'i', 'im', 'am', 'we', 'are', 'have', 'ive', 'got', 'has', 'is', 'a', 'an', 'my', 'our', 'son', 'daughter', 'wife', 'husband', 'child', 'kid', 'friend', 'severe', 'severely', 'bad', 'and', 'or', 'the', 'with'];
const AFTER = ['var', 'vardir', 'varda', 'to', 've', 'and', 'or', 'lutfen', 'please', 'dikkat', 'edin', 'edelim', 'ona', 'gore', 'so', 'be', 'careful'];

/** Says that what stands with it is wanted; a question is one too. */
const WANTS = /^(?:istiyor|istiyorum|istiyoruz|isterim|alayim|alalim|alabilir|gonderin|gonderir|getirin|yollayin|ekle|ekleyin|want|like|get|order|add|send|take|mi|mu)$/;

/** What is left of a text when what it tells of an allergy is taken out; null when it tells of none. */
export function restBesideAllergy(text: string): string | null {
  const words = text.split(/\s+/).filter(Boolean);
  const folded = words.map(foldTurkish);
  const at = folded.findIndex((word) => OWN.test(word) || (NAMED.test(word) && tellsOfIt(folded)));
  if (at < 0) return null;
  let [from, to] = [isNamedBefore(words, folded, at) ? at - 1 : at, endOfNamed(words, folded, at)];
  while (from > 0 && !endsSentence(words[from - 1]!) && belongs(folded[from - 1]!, BEFORE)) from--;
  while (to + 1 < words.length && !endsSentence(words[to]!) && belongs(folded[to + 1]!, AFTER)) to++;
  return [...words.slice(0, from), ...words.slice(to + 1)].join(' ').replace(/[\s,;.]+$/u, '');
}

/** "1 lahmacun, fıstık alerjim var": the kitchen reads it word for word, and the rest is heard as if it had been said alone. */
export function hearAllergy(scene: Scene, text: string, hear: (scene: Scene, text: string) => Scene): Scene | null {
  const rest = scene.state.step.at === 'noting' ? null : restBesideAllergy(text);
  if (rest === null || scene.basket.note?.includes(text)) return null;
  if (rest === '' && isOnItsWay(scene)) return tellStaff(scene);
  return noteForOrder(scene, text, (told) => {
    const heard = isWanted(rest) ? hear(told, rest) : told;
    if (hasOrdered(told, heard) || rest.includes('?')) return heard;
    return answerFood(told, { text, meaning: { kind: 'unknown', isTalk: true } }) ?? showTalk(told);
  });
}

/** Only what is counted, asked for or asked about is heard beside an allergy: a bare name may be what somebody must not eat. */
function isWanted(rest: string): boolean {
  const tokens = tokenise(rest);
  return rest.includes('?') || tokens.some(({ word }, at) => WANTS.test(word) || readNumber(tokens, at, false) !== null);
}

/** "Mercimek alerjim", "lentil allergy": the word before it is what it is about, unless that one is counted ("2 lahmacun alerjim var"). */
function isNamedBefore(words: readonly string[], folded: readonly string[], at: number): boolean {
  const isIn = at > 0 && !endsSentence(words[at - 1]!) && !/^allergic/.test(folded[at]!);
  return isIn && !isCount(folded[at - 2] ?? '');
}

// "A lentil allergy" counts nothing.
function isCount(word: string): boolean {
  const number = readNumber(tokenise(word), 0, false);
  return number !== null && !number.isWeak;
}

/** "Allergic to sesame seeds and lentils": the last word that it is about. */
function endOfNamed(words: readonly string[], folded: readonly string[], at: number): number {
  let to = at;
  while (/^(?:to|and|or)$/.test(folded[to + 1] ?? '') && to + 2 < words.length && !endsSentence(words[to]!)) to += 2;
  return to;
}

// "fıstık alerjisi", "peanut allergy!": whose it is goes without saying; "allergy info?" tells of nobody's.
function tellsOfIt(folded: readonly string[]): boolean {
  return folded.some((word) => TELLERS.includes(word) || (isFoodWord(word) && !NAMED.test(word)));
}

const belongs = (word: string, around: readonly string[]): boolean => around.includes(word) || isFoodWord(word);

const endsSentence = (word: string): boolean => /[,.;!?]$/u.test(word);
