const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

// C0 and C1 controls (NUL among them), direction overrides that could turn a sentence around, and half surrogates.
const UNPRINTABLE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** Text of a customer or owner made storable and printable: no NUL or other controls, line breaks kept as `\n`, trimmed. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(UNPRINTABLE, '').trim();
}

/** `plainText` on one line. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ');
}

/** The longest start of `text` within `max` UTF-16 units, whole graphemes only; an ellipsis marks a cut. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${wholeGraphemes(text, max - 1).trimEnd()}…`;
}

/** Like `cutText`, but ends at a word border where that loses no more than a third of the room. */
export function cutAtWord(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = wholeGraphemes(text, max - 1);
  const border = text[kept.length] === ' ' ? kept.length : kept.lastIndexOf(' ');
  return `${(border >= (max * 2) / 3 ? kept.slice(0, border) : kept).trimEnd()}…`;
}

/** The start of `text` that fits `max` UTF-16 units without splitting a grapheme, unmarked. */
export function wholeGraphemes(text: string, max: number): string {
  if (text.length <= max) return text;
  // Where the grapheme that crosses the border begins; looking there only costs a tenth of walking the whole text.
  const end = graphemes.segment(text).containing(max)?.index ?? 0;
  return text.slice(0, end);
}

/** Keeps somebody's text from formatting a WhatsApp message: marks for bold, italic, strike and code go, lists and quotes lose their start. */
export function neutralise(text: string): string {
  return plainText(text)
    .replace(/[*~`]/g, '')
    .replace(/_/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/^(?:[>-]|\d+\.) /gm, '')
    .trim();
}
