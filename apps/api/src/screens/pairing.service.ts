import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PairingCodeBody, PairingCodeDto, ScreenKind } from '@sofra/contracts';
import { AuditService } from '../audit/audit.service';
import { BranchesService } from '../branches/branches.service';
import type { SignedIn } from '../common/access';
import { Clock } from '../common/clock';
import { newId } from '../common/ids';
import { Problem } from '../common/problem';
import { Database } from '../database/database';
import { digestOf, newSessionToken } from '../common/token';
import { INSERT_SCREEN, KEEP_CODE, TAKE_CODE } from './screen-statements';
import { StationNames } from './station-names';

const CODE_MINUTES = 10;
// Of a million codes few are out at a time; meeting five of them in a row means that something else is wrong.
const TRIES = 5;

interface TakenCode {
  organizationId: string;
  branchId: string;
  name: string;
  kind: ScreenKind;
  station: string | null;
  madeBy: string;
}

/** Lets tablets in: a manager makes a six-digit code, the tablet gives it back once and gets a token of its own. */
@Injectable()
export class PairingService {
  constructor(
    private readonly database: Database,
    private readonly branches: BranchesService,
    private readonly stations: StationNames,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async makeCode(staff: SignedIn, { branchId, name, kind, station }: PairingCodeBody): Promise<PairingCodeDto> {
    const { organizationId, staffId } = staff;
    await this.branches.ownBranch(staff, branchId);
    const key = await this.stations.forKind(organizationId, kind, station);
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000);
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      const kept = await this.database.query(KEEP_CODE, [code, organizationId, branchId, name, kind, key, staffId, expiresAt, now]);
      if (kept.rowCount) return { code, expiresAt: expiresAt.toISOString(), path: `/pair#${code}` };
    }
    throw new Problem('unavailable', 'No code is free just now; please try again.');
  }

  /** Answers the new screen's token; only its digest is kept. */
  async pair(code: string): Promise<string> {
    const token = newSessionToken();
    await this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const taken = (await tx.read<TakenCode>(TAKE_CODE, [code, now])).rows[0];
      if (!taken) throw new Problem('pairing-code-wrong', 'This code is wrong, used or older than ten minutes.');
      const { organizationId, branchId, name, kind, station, madeBy } = taken;
      const id = newId();
      tx.write(INSERT_SCREEN, [id, organizationId, branchId, name, kind, station, digestOf(token), madeBy, now]);
      this.audit.note(tx, { organizationId, staffId: madeBy }, { action: 'screen.paired', subject: { kind: 'screen', id, name }, after: { branchId, kind, station } });
    });
    return token;
  }
}
