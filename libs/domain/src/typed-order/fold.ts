const PLAIN: Readonly<Record<string, string>> = { ı: 'i', ğ: 'g', ş: 's', ç: 'c', ö: 'o', ü: 'u', ß: 'ss', æ: 'ae', ø: 'o' };

/** Lower case by Turkish rules for `İ`, marks kept: `ŞU` is `şu`. `I` becomes `i`, since half of all capitals are English. */
export function lowerWord(text: string): string {
  return text.normalize('NFC').replace(/[İI]/g, 'i').toLowerCase();
}

/** One word made comparable: lower case, no marks, `ı` and `i` alike, no apostrophes. */
export function foldWord(text: string): string {
  return lowerWord(text)
    .replace(/[ığşçöüßæø]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{Mark}'’`´]+/gu, '');
}

/** Whether marks that were typed contradict a word: `şu` is never `su`, while `su` may well be `şu`. */
export function marksContradict(typed: string, word: string): boolean {
  const lower = lowerWord(typed);
  return [...lower].some((letter, at) => 'ğşçöü'.includes(letter) && word[at] !== undefined && word[at] !== letter);
}
