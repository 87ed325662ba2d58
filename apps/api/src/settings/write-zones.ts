import type { ZoneDto } from '@sofra/contracts';
import type { DeliveryZone } from '@sofra/domain';
import type { Branch } from '../branches/branch';
import type { Transaction } from '../database/transaction';
import { ADD_CORNERS, ADD_DISTRICTS, ADD_ZONE, DROP_ZONES } from './zone-statements';

export function zonesOf({ zones }: Branch): ZoneDto[] {
  return zones.map(toZone);
}

export function toZone({ id, name, fee, minimumBasket, minutes, area }: DeliveryZone): ZoneDto {
  return {
    ...{ id, name, fee, minimumBasket, minutes },
    kind: area.kind,
    center: area.kind === 'radius' ? area.center : null,
    meters: area.kind === 'radius' ? area.meters : null,
    corners: area.kind === 'polygon' ? [...area.corners] : [],
    districts: area.kind === 'districts' ? [...area.names] : [],
  };
}

/** A branch's zones from now on, in the order in which they are looked through. */
export function writeZones(tx: Transaction, branchId: string, zones: readonly ZoneDto[]): void {
  tx.write(DROP_ZONES, [branchId]);
  for (const [position, { id, name, kind, center, meters, fee, minimumBasket, minutes, corners, districts }] of zones.entries()) {
    tx.write(ADD_ZONE, [id, branchId, position, name, kind, center?.latitude ?? null, center?.longitude ?? null, meters, fee, minimumBasket, minutes]);
    if (corners.length > 0) tx.write(ADD_CORNERS, [id, corners.map(({ latitude }) => latitude), corners.map(({ longitude }) => longitude)]);
    if (districts.length > 0) tx.write(ADD_DISTRICTS, [id, districts]);
  }
}
