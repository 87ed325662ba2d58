import { backoff } from './backoff';

describe(backoff.name, () => {
  it('starts short, doubles, and is capped', () => {
    expect([0, 1, 2, 3, 4, 5, 50].map((attempt) => backoff(attempt, 0.5))).toEqual([300, 600, 1_200, 2_400, 4_800, 5_000, 5_000]);
  });

  it('spreads screens over half to one and a half of the wait', () => {
    expect([backoff(2, 0), backoff(2, 0.999)]).toEqual([600, 1_799]);
  });
});
