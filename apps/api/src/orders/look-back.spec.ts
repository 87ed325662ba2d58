import { lookBack } from './look-back';

describe(lookBack.name, () => {
  it('begins with the month of the day and goes back over the turn of the year, each part as long as all before it', () => {
    const parts = lookBack('2026-01-31', '2016-05-02');
    expect(parts.slice(0, 3)).toEqual([['2026-01'], ['2025-12'], ['2025-11', '2025-10']]);
    expect(parts.map(({ length }) => length)).toEqual([1, 1, 2, 4, 8, 16, 32, 32, 21]);
  });

  it('names every month once, latest first, down to that of the oldest day', () => {
    const named = lookBack('2026-11-27', '2016-05-31').flat();
    expect(named).toEqual([...new Set(named)].toSorted().toReversed());
    expect([named[0], named.at(-1), named.length]).toEqual(['2026-11', '2016-05', 127]);
  });

  it('is one month when both days stand in it, and nothing when the days are the wrong way round', () => {
    expect(lookBack('2026-11-27', '2026-11-01')).toEqual([['2026-11']]);
    expect(lookBack('2026-11-27', '2026-12-01')).toEqual([]);
  });
});
