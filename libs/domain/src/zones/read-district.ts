import { foldTurkish } from '../catalog/fold-turkish';
import { districtsOf } from './find-zone';
import type { DeliveryZone } from './zone';

/** What a text says to "which district is it in?". */
export type DistrictAnswer =
  /** The district, with whatever else was said, belongs to the address. */
  | { kind: 'joins'; text: string }
  /** Another address altogether. */
  | { kind: 'address' }
  | { kind: 'none' };

/** Words around a district that say no more about the place. */
const AROUND = /^(?:mah|mahalle\w*|semt\w*|ilce\w*|district|area|neighbou?rhood|lutfen|please|in|at|it|is|its|the|yes|evet|tabii|da|de|ya|bu|burasi|orasi|adres\w*|olacak|bizim|biz|we|are|my|ben)$/;
/** Words that lead to a door within a house, and numbers of it. */
const INDOORS = /^(?:kat|k|daire|d|no|apt|apartman\w*|blok|floor|flat|apartment|zil|bell|\d+\w?(?:\/\d+\w?)?)$/;
const STREET = /(?:^| )(?:sok|sk|sokak\w*|sokag\w*|cad|cd|cadde\w*|bulvar\w*|blv|street|st|road|rd|avenue|ave|lane)(?: |$)/;
/** What may hang on a name: "Moda'da", "Moda'dayım", "Moda'ya". */
const ENDING = /^(?:[dt][ae](?:y[iu]m|y[iu]z|n)?|y?[ae]|n?[iu]n)?$/;

/** Reads a text as the district that was asked for: of a zone, or a whole new address, or neither. */
export function readDistrict(text: string, zones: readonly DeliveryZone[]): DistrictAnswer {
  const folded = foldTurkish(text);
  const named = districtWithin(folded, zones);
  if (!named) return { kind: STREET.test(folded) && /\d/.test(folded) ? 'address' : 'none' };
  const more = named.rest.filter((word) => !AROUND.test(word));
  if (more.length === 0) return { kind: 'joins', text: named.name };
  const isHouse = /\d/.test(folded) && more.some((word) => !INDOORS.test(word));
  return isHouse || STREET.test(folded) ? { kind: 'address' } : { kind: 'joins', text };
}

/** The district of a zone that a text names, as its owner writes it; null when it names none. */
export function namedDistrict(text: string, zones: readonly DeliveryZone[]): string | null {
  return districtWithin(foldTurkish(text), zones)?.name ?? null;
}

/** The district of a zone that a folded text names, the longest first, and the words beside it. */
function districtWithin(folded: string, zones: readonly DeliveryZone[]): { name: string; rest: string[] } | null {
  const words = folded.split(' ');
  for (const name of districtsOf(zones).sort((a, b) => b.length - a.length)) {
    const wanted = foldTurkish(name).split(' ');
    const at = words.findIndex((_, from) => wanted.every((word, offset) => isSaid(words[from + offset] ?? '', word, offset === wanted.length - 1)));
    if (at >= 0) return { name, rest: words.toSpliced(at, wanted.length) };
  }
  return null;
}

function isSaid(word: string, wanted: string, isLast: boolean): boolean {
  return word === wanted || (isLast && word.startsWith(wanted) && ENDING.test(word.slice(wanted.length)));
}
