import { busyMinutesAt } from './busy';

describe(busyMinutesAt.name, () => {
  const now = new Date('2026-11-28T12:00:00Z');
  const later = new Date('2026-11-28T12:00:01Z');

  it.each([
    ['while it lasts', 20, later, 20],
    ['no longer at its end', 20, now, 0],
    ['never where nobody said so', null, null, 0],
  ])('counts %s', (_, busyMinutes, busyUntil, minutes) => {
    expect(busyMinutesAt({ busyMinutes, busyUntil }, now)).toBe(minutes);
  });
});
