import { setTimeout as pause } from 'node:timers/promises';

const LIMIT_MS = 10_000;
const LOOK_EVERY_MS = 10;

/** Asks until the answer is there: for what another process or the database does in its own time. */
export async function eventually<T>(ask: () => Promise<T>, isIt: (answer: T) => boolean): Promise<T> {
  const deadline = Date.now() + LIMIT_MS;
  for (;;) {
    const answer = await ask();
    if (isIt(answer)) return answer;
    if (Date.now() > deadline) throw new Error(`it never came to that; last seen: ${JSON.stringify(answer)}`);
    await pause(LOOK_EVERY_MS);
  }
}
