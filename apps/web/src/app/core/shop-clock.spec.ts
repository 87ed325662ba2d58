import { TestBed } from '@angular/core/testing';
import { provideWords } from './i18n/provide-words';
import { ShopClock } from './shop-clock';

const clockIn = (timeZone: string) => {
  TestBed.configureTestingModule({ providers: [provideWords('en')] });
  const clock = TestBed.inject(ShopClock);
  clock.standsIn(timeZone);
  return clock;
};

describe(ShopClock.name, () => {
  it('shows the time of the shop, not of the device', () => {
    expect(clockIn('Europe/Istanbul').time('2026-11-27T17:20:00Z')).toBe('20:20');
    TestBed.resetTestingModule();
    expect(clockIn('America/New_York').time('2026-11-27T17:20:00Z')).toBe('12:20');
  });

  it('names the day only of another day, as the shop counts days', () => {
    const clock = clockIn('Europe/Istanbul');
    const [evening, afterMidnight] = ['2026-11-27T20:30:00Z', Date.parse('2026-11-27T21:10:00Z')];
    expect(clock.moment('2026-11-28T06:05:00Z', afterMidnight)).toBe('09:05');
    expect(clock.moment(evening, afterMidnight)).toBe(clock.dayTime(evening));
    expect(clock.dayTime(evening)).toMatch(/27.*23:30/);
  });
});
