import { foldTurkish } from '../catalog/fold-turkish';

/** What people put around the one word that tells rows apart: "the small one", "küçük olan". */
const AROUND = /^(?:the|one|ones|a|olan|olandan|olani|olsun|lutfen|please|istiyorum|alayim|bir|tane|i|ll|take|have|ben|bana)$/;
const MIN_PART = 2;

/** Which of several names a text means by a part of it ("120 gramlık", "the small one"); null when none or several have it. */
export function namedByPart(names: readonly (readonly string[])[], text: string): number | null {
  const words = measured(foldTurkish(text)).split(' ').filter((word) => word && !AROUND.test(word));
  if (words.join('').length < MIN_PART || words.every((word) => /^\d$/.test(word))) return null;
  const fits = names.flatMap((own, at) => (own.some((name) => hasAll(measured(foldTurkish(name)).split(' '), words)) ? [at] : []));
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

// A number is said whole, a word may be cut short or carry an ending.
function hasAll(name: readonly string[], words: readonly string[]): boolean {
  return words.every((word) => name.some((part) => part === word || (!/\d/.test(word) && word.length > 2 && (part.startsWith(word) || (part.length > 3 && word.startsWith(part))))));
}

/** "120 gramlık", "120gr" and "120 g" are one. */
function measured(folded: string): string {
  return folded.replace(/(\d) ?(?:gramlik|gramli|gram|gr|g|luk|lik)(?= |$)/g, '$1').replace(/(\d) ?(?:mililitre|mllik|ml)(?= |$)/g, '$1').replace(/(\d) ?(?:litrelik|litre|lt|l)(?= |$)/g, '$1l');
}
