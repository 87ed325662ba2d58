import { branchOpening, businessDay } from './opening';

const istanbul = (local: string) => new Date(`${local}+03:00`);
const aBranch = (parts = {}) => ({ timeZone: 'Europe/Istanbul', dayStartsAt: '04:00', hours: [], closures: [], pausedUntil: null, ...parts });
const NIGHTS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opensAt: '18:00:00', closesAt: '02:00:00' }));

describe(businessDay.name, () => {
  it.each([
    ['2026-11-22T12:00:00', '2026-11-22'],
    ['2026-11-23T03:59:00', '2026-11-22'],
    ['2026-11-23T04:00:00', '2026-11-23'],
    ['2027-01-01T01:00:00', '2026-12-31'],
  ])('counts %s to %s', (local, day) => {
    expect(businessDay(aBranch(), istanbul(local))).toBe(day);
  });

  it('follows the zone of the branch', () => {
    expect(businessDay(aBranch({ timeZone: 'America/New_York' }), istanbul('2026-11-22T12:00:00'))).toBe('2026-11-22');
    expect(businessDay(aBranch({ timeZone: 'America/New_York' }), istanbul('2026-11-22T11:00:00'))).toBe('2026-11-21');
  });
});

describe(branchOpening.name, () => {
  it('never closes a branch without hours', () => {
    expect(branchOpening(aBranch(), istanbul('2026-11-22T03:30:00'))).toEqual({ isOpen: true, opensAt: null });
  });

  it('keeps a night open past midnight', () => {
    expect(branchOpening(aBranch({ hours: NIGHTS }), istanbul('2026-11-22T01:59:00')).isOpen).toBe(true);
    expect(branchOpening(aBranch({ hours: NIGHTS }), istanbul('2026-11-22T02:00:00'))).toEqual({ isOpen: false, opensAt: istanbul('2026-11-22T18:00:00').getTime() });
  });

  it('opens again when a pause is over', () => {
    const paused = aBranch({ pausedUntil: istanbul('2026-11-22T12:30:00') });
    expect(branchOpening(paused, istanbul('2026-11-22T12:00:00'))).toEqual({ isOpen: false, opensAt: istanbul('2026-11-22T12:30:00').getTime() });
    expect(branchOpening(paused, istanbul('2026-11-22T12:30:00')).isOpen).toBe(true);
  });

  it('stays closed on a holiday', () => {
    const holiday = { startsAt: istanbul('2026-11-22T00:00:00'), endsAt: istanbul('2026-11-23T00:00:00') };
    expect(branchOpening(aBranch({ hours: NIGHTS, closures: [holiday] }), istanbul('2026-11-22T20:00:00'))).toMatchObject({ isOpen: false, opensAt: istanbul('2026-11-23T00:00:00').getTime() });
  });
});
