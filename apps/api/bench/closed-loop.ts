import type { Rate } from './measured';

/** `workers` do one thing after the other for `seconds`; answers how many things they finished in that time. */
export async function closedLoop(workers: number, seconds: number, newWorker: () => () => Promise<void>): Promise<Rate> {
  const began = performance.now();
  const end = began + seconds * 1_000;
  let count = 0;
  const work = async () => {
    const doNext = newWorker();
    while (performance.now() < end) {
      await doNext();
      if (performance.now() <= end) count++;
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return { count, seconds };
}
