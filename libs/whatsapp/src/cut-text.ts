const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The longest start of `text` that fits `max` UTF-16 units without splitting a grapheme; an ellipsis marks a cut. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${wholeGraphemes(text, max - 1).trimEnd()}…`;
}

/** Like `cutText`, but ends at a word border when that loses no more than a third of the room. */
export function cutAtWord(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = wholeGraphemes(text, max - 1);
  const endsAtBorder = text[kept.length] === ' ';
  const border = endsAtBorder ? kept.length : kept.lastIndexOf(' ');
  const cut = border >= (max * 2) / 3 ? kept.slice(0, border) : kept;
  return `${cut.trimEnd()}…`;
}

function wholeGraphemes(text: string, max: number): string {
  let end = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
