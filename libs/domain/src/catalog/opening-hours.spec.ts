import { openingAt, openingAtInstant, openSpans } from './opening-hours';
import { clockText, dayNumber, toInstant, toLocalMinute, weekdayOf } from './wall-clock';

/** Minutes of a local moment; 2026-11-22 is a Sunday. */
function local(text: string): number {
  return Date.parse(`${text}:00Z`) / 60_000;
}

const at = (hour: number, minute = 0) => hour * 60 + minute;
const everyDay = (from: number, until: number) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, until }));

describe(openingAt.name, () => {
  it.each([
    ['within the hours', everyDay(at(11), at(23)), '2026-11-22T12:00', true, null],
    ['at the first minute', everyDay(at(11), at(23)), '2026-11-22T11:00', true, null],
    ['at the closing minute', everyDay(at(11), at(23)), '2026-11-22T23:00', false, '2026-11-23T11:00'],
    ['before opening', everyDay(at(11), at(23)), '2026-11-22T09:30', false, '2026-11-22T11:00'],
    ['after midnight of a long evening', everyDay(at(18), at(2)), '2026-11-23T01:59', true, null],
    ['when the long evening is over', everyDay(at(18), at(2)), '2026-11-23T02:00', false, '2026-11-23T18:00'],
    ['round the clock', everyDay(0, 1440), '2026-11-22T00:00', true, null],
    ['on the weekly day off', [{ weekday: 6, from: at(11), until: at(23) }], '2026-11-22T12:00', false, '2026-11-28T11:00'],
    ['Saturday night runs into a Sunday that is closed', [{ weekday: 6, from: at(18), until: at(2) }], '2026-11-22T01:00', true, null],
    ['between lunch and dinner', [...everyDay(at(11), at(15)), ...everyDay(at(18), at(22))], '2026-11-22T16:00', false, '2026-11-22T18:00'],
    ['without any hours', [], '2026-11-22T16:00', false, null],
  ])('%s', (_name, hours, now, isOpen, opensAt) => {
    expect(openingAt(local(now), hours)).toEqual({ isOpen, opensAt: opensAt && local(opensAt) });
  });

  it('is closed during a closure and opens when both allow it', () => {
    const closures = [{ from: local('2026-11-22T00:00'), until: local('2026-11-24T12:00') }];
    expect(openingAt(local('2026-11-22T12:00'), everyDay(at(11), at(23)), closures)).toEqual({ isOpen: false, opensAt: local('2026-11-24T12:00') });
  });

  it('sees through closures that follow each other', () => {
    const closures = [
      { from: local('2026-11-22T13:00'), until: local('2026-11-22T14:00') },
      { from: local('2026-11-22T12:00'), until: local('2026-11-22T13:00') },
    ];
    expect(openingAt(local('2026-11-22T12:30'), everyDay(at(11), at(23)), closures)).toEqual({ isOpen: false, opensAt: local('2026-11-22T14:00') });
  });

  it('knows the moment in the branch’s zone', () => {
    const noonInIstanbul = Date.UTC(2026, 10, 22, 9, 0);
    expect(openingAtInstant(noonInIstanbul, 'Europe/Istanbul', everyDay(at(13), at(22)))).toEqual({ isOpen: false, opensAt: Date.UTC(2026, 10, 22, 10, 0) });
  });
});

describe('the wall clock', () => {
  it.each([
    ['Europe/Istanbul', Date.UTC(2026, 10, 22, 21, 30), '2026-11-23T00:30'],
    ['Europe/London', Date.UTC(2026, 6, 1, 12, 0), '2026-07-01T13:00'],
    ['America/New_York', Date.UTC(2026, 0, 1, 3, 0), '2025-12-31T22:00'],
    ['Asia/Kathmandu', Date.UTC(2026, 0, 1, 0, 0), '2026-01-01T05:45'],
  ])('in %s', (zone, instant, wall) => {
    expect(toLocalMinute(instant, zone)).toBe(local(wall));
    expect(toInstant(local(wall), zone)).toBe(instant);
  });

  it('moves on over the hour that a clock change skips', () => {
    // In London 01:00 to 02:00 does not exist on 2026-03-29.
    expect(toInstant(local('2026-03-29T01:30'), 'Europe/London')).toBe(Date.UTC(2026, 2, 29, 1, 30));
  });

  it('names weekday, day and time', () => {
    expect(weekdayOf(local('2026-11-22T10:05'))).toBe(7);
    expect(weekdayOf(local('2026-11-23T00:00'))).toBe(1);
    expect(clockText(local('2026-11-22T09:05'))).toBe('09:05');
    expect(dayNumber(local('1970-01-02T00:00'))).toBe(1);
  });
});

describe(openSpans.name, () => {
  const clock = (minute: number) => new Date(minute * 60_000).toISOString().slice(5, 16);
  const spans = (hours: ReturnType<typeof everyDay>, closures: [string, string][] = [], from = '2026-11-22T19:00', until = '2026-11-24T00:00') =>
    openSpans(local(from), local(until), hours, closures.map(([start, end]) => ({ from: local(start), until: local(end) }))).map((span) => `${clock(span.from)} ${clock(span.until)}`);

  it('begins now and ends where it is cut', () => {
    expect(spans(everyDay(at(11), at(23)))).toEqual(['11-22T19:00 11-22T23:00', '11-23T11:00 11-23T23:00']);
    expect(spans(everyDay(at(18), at(2)))).toEqual(['11-22T19:00 11-23T02:00', '11-23T18:00 11-24T00:00']);
    expect(spans(everyDay(0, 1440))).toEqual(['11-22T19:00 11-24T00:00']);
  });

  it('leaves closures out, one beside the other', () => {
    const closures: [string, string][] = [['2026-11-22T20:00', '2026-11-22T21:00'], ['2026-11-22T22:30', '2026-11-23T12:00'], ['2026-11-23T11:30', '2026-11-23T13:00']];
    expect(spans(everyDay(at(11), at(23)), closures)).toEqual(['11-22T19:00 11-22T20:00', '11-22T21:00 11-22T22:30', '11-23T13:00 11-23T23:00']);
    expect(spans(everyDay(at(11), at(23)), [['2026-11-01T00:00', '2026-12-01T00:00']])).toEqual([]);
  });
});
