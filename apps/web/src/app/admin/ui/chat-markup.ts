/** A stretch of a WhatsApp message that looks the same. */
export interface ChatSpan {
  text: string;
  look: 'plain' | 'bold' | 'italic' | 'strike';
}

const LOOKS = { '*': 'bold', _: 'italic', '~': 'strike' } as const;

// A mark counts between what is no letter or digit, as WhatsApp reads it, and never around a space or over the end of a line.
const MARKED = /(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu;

/** A message as a phone shows it: its marks taken away, what they mean kept; a mark within another one stays as it is. */
export function chatSpans(body: string): ChatSpan[] {
  const spans: ChatSpan[] = [];
  let from = 0;
  for (const found of body.matchAll(MARKED)) {
    if (found.index > from) spans.push({ text: body.slice(from, found.index), look: 'plain' });
    spans.push({ text: found[2]!, look: LOOKS[found[1] as keyof typeof LOOKS] });
    from = found.index + found[0].length;
  }
  return from < body.length ? [...spans, { text: body.slice(from), look: 'plain' }] : spans;
}
