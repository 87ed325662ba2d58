import type { Lexicon } from './lexicon';
import { phrasesFrom } from './talk-words';
import type { Token } from './tokenise';
import { cuts } from './inflection';

/** Spaces put right: `tavukdürüm` is two words, `lah macun` is one. Places in the text stay true. */
export function repairWords(tokens: readonly Token[], lexicon: Lexicon): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const whole = unabbreviate(tokens, at, lexicon);
    if (whole) {
      joined.push(whole);
      at++;
      continue;
    }
    const together = join(token, tokens[at + 1], lexicon);
    if (together) at++;
    joined.push(...(together ? [together] : split(token, lexicon)));
  }
  return joined;
}

function isMenuWord(word: string, lexicon: Lexicon): boolean {
  return cuts(word).some(({ head }) => lexicon.has(head));
}

/** `T. döner`: a letter or two with a dot before a menu's word, when one name only begins so. */
function unabbreviate(tokens: readonly Token[], at: number, lexicon: Lexicon): Token | null {
  const [token, dot, next] = tokens.slice(at, at + 3);
  if (token?.kind !== 'word' || token.word.length > 3 || dot?.text !== '.' || dot.start !== token.end || next?.kind !== 'word') return null;
  const heads = cuts(next.word).map(({ head }) => head);
  const word = lexicon.beginningWith(token.lower, heads.find((head) => lexicon.named(head).size > 0) ?? '');
  return word === null ? null : { ...token, text: `${token.text}.`, end: dot.end, word, lower: word };
}

/** Two words that mean nothing apart and something together. */
function join(first: Token, second: Token | undefined, lexicon: Lexicon): Token | null {
  if (first.kind !== 'word' || second?.kind !== 'word' || first.word.length + second.word.length < 5) return null;
  if (isMenuWord(first.word, lexicon) || isMenuWord(second.word, lexicon) || phrasesFrom(first.word).length > 0) return null;
  const word = first.word + second.word;
  if (!lexicon.has(word)) return null;
  return { ...first, text: `${first.text} ${second.text}`, end: second.end, word, lower: first.lower + second.lower };
}

/** One word that is two of the menu, each at least three letters; the second may be inflected. */
function split(token: Token, lexicon: Lexicon): Token[] {
  if (token.kind !== 'word' || token.word.length < 6 || phrasesFrom(token.word).length > 0 || isMenuWord(token.word, lexicon)) return [token];
  // Folding may change the length of a word (ß); then its halves have no place in the text.
  if (token.word.length !== token.text.length) return [token];
  for (let at = 3; at <= token.word.length - 3; at++) {
    if (lexicon.has(token.word.slice(0, at)) && isMenuWord(token.word.slice(at), lexicon)) return [part(token, 0, at), part(token, at, token.word.length)];
  }
  return [token];
}

function part(token: Token, from: number, to: number): Token {
  return {
    ...token,
    text: token.text.slice(from, to),
    start: token.start + from,
    end: token.start + to,
    word: token.word.slice(from, to),
    lower: token.lower.slice(from, to),
    isGlued: from === 0 && token.isGlued,
  };
}
