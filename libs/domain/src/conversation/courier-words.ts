import { foldTurkish } from '../catalog/fold-turkish';

/** A wish about how an order is brought: a subject, and what to do about it near by. Beginnings of words, folded. */
const WISHES: readonly (readonly [subject: RegExp, deed: RegExp])[] = [
  [/^(?:kapi(?:ya|nin|mizin|min|da)?$|onune$|guvenli[kg]|resepsiyon|kapici|komsu|lobi|door|doorstep|security$|reception$|concierge|neighbou?r|gate$|lobby)/, /^(?:birak|asin$|asiniz$|koyun|koyabilir|teslim$|getirin|leave$|drop$|hang$|put$)/],
  [/^(?:zil$|zili|zile|kapiyi$|bell$|doorbell$|buzzer$)/, /^(?:basma|basin|calma|calin|calmi|tiklat|vurma|vurun|ring$|press|knock|bozuk|calis|broken$|work)/],
  [/^(?:ring|ringing|knock|knocking|buzz)$/, /^(?:dont|not|no|without|please|when)$/],
  [/^(?:catal|bicak|kasik|pecete|pipet|plastik|cutlery|napkin|fork|knife|knives|spoon|straw|utensil)/, /^(?:istem|isti|olmasin|olsun|koy|gerek|lazim|gonder|ekle|yok$|fazla|no$|without|dont|not$|need|extra|with$|send|add|include|skip|please$)/],
  [/^(?:ara|arayin|aramayin|arar|arayip|ararsaniz|call|calling|text|phone)$/, /^(?:gelince|gelmeden|geldigin|varinca|kapida|asagi|arriv|when$|before$|outside|dont$|not$|downstairs)/],
  [/^(?:bozuk|ustunu|ustu|change)$/, /^(?:para|getir|bring|with$)/],
  [/^(?:fis|fisi|fatura|faturasi|receipt|invoice)$/, /^(?:lazim|isti|olsun|koy|gonder|getir|please$|need|want|with$|bring)/],
  [/^(?:bebek|bebegi|baby|kopek|dog)/, /^(?:uyu|sleep|var$|havl|bark)/],
  [/^(?:temassiz|contactless)/, /./],
];
/** Words between the two that still belong to it. */
const REACH = 5;
/** What stands around it and says nothing else. */
const AROUND = /^(?:lutfen|please|pls|dont|do|not|no|without|it|the|a|at|in|on|of|by|my|our|me|us|you|your|to|for|and|just|can|could|kindly|front|outside|when|there|here|arrive|kurye|kuryeye|courier|driver|siparis\w*|paketi?|bir|de|da|ve|gerek|yok|istemi\w+|istemem|istemez|olmasin|olsun|olur|mu|mi|misiniz|musunuz|birakir|birakip|gelince|gelirken|sakin|asla|with|any|need|bell|cutlery|napkins?|knocking|ringing|uyuyor|teslim|teslimat|delivery|catal|bicak|kasik|pecete)$/;
const ENDS = /[,.;!?\n]$/u;

/** A text taken apart: what is wished about the order word for word, and what else is said. */
export interface CourierWish {
  wish: string;
  rest: string;
}

/** "2 ayran, don't ring the bell": the wish about how it is brought, and the order; null when nothing of that kind is wished. */
export function readCourierWish(text: string): CourierWish | null {
  const words = text.split(/(?<=\n)|\s+/).filter((word) => word.trim() !== '');
  const folded = words.map((word) => foldTurkish(word));
  const taken = new Set<number>();
  for (let at = 0; at < words.length; at++) for (const place of wishFrom(at, words, folded)) taken.add(place);
  if (taken.size === 0) return null;
  const part = (isTaken: boolean) => words.filter((_, at) => taken.has(at) === isTaken).map((word) => word.trim()).join(' ');
  return { wish: trimmed(part(true)).replace(/^(?:and|but|ve|ama)\s+/iu, ''), rest: withoutPoliteness(trimmed(part(false))) };
}

/** The places of the words of a wish whose subject stands at `at`. */
function wishFrom(at: number, words: readonly string[], folded: readonly string[]): number[] {
  const [from, to] = sentenceAround(at, words);
  for (const [subject, deed] of WISHES) {
    if (!subject.test(folded[at] ?? '')) continue;
    const near = range(Math.max(from, at - REACH), Math.min(to, at + REACH)).filter((place) => place !== at || deed.source === '.');
    const other = near.filter((place) => deed.test(folded[place] ?? '')).sort((one, two) => Math.abs(one - at) - Math.abs(two - at))[0];
    if (other !== undefined) return grown(Math.min(at, other), Math.max(at, other), [from, to], folded);
  }
  return [];
}

function grown(first: number, last: number, [from, to]: readonly [number, number], folded: readonly string[]): number[] {
  let [start, end] = [first, last];
  while (start > from && AROUND.test(folded[start - 1] ?? '')) start--;
  while (end < to && AROUND.test(folded[end + 1] ?? '')) end++;
  return range(start, end);
}

/** First and last word of the sentence that a word stands in. */
function sentenceAround(at: number, words: readonly string[]): readonly [number, number] {
  let [from, to] = [at, at];
  while (from > 0 && !ENDS.test(words[from - 1] ?? '')) from--;
  while (to < words.length - 1 && !ENDS.test(words[to] ?? '')) to++;
  return [from, to];
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, offset) => from + offset);

const trimmed = (text: string): string => text.replace(/^[\s,;.!]+|[\s,;.]+$/gu, '');

/** Politeness that is left over asks nothing. */
function withoutPoliteness(text: string): string {
  return foldTurkish(text).split(' ').every((word) => /^(?:|lutfen|please|pls|thanks|thank|you|tesekkurler|tesekkur|ederim|sagolun|sag|olun|ok|tamam|bir|de|da|ve|and|ama|but|also|i|we|bana|bize)$/.test(word)) ? '' : text;
}
