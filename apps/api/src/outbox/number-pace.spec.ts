import { describe, expect, it } from '@jest/globals';
import { NumberPace } from './number-pace';

describe(NumberPace.name, () => {
  it('is free at first', () => {
    const pace = new NumberPace();
    expect([pace.slot(0), pace.slot(0), pace.slot(0)]).toEqual([0, 0, 0]);
  });

  it('pauses, then goes slower, and slower still when refused again', () => {
    const pace = new NumberPace();
    pace.slowDown(0, 2_000);
    expect([pace.slot(0), pace.slot(0)]).toEqual([2_000, 2_020]);
    pace.slowDown(3_000, 2_000);
    expect([pace.slot(3_000), pace.slot(3_000)]).toEqual([5_000, 5_040]);
  });

  it('is free again after enough went through', () => {
    const pace = new NumberPace();
    pace.slowDown(0, 0);
    for (let sends = 0; sends < 100; sends++) pace.easeOff();
    expect([pace.slot(100), pace.slot(100)]).toEqual([100, 100]);
  });

  it.each([80, 1_000])('never sends more than %d in any second, however many wait', (perSecond) => {
    const pace = new NumberPace(perSecond);
    const slots = Array.from({ length: perSecond * 5 }, () => pace.slot(0));
    for (const from of slots) expect(slots.filter((at) => at >= from && at < from + 1_000).length).toBeLessThanOrEqual(perSecond);
    expect(slots.at(-1)).toBeLessThan(6_500);
  });

  it('lets a burst go at once after a quiet moment', () => {
    const pace = new NumberPace(80);
    for (let count = 0; count < 200; count++) pace.slot(0);
    expect(Array.from({ length: 10 }, () => pace.slot(60_000))).toEqual(Array.from({ length: 10 }, () => 60_000));
  });
});
