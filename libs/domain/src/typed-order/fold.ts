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
    .replace(/[\p{Mark}'’`´]+/gu, '')
    .replace(/(\p{L})\1{2,}/gu, '$1');
}

/** Whether marks that were typed contradict a word with its marks: `şu` is never `su`, while `cay` may well be `çay`. */
export function marksContradict(typed: string, marked: string): boolean {
  return [...lowerWord(typed)].some((letter, at) => 'ğşçöü'.includes(letter) && marked[at] !== undefined && marked[at] !== letter);
}
