import { foldTurkish } from '../catalog/fold-turkish';

/** Streets and what houses are called: words that only addresses have. */
const PLACE = /(?:^| )(?:mah|mahalle\w*|sok|sk|sokak\w*|sokag\w*|cad|cd|cadde\w*|bulvar\w*|blv|meydan\w*|apt|apartman\w*|site\w*|blok|street|st|road|rd|avenue|ave|lane|drive|square)(?: |$)/;
/** Within a house. */
const INDOORS = /(?:^| )(?:daire|kat|flat|floor|apartment)(?: |$)/;
/** A text of nothing but these leads from the street door to the flat. */
const ONLY_INDOORS = /^(?:(?:kat|katta|k|daire|d|no|apt|blok|zil|bina|floor|flat|apartment|door|bell|number|buzzer|the|and|ve|\d+\w{0,2}(?:\/\d+\w?)?) ?)+$/;

const MARK = /(?:(?:yeni |teslimat )?adres(?:im|imiz|i)?|(?:(?:my|new|the|delivery) )?address(?: is)?|(?:deliver|bring|send)(?: it| this| them)? to|it'?s|it is|i'?m at|i am at|we'?re at|we are at|i live (?:at|in))/;
const NAMED = `${MARK.source}(?![\\p{L}])\\s*[:=,-]?\\s*(.+)$`;
const MARKED = new RegExp(`^()${NAMED}`, 'isu');
const MARKED_BESIDE = new RegExp(`^(.*?)[\\s,;.]+${NAMED}`, 'isu');
/** Sentences about an address that name none. */
const CHANGES = /(?:degis|yanlis|guncelle|baska|wrong|change|different|other)/;

/** What asks, wherever a text has it, and what only a question begins with. */
const ASKS = /\?\s*$|(?:^| )(?:m[iu](?:y[iu]\w*|s[iu]n\w*|d[iu]r\w*)?|nasil|neden|nerede|hangi|kac\w*|ne (?:zaman|kadar))(?: |$)|^(?:can|could|do|does|is|are|will|would|what|when|where|why|how|who|which) /;
const SAME = /^(?:ayni\w*(?: adres\w*)?|(?:eski|kayitli) ?\w*|belli|biliyorsunuz|her zamanki\w*|(?:the )?same(?: address)?(?: as (?:before|last time|always))?|the usual)$/;

/** An address as somebody said it, with what was said before it. */
export interface SaidAddress {
  before: string;
  text: string;
}

/** Whether a text is an address by its own words: a street or a house, and a number or a few words with it. */
export function looksLikeAddress(text: string): boolean {
  const folded = foldTurkish(text);
  return PLACE.test(folded) && (/\d/.test(folded) || folded.split(' ').length >= 3);
}

/** Whether a text has words of an address in it. */
export function hasAddressWord(text: string): boolean {
  const folded = foldTurkish(text);
  return PLACE.test(folded) || INDOORS.test(folded);
}

/** Floor and flat, and nothing else: "3. kat daire 8". */
export function isIndoors(text: string): boolean {
  const folded = foldTurkish(text);
  return INDOORS.test(folded) && /\d/.test(folded) && ONLY_INDOORS.test(folded);
}

/** "Address: 12 Baker Street", "2 lahmacun, adresim Moda Cad. 5": what is called an address, and is one; null for any other text. */
export function readMarkedAddress(text: string): SaidAddress | null {
  const [, before = '', after = ''] = MARKED.exec(text) ?? MARKED_BESIDE.exec(text) ?? [];
  const isOne = /\d/.test(after) || looksLikeAddress(after);
  return isOne && /\p{L}{2}/u.test(after) && !/^(?:table|masa)\b/i.test(after) ? { before: before.trim(), text: after.trim() } : null;
}

/** Whether a text asks something ("kapıda ödeme olur mu"): no courier finds that. */
export function asksSomething(text: string): boolean {
  return ASKS.test(foldTurkish(text)) || /\?\s*$/.test(text);
}

/** "Adresim aynı": the one that is saved. */
export function meansSameAddress(text: string): boolean {
  return SAME.test(foldTurkish(withoutMark(text)));
}

/** "Adresim Moda" without the word that only says what it is. */
export function withoutMark(text: string): string {
  return text.replace(/^(?:(?:yeni |teslimat )?adres(?:im|imiz|i)?|(?:(?:my|new|the|delivery) )?address(?: is)?)(?![\p{L}])\s*[:=,-]?\s*/iu, '');
}

/** "Adresim değişti", "the address is wrong": wants another, and says none. */
export function wantsOtherAddress(text: string): boolean {
  return /(?:^| )(?:adres\w*|address)(?: |$)/.test(foldTurkish(text)) && CHANGES.test(foldTurkish(text));
}
