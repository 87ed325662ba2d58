import { randomBytes } from 'node:crypto';
import { digestOf } from '../common/token';

const STEP_S = 30;
const RECOVERY_CODES = 10;
// Without letters and digits that look alike on paper.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** The step of time whose code this is, a phone's clock forgiven half a minute; undefined for a wrong code. */
export async function stepOf(secret: string, typed: string, now: Date): Promise<number | undefined> {
  // Authenticator apps show `123 456`, and people type what they see.
  const code = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(code)) return undefined;
  const { verifySync } = await import('otplib');
  const epoch = Math.floor(now.getTime() / 1_000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: STEP_S });
  return result.valid ? Math.floor(epoch / STEP_S) + result.delta : undefined;
}

/** `ABCDE-FGHJK`, ten of them: 49 random bits each, so a plain digest is safe to keep. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => `${letters()}-${letters()}`);
}

/** What is kept of a recovery code; how it was typed does not matter. */
export function digestOfRecovery(code: string): Buffer {
  return digestOf(code.toUpperCase().replace(/[^0-9A-Z]/g, ''));
}

function letters(): string {
  // 31 letters: bytes from 248 on would favour the first ones, so they are thrown away.
  const fair = [...randomBytes(32)].filter((byte) => byte < ALPHABET.length * 8);
  return fair.slice(0, 5).map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
