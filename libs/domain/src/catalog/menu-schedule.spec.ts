import { scheduleAt } from './menu-schedule';

const ISTANBUL = 'Europe/Istanbul';
// 2026-11-22 is a Sunday.
const at = (text: string) => Date.parse(`2026-11-${text}:00+03:00`);
const BREAKFAST = [{ weekday: 7, from: 8 * 60, until: 11 * 60 }];
const LATE = [{ weekday: 6, from: 22 * 60, until: 2 * 60 }];

describe(scheduleAt.name, () => {
  it('serves what has no schedule always', () => {
    expect(scheduleAt(at('22T03:00'), ISTANBUL, [])).toEqual({ isOn: true, changesAt: Infinity });
  });

  it.each([
    ['before it begins', '22T07:59', BREAKFAST, false, '22T08:00'],
    ['from its first minute', '22T08:00', BREAKFAST, true, '22T11:00'],
    ['no longer at its last', '22T11:00', BREAKFAST, false, '29T08:00'],
    ['on its evening', '21T23:00', LATE, true, '22T02:00'],
    ['over midnight', '22T01:59', LATE, true, '22T02:00'],
    ['not on the next evening', '22T23:00', LATE, false, '28T22:00'],
  ])('judges %s', (_, now, intervals, isOn, change) => {
    expect(scheduleAt(at(now), ISTANBUL, intervals)).toEqual({ isOn, changesAt: at(change) });
  });
});
