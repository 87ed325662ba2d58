import type { IncomingMessage } from 'node:http';

const MOST_BYTES = 64 * 1024 * 1024;
const LONGEST_MS = 5_000;

/**
 * Reads what is left of a refused request and throws it away: closed while its sender still sends, the connection would break
 * before the answer is read. Not for ever: who sends more, or more slowly, is cut off.
 */
export function discardRest(request: IncomingMessage): Promise<void> {
  if (request.readableEnded || request.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    let bytes = 0;
    const patience = setTimeout(resolve, LONGEST_MS);
    const done = () => {
      clearTimeout(patience);
      resolve();
    };
    for (const event of ['end', 'close', 'error']) request.once(event, done);
    request.on('data', (chunk: Buffer) => (bytes += chunk.length) > MOST_BYTES && done());
    request.resume();
  });
}
