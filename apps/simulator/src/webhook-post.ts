import { platformJson, SIGNATURE_HEADER, signBody } from '@sofra/whatsapp';
import type { VerifyAnswer } from './control';

/** Receivers have this long; the platform's own limit is not documented. */
const ANSWER_MS = 5_000;

export interface WebhookTarget {
  url: string;
  appSecret: string;
}

export interface WebhookAnswer {
  /** 0 when there was no answer. */
  httpStatus: number;
  body: string;
}

export interface SignedBody {
  text: string;
  signature: string | null;
}

/** The exact text of a webhook with its signature. */
export function signed(body: unknown, appSecret: string): SignedBody {
  const text = platformJson(body);
  return { text, signature: signBody(text, appSecret) };
}

/** How a webhook reaches the business; specs bring their own. */
export type PostWebhook = typeof postWebhook;

export async function postWebhook(
  target: WebhookTarget,
  { text, signature }: SignedBody,
  signal: AbortSignal,
): Promise<WebhookAnswer> {
  try {
    const response = await fetch(target.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(signature === null ? {} : { [SIGNATURE_HEADER]: signature }),
      },
      body: text,
      signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]),
    });
    return { httpStatus: response.status, body: await response.text() };
  } catch (error) {
    // The business is down, slow or we are stopping: no answer, which is what a retry is for.
    return { httpStatus: 0, body: error instanceof Error ? error.message : String(error) };
  }
}

/** What the business answers to the platform's challenge; right is 200 with the challenge itself. */
export async function verifyWebhook(
  { webhookUrl, verifyToken }: { webhookUrl: string; verifyToken: string },
  token = verifyToken,
): Promise<VerifyAnswer> {
  const challenge = String(Date.now());
  const url = new URL(webhookUrl);
  url.search = new URLSearchParams({
    'hub.mode': 'subscribe',
    'hub.challenge': challenge,
    'hub.verify_token': token,
  }).toString();
  const response = await fetch(url, { signal: AbortSignal.timeout(ANSWER_MS) });
  return { httpStatus: response.status, body: await response.text(), challenge };
}
