import { fromDateField, toDateField } from './date-field';

describe(fromDateField.name, () => {
  it.each([
    ['Europe/Istanbul', '2026-11-27T19:00'],
    ['America/New_York', '2026-11-27T11:00'],
    ['Asia/Kathmandu', '2026-11-27T21:45'],
  ])('gives back the moment a field shows on the clock of %s', (timeZone, shown) => {
    expect(toDateField('2026-11-27T16:00:00.000Z', timeZone)).toBe(shown);
    expect(fromDateField(shown, timeZone)).toBe('2026-11-27T16:00:00.000Z');
  });

  it('is no moment without one', () => {
    expect([fromDateField('', 'Europe/Istanbul'), fromDateField('gestern', 'Europe/Istanbul'), toDateField(null, 'Europe/Istanbul')]).toEqual([null, null, '']);
  });
});
