import { editDistance, isSkeletonOf, isSwapOf } from './edit-distance';

describe(editDistance.name, () => {
  it.each([
    ['durum', 'durum', 0],
    ['durm', 'durum', 1],
    ['ayarn', 'ayran', 1],
    ['kunrfe', 'kunefe', 0.5],
    ['soganszi', 'sogansiz', 1],
    ['tost', 'ayran', Infinity],
  ])('%s to %s is %d', (typed, word, distance) => {
    expect(editDistance(typed, word, 2)).toBe(distance);
  });

  it('gives up beyond its limit', () => {
    expect(editDistance('lahmcn', 'lahmacun', 1)).toBe(Infinity);
  });
});

describe(isSkeletonOf.name, () => {
  it.each([
    ['drm', 'durum', true],
    ['lhmcn', 'lahmacun', true],
    ['lahmcn', 'lahmacun', true],
    ['ayrn', 'ayran', true],
    ['sl', 'sule', false],
    ['hala', 'halka', false],
  ])('%s for %s: %s', (typed, word, expected) => expect(isSkeletonOf(typed, word)).toBe(expected));
});

describe(isSwapOf.name, () => {
  it('is two neighbours changed and nothing else', () => {
    expect(isSwapOf('warp', 'wrap')).toBe(true);
    expect(isSwapOf('wrep', 'wrap')).toBe(false);
  });
});
