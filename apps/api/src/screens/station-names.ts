import { Injectable } from '@nestjs/common';
import type { ScreenKind } from '@sofra/contracts';
import { Problem } from '../common/problem';
import { Database } from '../database/database';

const KNOWN = { name: 'station-known', text: 'SELECT FROM stations WHERE organization_id = $1 AND key = $2' };

/** Which station a screen of a kind belongs to. */
@Injectable()
export class StationNames {
  constructor(private readonly database: Database) {}

  /** The key, checked, for a station's screen; null for every other kind, which shows all of them. */
  async forKind(organizationId: string, kind: ScreenKind, station: string | null | undefined): Promise<string | null> {
    if (kind !== 'station') return null;
    if (!station) throw new Problem('invalid-request', 'A screen of a station needs its station.', { station: 'is needed' });
    const { rowCount } = await this.database.query(KNOWN, [organizationId, station]);
    if (!rowCount) throw new Problem('station-unknown', 'There is no such station.', { station: 'is no station' });
    return station;
  }
}
