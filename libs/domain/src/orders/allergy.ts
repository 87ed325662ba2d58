import { foldTurkish } from '../catalog/fold-turkish';

/** Beginnings of words by which guests speak of what their body cannot take, folded; a beginning covers the Turkish suffixes. */
const STEMS = ['alerj', 'allerg', 'alergy', 'anafila', 'anaphyla', 'colyak', 'celiac', 'coeliac', 'intoleran', 'intoleranc', 'laktoz', 'lactose', 'epipen'];

/** Whether a note speaks of an allergy or intolerance, so that it must not be read over. A word too many does no harm, one too few may. */
export function speaksOfAllergy(note: string | null): boolean {
  if (!note) return false;
  const words = foldTurkish(note).split(/[^\p{L}]+/u);
  return words.some((word) => STEMS.some((stem) => word.startsWith(stem)));
}
