import type { ZoneEdit } from '@sofra/contracts';
import { amountFaults, type FieldFaults, twiceFaults } from '../catalog/judge-edit';
import { foldTurkish } from '../catalog/fold-turkish';
import { oneLine } from '../shared/plain-text';
import { crossesItself } from './geometry';
import type { GeoPoint } from './zone';

const MAX_ZONES = 50;
const MAX_CORNERS = 200;
const MAX_DISTRICTS = 100;
const MAX_NAME = 60;
const MAX_METERS = 100_000;
const MAX_MINUTES = 1_440;

/** What is wrong with the zones of a branch as its owner wants them, by `zones.<place>.<field>`. */
export function judgeZones(zones: readonly ZoneEdit[]): FieldFaults {
  if (zones.length > MAX_ZONES) return { zones: 'too-many' };
  return Object.assign({}, ...zones.map((zone, index) => judgeZone(zone, `zones.${index}`)));
}

function judgeZone(zone: ZoneEdit, path: string): FieldFaults {
  return {
    ...nameFaults(zone.name, `${path}.name`),
    ...amountFaults(`${path}.fee`, zone.fee, 0),
    ...amountFaults(`${path}.minimumBasket`, zone.minimumBasket, 0),
    ...(zone.minutes === null ? {} : countFaults(`${path}.minutes`, zone.minutes, MAX_MINUTES)),
    ...areaFaults(zone, path),
  };
}

function areaFaults({ kind, center, meters, corners, districts }: ZoneEdit, path: string): FieldFaults {
  switch (kind) {
    case 'radius':
      return {
        ...(center === null ? { [`${path}.center`]: 'required' as const } : !isOnEarth(center) && { [`${path}.center`]: 'invalid' as const }),
        ...(meters === null ? { [`${path}.meters`]: 'required' as const } : countFaults(`${path}.meters`, meters, MAX_METERS)),
      };
    case 'polygon':
      return cornerFaults(corners, `${path}.corners`);
    case 'districts':
      return districtFaults(districts, `${path}.districts`);
  }
}

function cornerFaults(corners: readonly GeoPoint[], path: string): FieldFaults {
  if (corners.length < 3) return { [path]: 'too-few-corners' };
  if (corners.length > MAX_CORNERS) return { [path]: 'too-many' };
  if (!corners.every(isOnEarth)) return { [path]: 'invalid' };
  return crossesItself(corners) ? { [path]: 'crosses-itself' } : {};
}

function districtFaults(names: readonly string[], path: string): FieldFaults {
  if (names.length === 0) return { [path]: 'required' };
  if (names.length > MAX_DISTRICTS) return { [path]: 'too-many' };
  const wrong = names.map((name, index) => nameFaults(name, `${path}.${index}`));
  return { ...twiceFaults(names.map(foldTurkish), path), ...Object.assign({}, ...wrong) };
}

function nameFaults(name: string, path: string): FieldFaults {
  if (foldTurkish(oneLine(name)) === '') return { [path]: 'required' };
  return name.length > MAX_NAME ? { [path]: 'too-long' } : {};
}

function countFaults(path: string, value: number, most: number): FieldFaults {
  return Number.isInteger(value) && value < 1 ? { [path]: 'too-low' } : amountFaults(path, value, 1, most);
}

function isOnEarth({ latitude, longitude }: GeoPoint): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}
