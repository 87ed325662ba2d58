import { branchMoment } from './branch-moment';

describe(branchMoment.name, () => {
  it.each([
    ['Europe/Istanbul', '12:30'],
    ['America/New_York', '04:30'],
  ])('is the hour in %s, wherever it is read', (timeZone, hour) => {
    expect(branchMoment('2026-11-27T09:30:00.000Z', 'tr', timeZone)).toContain(hour);
    expect(branchMoment(new Date('2026-11-27T09:30:00.000Z'), 'en', timeZone)).toContain(hour);
  });
});
