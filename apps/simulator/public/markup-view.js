import { parseMarkup } from './markup.js';

const TAGS = { bold: 'strong', italic: 'em', strike: 's', code: 'code', block: 'pre' };

/**
 * WhatsApp's markup as DOM nodes; text only ever becomes text nodes.
 * @param {string} text
 */
export function renderMarkup(text) {
  return parseMarkup(text).map(toDom);
}

function toDom(node) {
  if (node.type === 'text') return document.createTextNode(node.text);
  if (node.type === 'link') {
    const link = document.createElement('a');
    Object.assign(link, { href: node.href, target: '_blank', rel: 'noopener noreferrer', textContent: node.text });
    return link;
  }
  const element = document.createElement(TAGS[node.type]);
  if ('children' in node) element.append(...node.children.map(toDom));
  else element.textContent = node.text;
  return element;
}
