/** Like `Promise.allSettled`, with at most `limit` tasks under way at a time, started in order. */
export async function allSettledBounded<T>(limit: number, tasks: readonly (() => Promise<T>)[]): Promise<PromiseSettledResult<T>[]> {
  const results: PromiseSettledResult<T>[] = new Array(tasks.length);
  const queue = tasks.entries();
  const work = async () => {
    for (const [index, task] of queue) [results[index]] = (await Promise.allSettled([task()])) as [PromiseSettledResult<T>];
  };
  await Promise.all(Array.from({ length: Math.min(limit, tasks.length) }, work));
  return results;
}
