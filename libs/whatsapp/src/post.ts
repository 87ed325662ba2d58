import { Agent, type IncomingMessage, request as overHttp } from 'node:http';
import { Agent as SecureAgent, request as overHttps } from 'node:https';

/** The part of `fetch` that sending a message needs. */
export type Post = (url: URL, init: PostInit) => Promise<Pick<Response, 'status' | 'text'>>;

interface PostInit {
  method: 'POST';
  headers: Record<string, string>;
  body: string;
  redirect: 'manual';
  signal: AbortSignal;
}

// Shorter than servers keep an idle connection: one that is closed just as we write would leave us not knowing.
const IDLE_MS = 4_000;

const http = new Agent({ keepAlive: true, timeout: IDLE_MS });
const https = new SecureAgent({ keepAlive: true, timeout: IDLE_MS });

/** Posts a small body on a connection that stays open, for less than half of what `fetch` takes: every reply goes this way. Fails as `fetch` does. */
export const post: Post = (url, { headers, body, signal }) =>
  new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(signal.aborted ? signal.reason : new TypeError('fetch failed', { cause: error }));
    const options = { method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(body) }, signal };
    const take = (response: IncomingMessage) => void textOf(response).then((text) => resolve({ status: response.statusCode ?? 0, text: () => Promise.resolve(text) }), fail);
    const request = url.protocol === 'https:' ? overHttps(url, { ...options, agent: https }, take) : overHttp(url, { ...options, agent: http }, take);
    request.once('error', fail);
    request.end(body);
  });

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
