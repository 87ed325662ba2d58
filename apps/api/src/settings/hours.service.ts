import { Injectable } from '@nestjs/common';
import type { ClosureDto, ClosureEdit, OpeningDto, ServingHoursDto } from '@sofra/contracts';
import { judgeClosure, oneLine, readClock, readLocal, scheduleFaults, toInstant, toLocalMinute, writeLocal } from '@sofra/domain';
import type { Branch } from '../branches/branch';
import { BranchesService } from '../branches/branches.service';
import type { Sight, SignedIn } from '../common/access';
import { Clock } from '../common/clock';
import { Problem } from '../common/problem';
import { refuseFaults } from '../common/refuse-faults';
import { Database } from '../database/database';
import { BranchEdits } from './branch-edits';
import { refuseStale, versionOf } from './list-version';
import { ADD_CLOSURE, ADD_HOURS, CLOSURES, DROP_CLOSURE, DROP_HOURS } from './settings-statements';

interface ClosureRow {
  id: number;
  startsAt: Date;
  endsAt: Date;
  reason: string | null;
}

/** When a branch takes orders. */
@Injectable()
export class HoursService {
  constructor(
    private readonly edits: BranchEdits,
    private readonly branches: BranchesService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async read(sight: Sight, branchId?: string): Promise<OpeningDto> {
    const branch = await this.edits.fresh(sight, branchId);
    const now = this.clock.now();
    const { rows } = await this.database.query<ClosureRow>(CLOSURES, [branch.id, now]);
    const { isOpen, opensAt } = this.branches.facts(branch, now);
    return {
      branchId: branch.id,
      timeZone: branch.timeZone,
      version: versionOf(hoursOf(branch)),
      hours: hoursOf(branch),
      closures: rows.map((row) => toClosure(row, branch.timeZone)),
      pausedUntil: branch.pausedUntil && branch.pausedUntil > now ? branch.pausedUntil.toISOString() : null,
      isOpen,
      opensAt: opensAt === null ? null : new Date(opensAt).toISOString(),
    };
  }

  async setHours(staff: SignedIn, branchId: string | undefined, hours: ServingHoursDto[], version?: string): Promise<OpeningDto> {
    refuseFaults(scheduleFaults(hours, 'hours'));
    const id = await this.edits.run(staff, branchId, async (tx, branch) => {
      refuseStale(hoursOf(branch), version);
      tx.write(DROP_HOURS, [branch.id]);
      tx.write(ADD_HOURS, [branch.id, hours.map(({ weekday }) => weekday), hours.map(({ from }) => from), hours.map(({ until }) => until)]);
      return { action: 'hours.changed', before: { hours: hoursOf(branch) }, after: { hours } };
    });
    return this.read(staff, id);
  }

  async addClosure(staff: SignedIn, branchId: string | undefined, edit: ClosureEdit): Promise<OpeningDto> {
    const id = await this.edits.run(staff, branchId, async (tx, branch) => {
      const { timeZone } = branch;
      refuseFaults(judgeClosure(edit, toLocalMinute(this.clock.now().getTime(), timeZone)));
      const closure = { from: edit.from, until: edit.until, reason: oneLine(edit.reason ?? '') || null };
      tx.write(ADD_CLOSURE, [branch.id, instant(closure.from, timeZone), instant(closure.until, timeZone), closure.reason]);
      return { action: 'closure.added', after: closure };
    });
    return this.read(staff, id);
  }

  async dropClosure(staff: SignedIn, branchId: string | undefined, id: number): Promise<OpeningDto> {
    const own = await this.edits.run(staff, branchId, async (tx, branch) => {
      const gone = (await tx.read<Omit<ClosureRow, 'id'>>(DROP_CLOSURE, [branch.id, id])).rows[0];
      if (!gone) throw new Problem('not-found', 'There is no such closure.');
      const { id: _, ...before } = toClosure({ ...gone, id }, branch.timeZone);
      return { action: 'closure.removed', before };
    });
    return this.read(staff, own);
  }
}

function hoursOf({ hours }: Branch): ServingHoursDto[] {
  const spans = hours.map(({ weekday, opensAt, closesAt }) => ({ weekday, from: opensAt.slice(0, 5), until: closesAt.slice(0, 5) }));
  return spans.sort((a, b) => a.weekday - b.weekday || minutes(a.from) - minutes(b.from));
}

function minutes(clock: string): number {
  return readClock(clock) ?? 0;
}

function toClosure({ id, startsAt, endsAt, reason }: ClosureRow, timeZone: string): ClosureDto {
  const local = (at: Date) => writeLocal(toLocalMinute(at.getTime(), timeZone));
  return { id, from: local(startsAt), until: local(endsAt), reason };
}

function instant(local: string, timeZone: string): Date {
  return new Date(toInstant(readLocal(local) ?? 0, timeZone));
}
