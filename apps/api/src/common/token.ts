import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for the cookie; unguessable, so a plain digest of it is safe to keep. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The token in a `Cookie` header under a cookie's name; undefined unless it has a token's shape. */
export function tokenIn(header: string | undefined, cookieName: string): string | undefined {
  const pair = header?.split(';').map((each) => each.trim()).find((each) => each.startsWith(`${cookieName}=`));
  const token = pair?.slice(cookieName.length + 1);
  return token && /^[A-Za-z0-9_-]{43}$/.test(token) ? token : undefined;
}

/** What is kept of a token. */
export function digestOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
