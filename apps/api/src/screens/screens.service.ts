import { Injectable } from '@nestjs/common';
import { SCREEN_COOKIE, type ScreenDto, type ScreenPatch } from '@sofra/contracts';
import { AuditService } from '../audit/audit.service';
import type { Sight, SignedIn } from '../common/access';
import { Clock } from '../common/clock';
import { Problem } from '../common/problem';
import { Database } from '../database/database';
import { digestOf, tokenIn } from '../common/token';
import type { PairedScreen } from './paired-screen';
import { ScreenEntity } from './screen.entity';
import { type ListedScreen, toScreenDto } from './screen.mapper';
import { FIND_SCREEN, LIST_SCREENS } from './screen-statements';
import { StationNames } from './station-names';

/** The paired screens of an organization: who they are, their names, their end. */
@Injectable()
export class ScreensService {
  constructor(
    private readonly database: Database,
    private readonly stations: StationNames,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Whose cookie it is; undefined without one, or once it was revoked. */
  async fromCookie(header: string | undefined): Promise<PairedScreen | undefined> {
    const token = tokenIn(header, SCREEN_COOKIE);
    if (token === undefined) return undefined;
    return (await this.database.query<PairedScreen>(FIND_SCREEN, [digestOf(token)])).rows[0];
  }

  async list({ organizationId, branchId }: Sight): Promise<ScreenDto[]> {
    const now = this.clock.now();
    const { rows } = await this.database.query<ListedScreen>(LIST_SCREENS, [organizationId, branchId]);
    return rows.map((row) => toScreenDto(row, now));
  }

  /** Open boards of the screen are opened anew with the next pulse. */
  async change(by: SignedIn, id: string, patch: ScreenPatch): Promise<void> {
    const before = await this.live(by, id);
    const { name = before.name, kind = before.kind, station = before.station } = patch;
    const after = { name, kind, station: await this.stations.forKind(by.organizationId, kind, station) };
    await this.database.repository(ScreenEntity).update({ id }, after);
    await this.audit.record(by, { action: 'screen.changed', subject: { kind: 'screen', id, name }, before: stateOf(before), after });
  }

  /** Its cookie opens nothing any more; a board it has open is closed with the next pulse. */
  async revoke(by: SignedIn, id: string): Promise<void> {
    const { name, kind, station } = await this.live(by, id);
    await this.database.repository(ScreenEntity).update({ id }, { revokedAt: this.clock.now() });
    await this.audit.record(by, { action: 'screen.revoked', subject: { kind: 'screen', id, name }, before: { name, kind, station } });
  }

  private async live({ organizationId, branchId }: Sight, id: string): Promise<ScreenEntity> {
    const screen = await this.database.repository(ScreenEntity).findOneBy({ id, organizationId, ...(branchId && { branchId }) });
    if (!screen || screen.revokedAt) throw new Problem('screen-unknown', 'There is no such screen.');
    return screen;
  }
}

const stateOf = ({ name, kind, station }: ScreenEntity) => ({ name, kind, station });
