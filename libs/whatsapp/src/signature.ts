import { createHmac, timingSafeEqual } from 'node:crypto';

/** Header that carries the signature of a webhook, in the lower case Node uses. */
export const SIGNATURE_HEADER = 'x-hub-signature-256';

const FORMAT = /^sha256=[0-9a-f]{64}$/i;

/** Value of `X-Hub-Signature-256` for exactly these bytes. */
export function signBody(body: Uint8Array | string, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

/** Whether one of `secrets` signed exactly these bytes; constant time for a well-formed header, false for any other. */
export function verifyBody(body: Uint8Array | string, header: unknown, secrets: readonly string[]): boolean {
  if (typeof header !== 'string' || !FORMAT.test(header)) return false;
  const given = Buffer.from(header.slice('sha256='.length), 'hex');
  let matches = false;
  // Every secret is tried, so the time does not tell which one of a rotation is in use.
  for (const secret of secrets) {
    if (secret === '') continue;
    const expected = createHmac('sha256', secret).update(body).digest();
    matches = timingSafeEqual(given, expected) || matches;
  }
  return matches;
}
