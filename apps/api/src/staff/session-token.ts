import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for the cookie; unguessable, so a plain digest of it is safe to keep. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
