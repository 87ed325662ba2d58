import { wallTime } from './wall-time';

describe(wallTime.name, () => {
  it('tells a moment by the clock of its zone, over midnight too', () => {
    expect(wallTime('2026-11-28T22:05:00.000Z', 'Europe/Istanbul')).toBe('2026-11-29 01:05');
    expect(wallTime('2026-11-28T22:05:00.000Z', 'UTC')).toBe('2026-11-28 22:05');
  });
});
