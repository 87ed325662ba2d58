import type { GeoPoint } from './zone';

const EARTH_RADIUS_M = 6_371_000;

/** Metres between two places, as the crow flies (haversine). */
export function metersBetween(one: GeoPoint, other: GeoPoint): number {
  const [from, to] = [radians(one.latitude), radians(other.latitude)];
  const [down, across] = [(to - from) / 2, radians(other.longitude - one.longitude) / 2];
  const chord = Math.sin(down) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(across) ** 2;
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Whether a place lies in a polygon: a ray to the east crosses its border an odd number of times. A town is flat enough for that. */
export function isInPolygon(place: GeoPoint, corners: readonly GeoPoint[]): boolean {
  const crossings = edges(corners).filter(([a, b]) => a.latitude > place.latitude !== b.latitude > place.latitude && longitudeAt(a, b, place.latitude) > place.longitude);
  return crossings.length % 2 === 1;
}

/** Whether a polygon's border meets itself anywhere but at its corners: nobody could say what is inside. */
export function crossesItself(corners: readonly GeoPoint[]): boolean {
  const all = edges(corners);
  return all.some((edge, index) => all.some((other, at) => at > index + 1 && !(index === 0 && at === all.length - 1) && doCross(edge, other)));
}

type Edge = readonly [GeoPoint, GeoPoint];

function edges(corners: readonly GeoPoint[]): Edge[] {
  return corners.map((corner, index) => [corner, corners[(index + 1) % corners.length]!] as const);
}

function longitudeAt(a: GeoPoint, b: GeoPoint, latitude: number): number {
  return a.longitude + ((latitude - a.latitude) / (b.latitude - a.latitude)) * (b.longitude - a.longitude);
}

// Each edge has the other's ends on both of its sides, or touches one of them.
function doCross([a, b]: Edge, [c, d]: Edge): boolean {
  const [abc, abd, cda, cdb] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  if (abc !== abd && cda !== cdb) return true;
  return [[abc, a, b, c], [abd, a, b, d], [cda, c, d, a], [cdb, c, d, b]].some(([turn, from, to, point]) => turn === 0 && isBetween(from as GeoPoint, to as GeoPoint, point as GeoPoint));
}

function side(a: GeoPoint, b: GeoPoint, c: GeoPoint): number {
  return Math.sign((b.longitude - a.longitude) * (c.latitude - a.latitude) - (b.latitude - a.latitude) * (c.longitude - a.longitude));
}

function isBetween(a: GeoPoint, b: GeoPoint, c: GeoPoint): boolean {
  const within = (from: number, to: number, at: number) => Math.min(from, to) <= at && at <= Math.max(from, to);
  return within(a.latitude, b.latitude, c.latitude) && within(a.longitude, b.longitude, c.longitude);
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
