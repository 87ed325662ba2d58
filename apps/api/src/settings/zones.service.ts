import { Injectable } from '@nestjs/common';
import type { ZoneDto, ZoneEdit, ZonesDto, ZoneTrialDto, ZoneTrialRequest } from '@sofra/contracts';
import { type DeliveryZone, findZone, judgeZones, oneLine } from '@sofra/domain';
import type { Branch } from '../branches/branch';
import type { SignedIn } from '../common/access';
import { newId } from '../common/ids';
import { refuseFaults } from '../common/refuse-faults';
import type { Transaction } from '../database/transaction';
import { BranchEdits } from './branch-edits';
import { ADD_CORNERS, ADD_DISTRICTS, ADD_ZONE, DROP_ZONES } from './zone-statements';

/** Where a branch delivers, as its owner draws it. */
@Injectable()
export class ZonesService {
  constructor(private readonly edits: BranchEdits) {}

  async read(organizationId: string, branchId?: string): Promise<ZonesDto> {
    const branch = await this.edits.fresh(organizationId, branchId);
    return { branchId: branch.id, zones: zonesOf(branch) };
  }

  /** Replaces all of them: their order is what decides. */
  async replace(staff: SignedIn, branchId: string | undefined, zones: ZoneEdit[]): Promise<ZonesDto> {
    refuseFaults(judgeZones(zones));
    const id = await this.edits.run(staff, branchId, async (tx, branch) => {
      const own = new Set(branch.zones.map((zone) => zone.id));
      const written = zones.map((zone) => ({ ...usedBy(zone), id: zone.id !== null && own.has(zone.id) ? zone.id : newId() }));
      write(tx, branch.id, written);
      return { action: 'zones.changed', before: { zones: zonesOf(branch) }, after: { zones: written } };
    });
    return this.read(staff.organizationId, id);
  }

  /** What the chat would make of an address. */
  async try(organizationId: string, branchId: string | undefined, { text, pin }: ZoneTrialRequest): Promise<ZoneTrialDto> {
    const { zones } = await this.edits.fresh(organizationId, branchId);
    const verdict = findZone({ text, latitude: pin?.latitude ?? null, longitude: pin?.longitude ?? null }, zones);
    return { verdict: verdict.kind, zone: verdict.kind === 'inside' ? toZone(verdict.zone) : null };
  }
}

function zonesOf({ zones }: Branch): ZoneDto[] {
  return zones.map(toZone);
}

function toZone({ id, name, fee, minimumBasket, minutes, area }: DeliveryZone): ZoneDto {
  return {
    ...{ id, name, fee, minimumBasket, minutes },
    kind: area.kind,
    center: area.kind === 'radius' ? area.center : null,
    meters: area.kind === 'radius' ? area.meters : null,
    corners: area.kind === 'polygon' ? [...area.corners] : [],
    districts: area.kind === 'districts' ? [...area.names] : [],
  };
}

/** Without what another kind of zone would need. */
function usedBy({ kind, center, meters, corners, districts, ...zone }: ZoneEdit): ZoneEdit {
  return {
    ...zone,
    kind,
    name: oneLine(zone.name),
    center: kind === 'radius' ? center : null,
    meters: kind === 'radius' ? meters : null,
    corners: kind === 'polygon' ? corners : [],
    districts: kind === 'districts' ? districts.map(oneLine) : [],
  };
}

function write(tx: Transaction, branchId: string, zones: readonly ZoneDto[]): void {
  tx.write(DROP_ZONES, [branchId]);
  for (const [position, { id, name, kind, center, meters, fee, minimumBasket, minutes, corners, districts }] of zones.entries()) {
    tx.write(ADD_ZONE, [id, branchId, position, name, kind, center?.latitude ?? null, center?.longitude ?? null, meters, fee, minimumBasket, minutes]);
    if (corners.length > 0) tx.write(ADD_CORNERS, [id, corners.map(({ latitude }) => latitude), corners.map(({ longitude }) => longitude)]);
    if (districts.length > 0) tx.write(ADD_DISTRICTS, [id, districts]);
  }
}
