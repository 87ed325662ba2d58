import { describe, expect, it } from '@jest/globals';
import { allSettledBounded } from './all-settled-bounded';
import { KeyedQueue } from './keyed-queue';

/** A task that ends when told to. */
function aTask(log: string[], name: string) {
  let end = () => {};
  const ended = new Promise<void>((done) => (end = done));
  const run = async () => {
    log.push(`${name} starts`);
    await ended;
    log.push(`${name} ends`);
    return name;
  };
  return { run, end };
}

describe(KeyedQueue.name, () => {
  it('runs tasks of one key one after the other, of different keys side by side', async () => {
    const log: string[] = [];
    const queue = new KeyedQueue();
    const [a, b, c] = [aTask(log, 'a'), aTask(log, 'b'), aTask(log, 'c')];
    const done = Promise.all([queue.run('x', a.run), queue.run('x', b.run), queue.run('y', c.run)]);
    b.end();
    c.end();
    await queue.run('y', async () => undefined);
    expect(log).toEqual(['a starts', 'c starts', 'c ends']);
    a.end();
    expect(await done).toEqual(['a', 'b', 'c']);
    expect(log).toEqual(['a starts', 'c starts', 'c ends', 'a ends', 'b starts', 'b ends']);
  });

  it('goes on after a task that failed, and forgets keys without work', async () => {
    const queue = new KeyedQueue();
    await expect(queue.run('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await queue.run('x', async () => 'yes')).toBe('yes');
    await Promise.resolve();
    expect(queue.size).toBe(0);
  });
});

describe(allSettledBounded.name, () => {
  it('keeps order and failures, and never runs more than the limit', async () => {
    let [running, most] = [0, 0];
    const tasks = Array.from({ length: 20 }, (_, index) => async () => {
      most = Math.max(most, ++running);
      await new Promise((done) => setImmediate(done));
      running--;
      if (index === 7) throw new Error('seven');
      return index;
    });
    const results = await allSettledBounded(3, tasks);
    expect(most).toBe(3);
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value : 'failed'))).toEqual(tasks.map((_, index) => (index === 7 ? 'failed' : index)));
  });
});
