import type { PointDto, ZoneEdit } from '@sofra/contracts';

const METERS_PER_DEGREE = 111_320;

/** A zone on paper: the north is up and a metre is a metre in both directions. */
export interface ZoneShape {
  index: number;
  circle: { x: number; y: number; r: number } | null;
  /** `points` of an SVG polygon; empty for a circle. */
  points: string;
}

/** Drawn zones as shapes of one drawing, and the box that holds them all; null when nothing can be drawn. */
export function zoneShapes(zones: readonly ZoneEdit[]): { shapes: ZoneShape[]; viewBox: string; grain: number } | null {
  const drawn = zones.flatMap((zone, index) => (zone.kind === 'radius' && zone.center && isOnEarth(zone.center) && zone.meters ? [{ zone, index }] : zone.kind === 'polygon' && zone.corners.length > 2 ? [{ zone, index }] : []));
  const [origin] = drawn.map(({ zone }) => zone.center ?? zone.corners[0]);
  if (!origin) return null;
  const shapes = drawn.map(({ zone, index }) => toShape(zone, index, origin));
  const spots = drawn.flatMap(({ zone }) => extent(zone, origin));
  const [left, right] = [Math.min(...spots.map(([x]) => x)), Math.max(...spots.map(([x]) => x))];
  const [top, bottom] = [Math.min(...spots.map(([, y]) => y)), Math.max(...spots.map(([, y]) => y))];
  const grain = Math.max(right - left, bottom - top, 1) / 100;
  return { shapes, viewBox: [left - 4 * grain, top - 4 * grain, right - left + 8 * grain, bottom - top + 8 * grain].join(' '), grain };
}

const NOWHERE: PointDto = { latitude: 999, longitude: 999 };

/** Corners out of lines of `latitude, longitude`; a line that is none becomes a place nowhere on earth, which the server refuses. */
export function readCorners(text: string): PointDto[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean).map(readCorner);
}

/** Whether it lies on the earth: what could not be read does not. */
export function isSomewhere({ latitude, longitude }: PointDto): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

/** `40.99, 29.02`, or as it is written in Turkey: `40,99 29,02`. Anything besides two numbers is no place. */
function readCorner(line: string): PointDto {
  const said = /^(-?\d+,\d+)(?:\s*[;\s]\s*|,\s+)(-?\d+,\d+)$/.exec(line)?.slice(1) ?? line.split(/\s*[,;\s]\s*/);
  const [latitude = NaN, longitude = NaN, ...others] = said.map((part) => (part === '' ? NaN : Number(part.replace(',', '.'))));
  return others.length > 0 || Number.isNaN(latitude) || Number.isNaN(longitude) ? NOWHERE : { latitude, longitude };
}

/** Where a drawn zone lies on a public map, for the eye: corners with their numbers swapped are a zone as well, in another country. */
export function onMap(zone: ZoneEdit): string | null {
  const spot = spotOf(zone);
  if (!spot) return null;
  const { latitude, longitude } = spot;
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=14/${latitude}/${longitude}`;
}

/** Nobody delivers so far from their own other zones. */
const FAR_METERS = 200_000;
/** South, north, west and east of countries that one of our time zones belongs to. */
const BOXES: Readonly<Record<string, readonly [number, number, number, number]>> = { 'Europe/Istanbul': [35.7, 42.2, 25.5, 44.9] };

/** Whether a drawn zone lies where its branch can hardly be: outside the country of its time zone, or far from every other zone. */
export function isFarAway(zone: ZoneEdit, zones: readonly ZoneEdit[], timeZone: string): boolean {
  const spot = spotOf(zone);
  if (!spot) return false;
  if (!isInCountry(spot, timeZone)) return true;
  // One that lies outside says nothing about those inside.
  const others = zones.filter((each) => each !== zone).flatMap((each) => spotOf(each) ?? []).filter((other) => isInCountry(other, timeZone));
  return others.length > 0 && others.every((other) => Math.hypot(...onPaper(spot, other)) > FAR_METERS);
}

function isInCountry({ latitude, longitude }: PointDto, timeZone: string): boolean {
  const [south, north, west, east] = BOXES[timeZone] ?? [-90, 90, -180, 180];
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}

function spotOf({ kind, center, corners }: ZoneEdit): PointDto | null {
  const spot = kind === 'radius' ? center : kind === 'polygon' ? corners[0] : null;
  return spot && isOnEarth(spot) ? spot : null;
}

/** Not so when a number is missing. */
function isOnEarth({ latitude, longitude }: PointDto): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

/** `latitude, longitude` a line. */
export function writeCorners(corners: readonly PointDto[]): string {
  return corners.map(({ latitude, longitude }) => `${latitude}, ${longitude}`).join('\n');
}

function toShape(zone: ZoneEdit, index: number, origin: PointDto): ZoneShape {
  if (zone.kind === 'polygon') return { index, circle: null, points: zone.corners.map((corner) => onPaper(corner, origin).join(',')).join(' ') };
  const [x, y] = onPaper(zone.center ?? origin, origin);
  return { index, circle: { x, y, r: zone.meters ?? 0 }, points: '' };
}

function extent(zone: ZoneEdit, origin: PointDto): [number, number][] {
  if (zone.kind === 'polygon') return zone.corners.map((corner) => onPaper(corner, origin));
  const [x, y] = onPaper(zone.center ?? origin, origin);
  const r = zone.meters ?? 0;
  return [[x - r, y - r], [x + r, y + r]];
}

function onPaper({ latitude, longitude }: PointDto, origin: PointDto): [number, number] {
  const narrowing = Math.cos((origin.latitude * Math.PI) / 180);
  return [Math.round((longitude - origin.longitude) * METERS_PER_DEGREE * narrowing), Math.round((origin.latitude - latitude) * METERS_PER_DEGREE)];
}
