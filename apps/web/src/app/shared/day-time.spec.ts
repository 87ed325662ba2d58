import { dayTime, momentTime } from './day-time';

const NOON = new Date(2026, 10, 27, 12, 0);

describe(momentTime.name, () => {
  it.each(['tr', 'en'] as const)('names the day only of another day (%s)', (locale) => {
    const [today, yesterday] = [new Date(2026, 10, 27, 9, 5), new Date(2026, 10, 26, 9, 5)];
    expect(momentTime(today.getTime(), locale, NOON)).toBe('09:05');
    expect(momentTime(yesterday.getTime(), locale, NOON)).toBe(dayTime(yesterday.getTime(), locale));
    expect(dayTime(yesterday.getTime(), locale)).toContain('26');
  });
});
