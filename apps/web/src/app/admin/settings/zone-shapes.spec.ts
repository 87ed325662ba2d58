import type { ZoneEdit } from '@sofra/contracts';
import { isFarAway, onMap, readCorners, writeCorners, zoneShapes } from './zone-shapes';

const aZone = (parts: Partial<ZoneEdit>): ZoneEdit => ({ id: null, name: 'Merkez', kind: 'radius', center: null, meters: null, corners: [], districts: [], fee: 0, minimumBasket: 0, minutes: null, ...parts });

describe(zoneShapes.name, () => {
  it('draws circles and borders in metres around the first one, and leaves out what has no place', () => {
    const drawing = zoneShapes([
      aZone({ kind: 'districts', districts: ['Moda'] }),
      aZone({ center: { latitude: 0, longitude: 0 }, meters: 1_000 }),
      aZone({ kind: 'polygon', corners: [{ latitude: 0, longitude: 0 }, { latitude: 0.01, longitude: 0 }, { latitude: 0, longitude: 0.01 }] }),
    ])!;
    expect(drawing.shapes).toEqual([{ index: 1, circle: { x: 0, y: 0, r: 1_000 }, points: '' }, { index: 2, circle: null, points: '0,0 0,-1113 1113,0' }]);
    expect(zoneShapes([aZone({})])).toBeNull();
  });
});

describe(onMap.name, () => {
  it('leads to where a drawn zone lies, and nowhere where there is no such place', () => {
    const center = { latitude: 40.99, longitude: 29.02 };
    expect(onMap(aZone({ center }))).toBe('https://www.openstreetmap.org/?mlat=40.99&mlon=29.02#map=14/40.99/29.02');
    expect(onMap(aZone({ kind: 'polygon', corners: [center, center, center] }))).toContain('mlat=40.99');
    expect(onMap(aZone({ kind: 'polygon', corners: readCorners('there') }))).toBeNull();
    expect(onMap(aZone({ kind: 'districts', districts: ['Moda'], center }))).toBeNull();
  });
});

describe(isFarAway.name, () => {
  const at = (latitude: number, longitude: number) => aZone({ center: { latitude, longitude } });
  const moda = at(40.99, 29.02);

  it.each<[string, ZoneEdit, ZoneEdit[], string, boolean]>([
    ['the only zone of a branch', moda, [], 'Europe/Istanbul', false],
    ['a neighbour', at(41.05, 29.1), [moda], 'Europe/Istanbul', false],
    ['numbers that were swapped', at(29.02, 40.99), [], 'Europe/Istanbul', true],
    ['the right one beside numbers that were swapped', moda, [at(29.02, 40.99)], 'Europe/Istanbul', false],
    ['two that lie far from each other', moda, [at(37, 35.3)], 'Europe/Istanbul', true],
    ['numbers that were swapped in a country we have no box of', at(13.4, 52.5), [at(52.5, 13.4)], 'Europe/Berlin', true],
    ['what is drawn nowhere', aZone({ kind: 'districts' }), [moda], 'Europe/Istanbul', false],
    ['what is not written yet', at(Number.NaN, 29.02), [moda], 'Europe/Istanbul', false],
  ])('of %s', (_, zone, others, timeZone, isFar) => expect(isFarAway(zone, [zone, ...others], timeZone)).toBe(isFar));
});

describe(readCorners.name, () => {
  it('reads what it writes, and makes a slip a place that is nowhere', () => {
    const corners = [{ latitude: 40.99, longitude: 29.02 }, { latitude: 41, longitude: 29.03 }];
    expect(readCorners(writeCorners(corners))).toEqual(corners);
    expect(readCorners('40.99; 29.02\nthere')).toEqual([{ latitude: 40.99, longitude: 29.02 }, { latitude: 999, longitude: 999 }]);
  });

  it.each(['40,99 29,02', '40,99, 29,02', '40,99;29,02', '40,99 ; 29,02', '40.99,29.02', '40.99 29.02'])('reads %s with either decimal sign', (line) => {
    expect(readCorners(line)).toEqual([{ latitude: 40.99, longitude: 29.02 }]);
  });

  it.each(['40,99,29,02', '40.99', '40.99, 29.02, 12', '40 99 29 02'])('guesses nothing from %s', (line) => {
    expect(readCorners(line)).toEqual([{ latitude: 999, longitude: 999 }]);
  });
});
