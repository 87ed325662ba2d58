/**
 * WhatsApp's markup: *bold* _italic_ ~strike~ `code` and ```block```, as on the phone: a marker opens after a border
 * and before a non-space, closes after a non-space and before a border, and never spans lines (a block may).
 */

/**
 * @typedef {{ type: 'text', text: string }
 *   | { type: 'link', text: string, href: string }
 *   | { type: 'bold' | 'italic' | 'strike', children: MarkupNode[] }
 *   | { type: 'code' | 'block', text: string }} MarkupNode
 */

/** @type {Record<string, 'bold' | 'italic' | 'strike'>} */
const STYLES = { '*': 'bold', _: 'italic', '~': 'strike' };

const BLOCK = /```([\s\S]+?)```/;
const CODE = /`([^`\n]+)`/;
const LINK = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}'*_~]/;
const STYLED = /(?<![\p{L}\p{N}*_~])([*_~])(?=\S)((?:(?!\1)[^\n])*\S|\S)\1(?![\p{L}\p{N}])/u;

/**
 * The text as a tree; whatever is not markup stays as it was typed.
 * @param {string} text
 * @returns {MarkupNode[]}
 */
export function parseMarkup(text) {
  if (text === '') return [];
  const first = firstMatch(text);
  if (!first) return [{ type: 'text', text }];
  const { match, toNode } = first;
  const rest = text.slice(match.index + match[0].length);
  return [...parseMarkup(text.slice(0, match.index)), toNode(match), ...parseMarkup(rest)];
}

/** @type {[RegExp, (match: RegExpExecArray) => MarkupNode][]} */
const RULES = [
  [BLOCK, (match) => ({ type: 'block', text: (match[1] ?? '').trim() })],
  [CODE, (match) => ({ type: 'code', text: match[1] ?? '' })],
  [LINK, (match) => ({ type: 'link', text: match[0], href: match[0] })],
  [STYLED, (match) => ({ type: STYLES[match[1] ?? ''] ?? 'bold', children: parseMarkup(match[2] ?? '') })],
];

/** @param {string} text */
function firstMatch(text) {
  const found = RULES.flatMap(([pattern, toNode]) => {
    const match = pattern.exec(text);
    return match ? [{ match, toNode }] : [];
  });
  return found.sort((a, b) => a.match.index - b.match.index)[0];
}
