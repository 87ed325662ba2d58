/** A piece of a message as a phone shows it. */
export interface TextPart {
  text: string;
  isBold: boolean;
}

// As on WhatsApp: a star opens after a border and before a letter, closes before a border, and never spans lines.
const BOLD = /(?<![\p{L}\p{N}*])\*(\S(?:[^*\n]*\S)?)\*(?![\p{L}\p{N}])/gu;

/** A message with its stars read as bold; whatever else it holds stays as it is. */
export function boldParts(text: string): TextPart[] {
  return text
    .split(BOLD)
    .map((part, at) => ({ text: part, isBold: at % 2 === 1 }))
    .filter((part) => part.text !== '');
}
