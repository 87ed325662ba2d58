import { Injectable } from '@nestjs/common';
import type { ScreenKind } from '@sofra/contracts';
import { Problem } from '../common/problem';
import { StationsService } from '../stations/stations.service';

/** Which station a screen of a kind belongs to. */
@Injectable()
export class StationNames {
  constructor(private readonly stations: StationsService) {}

  /** The key, checked, for a station's screen; null for every other kind, which shows all of them. */
  async forKind(organizationId: string, kind: ScreenKind, station: string | null | undefined): Promise<string | null> {
    if (kind !== 'station') return null;
    if (!station) throw new Problem('invalid-request', 'A screen of a station needs its station.', { station: 'is needed' });
    const known = await this.stations.list(organizationId);
    if (!known.some(({ key }) => key === station)) throw new Problem('station-unknown', 'There is no such station.', { station: 'is no station' });
    return station;
  }
}
