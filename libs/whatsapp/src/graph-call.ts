import { classify } from './classify';
import { asObject, type JsonObject } from './json';
import type { FailedOutcome } from './outcome';

const TIMEOUT_MS = 10_000;

/** One request to the Graph API beside the sending of messages. */
export interface GraphCall {
  method: 'GET' | 'POST' | 'DELETE';
  url: string;
  accessToken: string;
  body?: unknown;
  /** A file and what goes with it, in place of `body`. */
  form?: FormData;
  /** Longest wait for an answer, milliseconds. */
  timeoutMs?: number;
}

/** Where the paths of the Graph API begin. */
export function graphBase({ baseUrl, version }: { baseUrl: string; version: string }): string {
  return `${baseUrl.replace(/\/+$/, '')}/${version}`;
}

/** Asks, and gives back the answer's object or why there is none; never throws for what the network or the platform does. */
export async function graphCall({ method, url, accessToken, body, form, timeoutMs = TIMEOUT_MS }: GraphCall): Promise<{ body: JsonObject } | FailedOutcome> {
  try {
    const authorization = `Bearer ${accessToken}`;
    const json = body === undefined ? {} : { headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const sent = { headers: { authorization }, ...(form ? { body: form } : json) };
    const response = await fetch(url, { method, signal: AbortSignal.timeout(timeoutMs), ...sent });
    const answer: unknown = await response.json().catch(() => undefined);
    return response.ok ? { body: asObject(answer) ?? {} } : classify(response.status, answer);
  } catch (error) {
    // Timeouts and everything the network does.
    return { kind: 'ambiguous', reason: error instanceof Error ? error.message : String(error) };
  }
}
