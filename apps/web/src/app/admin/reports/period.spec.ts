import { periodIn, periodOf, spanOf } from './period';

const TODAY = '2026-03-02';
const params = (query: string) => new URLSearchParams(query);

describe('the days of a report', () => {
  it('end today, over the ends of months', () => {
    expect(periodOf('today', TODAY)).toEqual({ from: '2026-03-02', to: '2026-03-02' });
    expect(periodOf('yesterday', TODAY)).toEqual({ from: '2026-03-01', to: '2026-03-01' });
    expect(periodOf('week', TODAY)).toEqual({ from: '2026-02-24', to: '2026-03-02' });
  });

  it('are a span again, or somebody’s own', () => {
    expect(spanOf(periodOf('month', TODAY), TODAY)).toBe('month');
    expect(spanOf({ from: '2026-01-01', to: '2026-01-31' }, TODAY)).toBeNull();
  });

  it('are the last seven when the address names none or nonsense', () => {
    expect(periodIn(params('from=2026-01-01&to=2026-01-31'), TODAY)).toEqual({ from: '2026-01-01', to: '2026-01-31' });
    for (const query of ['', 'from=2026-01-01', 'from=soon&to=later', 'from=2026-99-01&to=2026-99-02']) expect(periodIn(params(query), TODAY)).toEqual(periodOf('week', TODAY));
  });
});
