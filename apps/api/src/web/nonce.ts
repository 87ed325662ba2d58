import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Stands in the built index.html wherever the page needs the nonce of its response. */
export const NONCE_PLACEHOLDER = '__SOFRA_NONCE__';

const nonces = new WeakMap<IncomingMessage, string>();

/** The nonce of the response to this request: the same in its policy and in its page, and never used again. */
export function nonceOf(request: IncomingMessage): string {
  let nonce = nonces.get(request);
  if (!nonce) nonces.set(request, (nonce = randomBytes(16).toString('base64')));
  return nonce;
}
