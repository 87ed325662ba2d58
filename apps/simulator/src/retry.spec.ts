import { Rate } from './rate';
import { PLATFORM_RETRIES, retryWait } from './retry';

describe(retryWait.name, () => {
  it('comes at once, then ever less often', () => {
    const plan = { baseMs: 100, maxMs: 350, totalMs: 10_000 };
    expect([1, 2, 3, 4, 5].map((retry) => retryWait(plan, retry, 0))).toEqual([0, 100, 200, 350, 350]);
  });

  it('gives up after seven days', () => {
    const day = 86_400_000;
    expect(retryWait(PLATFORM_RETRIES, 50, 6.9 * day)).not.toBeNull();
    expect(retryWait(PLATFORM_RETRIES, 50, 7 * day)).toBeNull();
  });
});

describe(Rate.name, () => {
  it('lends a burst and gives one back at a time', () => {
    const rate = new Rate();
    const take = (now: number) => rate.take('ann', 3, 1_000, now);
    expect([take(0), take(0), take(0), take(0)]).toEqual([true, true, true, false]);
    expect([take(999), take(1_000), take(1_001)]).toEqual([false, true, false]);
  });
});
