import { foldTurkish } from '../catalog/fold-turkish';
import { isInPolygon, metersBetween } from './geometry';
import type { DeliveryZone, GeoPoint, PlaceFacts, ZoneVerdict } from './zone';

/**
 * The first zone, in the owner's order, that the address is known to lie in (ADR 0014). When none is, and something
 * more about the address could change that, it is asked for: a pin before a district, since a pin needs no typing.
 */
export function findZone(place: PlaceFacts, zones: readonly DeliveryZone[]): ZoneVerdict {
  if (zones.length === 0) return { kind: 'everywhere' };
  const pin = pinOf(place);
  const zone = zones.find((candidate) => liesIn(place, pin, candidate));
  if (zone) return { kind: 'inside', zone };
  const isDrawn = zones.some(({ area }) => area.kind !== 'districts');
  if (isDrawn) return { kind: pin ? 'outside' : 'pin-wanted' };
  return { kind: 'district-wanted', names: districtsOf(zones) };
}

function liesIn({ text }: PlaceFacts, pin: GeoPoint | null, { area }: DeliveryZone): boolean {
  switch (area.kind) {
    case 'radius':
      return pin !== null && metersBetween(pin, area.center) <= area.meters;
    case 'polygon':
      return pin !== null && isInPolygon(pin, area.corners);
    case 'districts': {
      const words = ` ${foldTurkish(text)} `;
      return area.names.some((name) => words.includes(` ${foldTurkish(name)} `));
    }
  }
}

/** Every district that is delivered to, in the owner's order. */
export function districtsOf(zones: readonly DeliveryZone[]): string[] {
  return zones.flatMap(({ area }) => (area.kind === 'districts' ? area.names : []));
}

function pinOf({ latitude, longitude }: PlaceFacts): GeoPoint | null {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}
