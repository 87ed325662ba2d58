import { describe, expect, it } from '@jest/globals';
import { PairPace } from './pair-pace';

describe(PairPace.name, () => {
  const after = (count: number) => {
    const pace = new PairPace();
    for (let sent = 0; sent < count; sent++) pace.take('ayşe', 0);
    return pace;
  };

  it('lets a burst go at once', () => {
    expect(after(43).freeAt('ayşe', 0)).toBe(0);
  });

  it('then one message every six seconds', () => {
    expect(after(44).freeAt('ayşe', 0)).toBe(6_000);
    expect(after(44).freeAt('ayşe', 5_999)).toBe(6_000);
    expect(after(44).freeAt('ayşe', 6_000)).toBe(6_000);
  });

  it('keeps nobody else waiting', () => {
    expect(after(44).freeAt('mehmet', 0)).toBe(0);
  });

  it('gives the burst back with time', () => {
    expect(after(44).freeAt('ayşe', 44 * 6_000)).toBe(44 * 6_000);
    const pace = after(44);
    for (let sent = 0; sent < 44; sent++) pace.take('ayşe', 44 * 6_000);
    expect(pace.freeAt('ayşe', 44 * 6_000)).toBe(45 * 6_000);
  });
});
