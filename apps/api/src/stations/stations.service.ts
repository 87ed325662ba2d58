import { Injectable } from '@nestjs/common';
import type { StationDto } from '@sofra/contracts';
import { AuditService } from '../audit/audit.service';
import { CatalogService } from '../catalog/catalog.service';
import type { SignedIn } from '../common/access';
import { Problem } from '../common/problem';
import { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { StationBoards } from './station-boards';
import type { StationBody, StationNameBody, StationPatchBody } from './station.body';
import * as statements from './station-statements';

/** The places where dishes are made, as managers want them; every board of the organization hears of a change. */
@Injectable()
export class StationsService {
  constructor(
    private readonly database: Database,
    private readonly boards: StationBoards,
    private readonly catalog: CatalogService,
    private readonly audit: AuditService,
  ) {}

  async list(organizationId: string): Promise<StationDto[]> {
    return (await this.database.query<StationDto>(statements.STATIONS, [organizationId, null])).rows;
  }

  add(staff: SignedIn, { key, name, position, prints }: StationBody): Promise<StationDto> {
    refuseNameless(name);
    return this.change(staff, key, 'station.added', async (tx) => {
      const added = await tx.read(statements.INSERT_STATION, [staff.organizationId, key, position ?? null, prints ?? 'none']);
      if (added.rowCount === 0) throw new Problem('station-exists', `There is a station "${key}" already.`, { key: 'taken' });
      writeNames(tx, staff.organizationId, key, name);
    });
  }

  edit(staff: SignedIn, key: string, { name, position, prints }: StationPatchBody): Promise<StationDto> {
    if (name) refuseNameless(name);
    return this.change(staff, key, 'station.changed', async (tx, before) => {
      if (!before) throw unknown(key);
      tx.write(statements.UPDATE_STATION, [staff.organizationId, key, position ?? null, prints ?? null]);
      if (!name) return;
      tx.write(statements.CLEAR_NAMES, [staff.organizationId, key]);
      writeNames(tx, staff.organizationId, key, name);
    });
  }

  /** What it made is everybody's from then on, on open tickets too. */
  async remove(staff: SignedIn, key: string): Promise<void> {
    await this.change(staff, key, 'station.removed', async (tx, before) => {
      if (!before) throw unknown(key);
      tx.write(statements.DELETE_STATION, [staff.organizationId, key]);
      this.catalog.bumpVersion(tx, staff.organizationId);
    });
  }

  private change(staff: SignedIn, key: string, action: string, work: (tx: Transaction, before: StationDto | undefined) => Promise<void>): Promise<StationDto> {
    const { organizationId } = staff;
    const read = async (tx: Transaction) => (await tx.read<StationDto>(statements.STATIONS, [organizationId, key])).rows[0];
    return this.database.transaction(async (tx) => {
      tx.write(statements.LOCK_ORGANIZATION, [organizationId]);
      const before = await read(tx);
      await work(tx, before);
      const after = await read(tx);
      this.audit.note(tx, staff, { action, subject: { kind: 'station', id: key, name: nameOf(after ?? before) }, before: shown(before), after: shown(after) });
      await this.boards.tellAll(tx, organizationId);
      return (after ?? before)!;
    });
  }
}

function writeNames(tx: Transaction, organizationId: string, key: string, name: StationNameBody): void {
  const names = Object.entries(name).filter(([, text]) => text !== undefined);
  tx.write(statements.INSERT_NAMES, [organizationId, key, names.map(([locale]) => locale), names.map(([, text]) => text)]);
}

function refuseNameless({ tr, en }: StationNameBody): void {
  if (tr === undefined && en === undefined) throw new Problem('invalid-request', 'A station needs a name in one language at least.', { name: 'required' });
}

function shown(station: StationDto | undefined): object | null {
  return station ? { name: station.name, position: station.position, prints: station.prints } : null;
}

function nameOf(station: StationDto | undefined): string | null {
  return station?.name.tr ?? station?.name.en ?? null;
}

function unknown(key: string): Problem {
  return new Problem('station-unknown', `There is no station "${key}".`);
}
