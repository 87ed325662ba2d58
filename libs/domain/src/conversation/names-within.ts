import { quoted } from './scene';

/** Names with commas between them, as many as `most` characters hold. */
export function namesWithin(names: readonly string[], most: number): string {
  let text = '';
  for (const name of names) {
    const longer = [text, quoted(name, 40)].filter(Boolean).join(', ');
    if (longer.length > most) return `${text}…`;
    text = longer;
  }
  return text;
}
