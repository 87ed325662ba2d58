import { type DishTime, ENOUGH_TIMES, FEWEST_TIMES, hasSlipped, learnt, likeLoads, type Measured, promiseMinutes, promiseParts } from './promise';

const NOTHING: Measured = { minutes: 0, count: 0 };
const well = (minutes: number): Measured => ({ minutes, count: ENOUGH_TIMES });
const aDish = (known: Partial<DishTime> = {}): DishTime => ({ atLoad: NOTHING, atOtherLoads: NOTHING, ofStation: NOTHING, ...known });

describe(learnt.name, () => {
  it.each([
    ['nothing from nothing', 0, 30],
    ['nothing from a few times', FEWEST_TIMES - 1, 30],
    ['a little from the fewest that count', FEWEST_TIMES, 25],
    ['half of it half way', ENOUGH_TIMES / 2, 20],
    ['all of it from enough', ENOUGH_TIMES, 10],
    ['no more than all from many', 3 * ENOUGH_TIMES, 10],
  ])('learns %s', (_what, count, minutes) => {
    expect(learnt(30, { minutes: 10, count })).toBe(minutes);
  });

  it('never jumps by more than a quarter of what there is to learn', () => {
    const told = Array.from({ length: 40 }, (_, count) => learnt(40, { minutes: 0, count }));
    expect(Math.max(...told.slice(1).map((minutes, at) => told[at]! - minutes))).toBeLessThanOrEqual(10);
  });
});

describe(promiseParts.name, () => {
  const facts = { load: 2, usualMinutes: 30, busyMinutes: 0, deliveryMinutes: 0 };

  it.each([
    ['the slowest dish', [aDish({ atLoad: well(8) }), aDish({ atLoad: well(14) })], facts, 14],
    ["the branch's usual time for a dish never made", [aDish()], facts, 30],
    ['the usual time for a dish made a few times', [aDish({ atLoad: { minutes: 4, count: 4 }, atOtherLoads: { minutes: 4, count: 4 } })], facts, 30],
    ['what its station takes for a dish never made', [aDish({ ofStation: well(12) })], facts, 12],
    ['between its station and itself for a dish half known', [aDish({ ofStation: well(20), atOtherLoads: { minutes: 10, count: 10 } })], facts, 15],
    ['what it took at any load, and the queue', [aDish({ atOtherLoads: well(10) })], { ...facts, load: 7 }, 13],
    ['no queue twice: a time under this load has it in it', [aDish({ atLoad: well(16), atOtherLoads: well(10) })], { ...facts, load: 7 }, 16],
    ['between both while this load is half known', [aDish({ atLoad: { minutes: 20, count: 10 }, atOtherLoads: well(10) })], { ...facts, load: 8 }, 17],
    ['busy and the way to the door', [aDish({ atLoad: well(10) })], { ...facts, busyMinutes: 20, deliveryMinutes: 15 }, 45],
    ['a usual time for nothing at all', [], facts, 30],
  ])('promises %s', (_name, dishes, given, minutes) => {
    expect(promiseMinutes(promiseParts(dishes, given))).toBe(minutes);
  });
});

describe(hasSlipped.name, () => {
  it.each([
    ['exactly five minutes later', 0, 5, false],
    ['more than five minutes later', 0, 5.1, true],
    ['earlier', 10, 0, false],
    ['anything when nothing was said yet', null, 0, true],
  ])('%s', (_name, told, promised, slipped) => {
    expect(hasSlipped(told === null ? null : told * 60_000, promised * 60_000)).toBe(slipped);
  });
});

describe(likeLoads.name, () => {
  it.each([[0, 0, 4], [4, 0, 4], [5, 5, 9], [9, 5, 9], [10, 10, 1_000_000]])('%i orders in the making are like %i to %i', (orders, from, to) => {
    expect(likeLoads(orders)).toEqual([from, to]);
  });
});
