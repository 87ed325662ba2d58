import { foldTurkish } from '../catalog/fold-turkish';

/** Letters and digits that nobody mixes up when a code is read out. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const PREFIX = 'DVT';
const RANDOM_LETTERS = 6;
const CODE = new RegExp(`(?<![A-Z0-9])${PREFIX}[A-Z0-9]{${RANDOM_LETTERS}}(?![A-Z0-9])`);

/** An invitation code made of `randoms`, each from 0 up to but not including 1; the domain knows no randomness of its own. */
export function referralCode(randoms: readonly number[]): string {
  return PREFIX + lettersOf(randoms);
}

/** The code of a coupon that rewards an invitation, made alike. */
export function rewardCode(randoms: readonly number[]): string {
  return `DOST${lettersOf(randoms)}`;
}

/** How many randoms a code is made of. */
export const CODE_RANDOMS = RANDOM_LETTERS;

/** The invitation code somewhere in a text, as it is stored; null when there is none. */
export function referralCodeIn(text: string): string | null {
  return CODE.exec(foldTurkish(text).toUpperCase())?.[0] ?? null;
}

/** Opens a chat with the number and a text ready to be sent. */
export function chatLink(number: string, text: string): string {
  return `https://wa.me/${number.replace(/\D/g, '')}?text=${encodeURIComponent(text)}`;
}

function lettersOf(randoms: readonly number[]): string {
  return randoms.slice(0, RANDOM_LETTERS).map((random) => ALPHABET[Math.floor(random * ALPHABET.length)]).join('');
}
