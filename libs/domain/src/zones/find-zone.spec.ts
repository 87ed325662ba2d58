import fc from 'fast-check';
import { findZone } from './find-zone';
import { crossesItself, isInPolygon, metersBetween } from './geometry';
import { judgeZones } from './judge-zones';
import { readDistrict } from './read-district';
import type { DeliveryZone, PlaceFacts, ZoneArea } from './zone';

const KADIKOY = { latitude: 40.9903, longitude: 29.0291 };
const point = (latitude: number, longitude: number) => ({ latitude, longitude });
const aZone = (name: string, area: ZoneArea): DeliveryZone => ({ id: name, name, area, fee: 0, minimumBasket: 0, minutes: null });
const circle = (name: string, meters: number) => aZone(name, { kind: 'radius', center: KADIKOY, meters });
const square = aZone('square', { kind: 'polygon', corners: [point(40.9, 29), point(41, 29), point(41, 29.1), point(40.9, 29.1)] });
const byName = aZone('names', { kind: 'districts', names: ['Moda', 'Fenerbahçe'] });
const at = (text: string, pin: { latitude: number; longitude: number } | null = null): PlaceFacts => ({ text, latitude: pin?.latitude ?? null, longitude: pin?.longitude ?? null });

describe(findZone.name, () => {
  it('goes everywhere where nothing is drawn', () => {
    expect(findZone(at('Ay, Mars'), [])).toEqual({ kind: 'everywhere' });
  });

  it('takes the first zone that the pin lies in, in the owner’s order', () => {
    const [near, far] = [circle('near', 1_000), circle('far', 5_000)];
    expect(findZone(at('', KADIKOY), [near, far])).toEqual({ kind: 'inside', zone: near });
    expect(findZone(at('', KADIKOY), [far, near])).toEqual({ kind: 'inside', zone: far });
    expect(findZone(at('', point(41.02, 29.03)), [near, far])).toEqual({ kind: 'inside', zone: far });
    expect(findZone(at('', point(41.2, 29.03)), [near, far])).toEqual({ kind: 'outside' });
  });

  it('finds a district in the address however it is written, as a whole word only', () => {
    expect(findZone(at('FENERBAHCE mah. 5'), [byName])).toMatchObject({ kind: 'inside' });
    expect(findZone(at('Modacı Sk. 5'), [byName])).toEqual({ kind: 'district-wanted', names: ['Moda', 'Fenerbahçe'] });
  });

  it('asks for a pin where only a pin can tell, and not where the district is enough', () => {
    expect(findZone(at('Bahariye Cd. 5'), [square])).toEqual({ kind: 'pin-wanted' });
    expect(findZone(at('Moda Cd. 5'), [square, byName])).toEqual({ kind: 'inside', zone: byName });
    expect(findZone(at('Bahariye Cd. 5', point(42, 29)), [square, byName])).toEqual({ kind: 'outside' });
  });

});

describe(readDistrict.name, () => {
  const zones = [square, byName];

  it.each([' moda ', 'MODA mahallesi', "Moda'da", "Moda'dayım", 'it is in Moda please'])('takes the district of "%s"', (text) => {
    expect(readDistrict(text, zones)).toEqual({ kind: 'joins', text: 'Moda' });
  });

  it.each(['Moda kat 2 daire 5', 'Moda, zili çalmayın'])('keeps what "%s" says besides', (text) => {
    expect(readDistrict(text, zones)).toEqual({ kind: 'joins', text });
  });

  it.each(['Moda Cd. 5', 'Ferit Tek Sokak 12, Moda', 'Moda Ferit Tek 12', 'Bahariye Caddesi no 12'])('takes "%s" for another address', (text) => {
    expect(readDistrict(text, zones)).toEqual({ kind: 'address' });
  });

  it.each(['somewhere else', 'Ataşehir', 'modacı', 'down the street', '5', 'bilmiyorum'])('hears no district in "%s"', (text) => {
    expect(readDistrict(text, zones)).toEqual({ kind: 'none' });
  });
});

describe('geometry', () => {
  it('measures like a map', () => {
    expect(metersBetween(KADIKOY, point(41.0082, 28.9784))).toBeGreaterThan(4_500);
    expect(metersBetween(KADIKOY, point(41.0082, 28.9784))).toBeLessThan(4_900);
    expect(metersBetween(KADIKOY, KADIKOY)).toBe(0);
  });

  it('knows a dent from the inside', () => {
    const dented = [point(0, 0), point(0, 4), point(4, 4), point(1, 2), point(4, 0)];
    expect(isInPolygon(point(2, 2), dented)).toBe(false);
    expect(isInPolygon(point(0.5, 2), dented)).toBe(true);
    expect(crossesItself(dented)).toBe(false);
  });

  it('sees a border that crosses or touches itself', () => {
    expect(crossesItself([point(0, 0), point(1, 1), point(1, 0), point(0, 1)])).toBe(true);
    expect(crossesItself([point(0, 0), point(0, 4), point(4, 4), point(0, 2), point(4, 0)])).toBe(true);
  });

  it('agrees with a rectangle about every place', () => {
    const corners = [point(-1, -2), point(-1, 2), point(1, 2), point(1, -2)];
    fc.assert(fc.property(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: -3, max: 3, noNaN: true }), (latitude, longitude) => {
      fc.pre(Math.abs(Math.abs(latitude) - 1) > 1e-9 && Math.abs(Math.abs(longitude) - 2) > 1e-9);
      expect(isInPolygon(point(latitude, longitude), corners)).toBe(Math.abs(latitude) < 1 && Math.abs(longitude) < 2);
    }));
  });
});

describe(judgeZones.name, () => {
  const anEdit = (parts: object) => ({ id: null, name: 'Merkez', kind: 'radius' as const, center: KADIKOY, meters: 1_000, corners: [], districts: [], fee: 0, minimumBasket: 0, minutes: null, ...parts });

  it.each<[string, object, object]>([
    ['a circle', {}, {}],
    ['one without a middle or a size', { center: null, meters: null }, { 'zones.0.center': 'required', 'zones.0.meters': 'required' }],
    ['one of no size', { meters: 0 }, { 'zones.0.meters': 'too-low' }],
    ['one beyond the pole', { center: point(91, 0) }, { 'zones.0.center': 'invalid' }],
    ['a line', { kind: 'polygon', corners: [point(0, 0), point(1, 1)] }, { 'zones.0.corners': 'too-few-corners' }],
    ['a bow tie', { kind: 'polygon', corners: [point(0, 0), point(1, 1), point(1, 0), point(0, 1)] }, { 'zones.0.corners': 'crosses-itself' }],
    ['no district', { kind: 'districts' }, { 'zones.0.districts': 'required' }],
    ['a district twice', { kind: 'districts', districts: ['Moda', 'MODA'] }, { 'zones.0.districts.1': 'twice' }],
    ['a nameless zone with a fee below zero', { name: '', fee: -1, minutes: 0 }, { 'zones.0.name': 'required', 'zones.0.fee': 'negative', 'zones.0.minutes': 'too-low' }],
  ])('judges %s', (_, parts, faults) => {
    expect(judgeZones([anEdit(parts)])).toEqual(faults);
  });
});
