import { Injectable } from '@nestjs/common';
import type { ZoneEdit, ZonesDto, ZoneTrialDto, ZoneTrialRequest } from '@sofra/contracts';
import { findZone, judgeZones, oneLine } from '@sofra/domain';
import type { Sight, SignedIn } from '../common/access';
import { newId } from '../common/ids';
import { refuseFaults } from '../common/refuse-faults';
import { BranchEdits } from './branch-edits';
import { refuseStale, versionOf } from './list-version';
import { toZone, writeZones, zonesOf } from './write-zones';

/** Where a branch delivers, as its owner draws it. */
@Injectable()
export class ZonesService {
  constructor(private readonly edits: BranchEdits) {}

  async read(sight: Sight, branchId?: string): Promise<ZonesDto> {
    const branch = await this.edits.fresh(sight, branchId);
    const zones = zonesOf(branch);
    return { branchId: branch.id, version: versionOf(zones), zones };
  }

  /** Replaces all of them: their order is what decides. */
  async replace(staff: SignedIn, branchId: string | undefined, zones: ZoneEdit[], version?: string): Promise<ZonesDto> {
    refuseFaults(judgeZones(zones));
    const id = await this.edits.run(staff, branchId, async (tx, branch) => {
      refuseStale(zonesOf(branch), version);
      const own = new Set(branch.zones.map((zone) => zone.id));
      const written = zones.map((zone) => ({ ...usedBy(zone), id: zone.id !== null && own.has(zone.id) ? zone.id : newId() }));
      writeZones(tx, branch.id, written);
      return { action: 'zones.changed', before: { zones: zonesOf(branch) }, after: { zones: written } };
    });
    return this.read(staff, id);
  }

  /** What the chat would make of an address. */
  async try(sight: Sight, branchId: string | undefined, { text, pin }: ZoneTrialRequest): Promise<ZoneTrialDto> {
    const { zones } = await this.edits.fresh(sight, branchId);
    const verdict = findZone({ text, latitude: pin?.latitude ?? null, longitude: pin?.longitude ?? null }, zones);
    return { verdict: verdict.kind, zone: verdict.kind === 'inside' ? toZone(verdict.zone) : null };
  }
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
