import { foldTurkish } from '../catalog/fold-turkish';

const MIN_CODE = 3;
/** Longest code. */
export const MAX_CODE = 24;

/** Longest text that is searched for codes: nobody hides one in a letter. */
const MAX_WORDS = 6;

/** What people write around a code. */
const AROUND = new Set([
  'kupon', 'kuponu', 'kuponum', 'kuponumu', 'kuponunu', 'kuponla', 'kuponuyla', 'kuponlu', 'kod', 'kodu', 'kodum', 'kodumu', 'kodunu', 'indirim', 'promosyon',
  'var', 'kullan', 'kullanayim', 'kullanacagim', 'kullanmak', 'istiyorum', 'uygula', 'gir', 'ekle',
  'coupon', 'voucher', 'promo', 'code', 'my', 'the', 'use', 'apply', 'with', 'is', 'i', 'have', 'a', 'add', 'enter', 'want', 'to', 'lutfen', 'please',
]);

/** The words of those that only a coupon is called by. */
const NAMING = /^(kupon|coupon|voucher|promo|promosyon)/;

/** "kod", "code": a coupon when the rest is one word. */
const CODE_WORDS = new Set(['kod', 'kodu', 'kodum', 'kodumu', 'kodunu', 'code']);

/** Whole words: a code may well begin like one (`SILVER10`, `NOEL`). */
const DROPPING = new Set([
  'kaldir', 'kaldirin', 'kaldiralim', 'sil', 'silin', 'cikar', 'cikarin', 'cikart', 'iptal', 'istemiyorum', 'vazgec', 'vazgectim', 'kullanma', 'yok',
  'remove', 'delete', 'drop', 'cancel', 'without', 'no',
]);
const WITHOUT = new Set(['kuponsuz', 'kuponsuz olsun']);

/** What a text says about coupons. */
export type CouponTalk =
  /** "kuponu kaldır". */
  | { kind: 'drop' }
  /** "kupon ILK50"; the code is empty when none was said. */
  | { kind: 'use'; code: string }
  /** The whole text may be a code, or anything else. */
  | { kind: 'perhaps'; code: string };

/**
 * A code as it is stored and compared: letters and digits only, upper case, Turkish letters folded. `İlk 50`, `ılk50`
 * and `ILK-50` are one code.
 */
export function couponCode(typed: string): string {
  return foldTurkish(typed).replace(/[^\p{Letter}\p{Number}]+/gu, '').toUpperCase();
}

/** Reads a text for coupon talk; null when it cannot be any. */
export function readCouponTalk(text: string): CouponTalk | null {
  const folded = foldTurkish(text);
  const words = folded.split(' ').filter(Boolean);
  if (words.length === 0 || words.length > MAX_WORDS) return null;
  if (WITHOUT.has(folded)) return { kind: 'drop' };
  const isNamed = words.some((word) => NAMING.test(word));
  if (isNamed && words.some((word) => DROPPING.has(word))) return { kind: 'drop' };
  const rest = words.filter((word) => !AROUND.has(word));
  const code = couponCode(rest.join(''));
  if (isNamed || (rest.length === 1 && words.some((word) => CODE_WORDS.has(word)))) return { kind: 'use', code: code.slice(0, MAX_CODE) };
  // "SOFRA20 kullan" is one, if there is such a coupon.
  return (rest.length === words.length || rest.length === 1) && isCodeLength(code) ? { kind: 'perhaps', code } : null;
}

/** A code that is named beside something else, and the rest of the text: "2 lahmacun kupon ILK50". */
export interface CouponBeside {
  code: string;
  rest: string;
}

/** Reads the codes a text may name beside an order, the likeliest first; none when it says nothing else, or wants a coupon off. */
export function couponsBeside(text: string): CouponBeside[] {
  const words = text.split(/\s+/u).filter(Boolean);
  const plain = words.map((word) => foldTurkish(word).replace(/[^\p{Letter}\p{Number}]+/gu, ''));
  const named = plain.findIndex((word) => NAMING.test(word));
  if (named < 0 || plain.some((word) => DROPPING.has(word))) return [];
  const after = plain.findIndex((word, place) => place > named && !AROUND.has(word));
  return [after, named - 1].flatMap((place) => besideAt(words, plain, named, place));
}

function besideAt(words: readonly string[], plain: readonly string[], named: number, place: number): CouponBeside[] {
  const code = couponCode(words[place] ?? '');
  if (!isCodeLength(code)) return [];
  let [from, to] = [Math.min(named, place), Math.max(named, place)];
  while (AROUND.has(plain[from - 1] ?? '')) from -= 1;
  while (AROUND.has(plain[to + 1] ?? '')) to += 1;
  const rest = [...words.slice(0, from), ...words.slice(to + 1)].join(' ');
  return /\p{Letter}{2}/u.test(rest) ? [{ code, rest }] : [];
}

/** The codes a text may mean, for the shell to look up before the turn; mostly none. */
export function couponCodesIn(text: string): string[] {
  const talk = readCouponTalk(text);
  const whole = talk && talk.kind !== 'drop' && isCodeLength(talk.code) ? [talk.code] : [];
  return [...new Set([...whole, ...couponsBeside(text).map(({ code }) => code)])];
}

/** Letters and digits in one word, as codes are made and dishes are not. */
export function looksLikeCode(text: string): boolean {
  return /^(?=.*\p{Letter})(?=.*\p{Number})[\p{Letter}\p{Number}]{4,24}$/u.test(text.trim());
}

/** Whether a written code is neither too short nor too long. */
export function isCodeLength(code: string): boolean {
  return code.length >= MIN_CODE && code.length <= MAX_CODE;
}
