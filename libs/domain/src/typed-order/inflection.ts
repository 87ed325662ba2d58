/** A word cut into a possible dictionary form and its ending. */
export interface Cut {
  head: string;
  tail: string;
}

// After folding: plural, possessive, case. `ı/i` and `u/ü` are already one letter each.
const PLURAL = '(?:l[ae]r)?';
const POSSESSIVE = '(?:s?[iu]|[iu]?m|[iu]?m[iu]z|[iu]?n[iu]z|l[ae]r[iu])?';
const CASE = '(?:[yn]?[iu]|n?d[ae]n?|t[ae]n?|[yn]?[ae]|n?[iu]n|y?l[ae])?';
const TAIL = new RegExp(`^${PLURAL}${POSSESSIVE}${CASE}$`);
const ENGLISH_TAIL = /^(?:s|es)$/;

/** Whether letters after a dictionary form are only an ending of Turkish nouns or an English plural. */
export function isEnding(tail: string): boolean {
  return tail.length <= 10 && (TAIL.test(tail) || ENGLISH_TAIL.test(tail));
}

/** Ways to read a folded word as form plus ending, longest form first; hard consonants are restored (`mercimeği`, `kanadı`). */
export function cuts(word: string): Cut[] {
  const found: Cut[] = [];
  for (let at = word.length; at >= 2; at--) {
    const tail = word.slice(at);
    if (!isEnding(tail)) continue;
    const head = word.slice(0, at);
    found.push({ head, tail });
    const hard = tail && /^[aeiu]/.test(tail) ? HARD[head[head.length - 1] ?? ''] : undefined;
    if (hard) found.push({ head: head.slice(0, -1) + hard, tail });
  }
  if (word.endsWith('ies')) found.push({ head: `${word.slice(0, -3)}y`, tail: 's' });
  return found;
}

const HARD: Readonly<Record<string, string>> = { g: 'k', d: 't', b: 'p' };

/** Endings that point at something already there: `dürümü`, `ayranlar`, `lahmacunda`; not the dative, not an English plural. */
export function isDefinite(tail: string): boolean {
  return /^(?:l[ae]r.*|[yn]?[iu]|s[iu]n[iu]|n?[dt][ae]n?|n?[iu]n|[iu]m[iu]?)$/.test(tail);
}

/** `lahmacundan`, `künefeden`: some of these; a number that follows counts them. */
export function isPartitive(tail: string): boolean {
  return /[dt][ae]n$/.test(tail);
}

/** `adanaya`, `dürümlere`: what a wish is for. */
export function isDative(tail: string): boolean {
  return /^(?:l[ae]r)?[yn]?[ae]$/.test(tail);
}

/** Forms people say instead of a name's inflected word: `çorbası` is `çorba`, `kıymalı` is `kıyma`, `wings` is `wing`. */
export function baseForms(word: string): string[] {
  const bases = [word];
  if (word.length >= 6 && /s[iu]$/.test(word)) bases.push(word.slice(0, -2));
  if (word.length >= 6 && /l[iu]$/.test(word)) bases.push(word.slice(0, -2));
  if (word.length >= 4 && /[^s]s$/.test(word) && !word.endsWith('us')) bases.push(word.slice(0, -1));
  if (word === 'suyu') bases.push('su');
  return bases;
}
