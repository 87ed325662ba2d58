import { hasSlipped, likeLoads, promiseMinutes, promiseParts } from './promise';

describe(promiseParts.name, () => {
  const facts = { load: 2, usualMinutes: 30, busyMinutes: 0, deliveryMinutes: 0 };

  it.each([
    ['the slowest dish', [{ atLoad: 8, atAnyLoad: 9 }, { atLoad: 14, atAnyLoad: 10 }], facts, 14],
    ["the branch's usual time for a dish never made", [{ atLoad: null, atAnyLoad: null }], facts, 30],
    ['what it took at any load, and the queue', [{ atLoad: null, atAnyLoad: 10 }], { ...facts, load: 7 }, 13],
    ['no queue twice: a time under this load has it in it', [{ atLoad: 16, atAnyLoad: 10 }], { ...facts, load: 7 }, 16],
    ['busy and the way to the door', [{ atLoad: 10, atAnyLoad: 10 }], { ...facts, busyMinutes: 20, deliveryMinutes: 15 }, 45],
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
