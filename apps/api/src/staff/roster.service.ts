import { Injectable } from '@nestjs/common';
import type { StaffDto, StaffInvitation, StaffPatch } from '@sofra/contracts';
import { AuditService } from '../audit/audit.service';
import { BranchesService } from '../branches/branches.service';
import type { SignedIn } from '../common/access';
import { Clock } from '../common/clock';
import { newId } from '../common/ids';
import { Problem } from '../common/problem';
import { Database } from '../database/database';
import { sqlState, type Transaction } from '../database/transaction';
import { END_SESSIONS, FIND_STAFF, INSERT_STAFF, LIST_STAFF, LOCK_OWNERS, type StaffRow, UPDATE_STAFF } from './staff-statements';

const UNIQUE_VIOLATION = '23505';

/** Who works here, as owners arrange it. */
@Injectable()
export class RosterService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly branches: BranchesService,
  ) {}

  async list(organizationId: string): Promise<StaffDto[]> {
    const { rows } = await this.database.query<StaffRow>(LIST_STAFF, [organizationId]);
    return rows.map(toStaffDto);
  }

  async find(organizationId: string, id: string): Promise<StaffDto> {
    const { rows } = await this.database.query<StaffRow>(FIND_STAFF, [organizationId, id]);
    return toStaffDto(known(rows[0]));
  }

  /** Answers the id of somebody who cannot sign in before a link has set their password. */
  async invite(by: SignedIn, { name, email, role, branchId: wanted = null }: StaffInvitation): Promise<string> {
    const id = newId();
    const branchId = role === 'owner' ? null : wanted;
    await this.refuseUnknown(by, branchId);
    const state = { name: name.trim(), email: email.trim().toLowerCase(), role, branchId };
    const { organizationId } = by;
    await this.database
      .transaction(async (tx) => {
        tx.write(INSERT_STAFF, [id, organizationId, state.name, state.email, role, branchId]);
        this.audit.note(tx, by, { action: 'staff.invited', subject: { kind: 'staff', id, name: state.email }, after: state });
      })
      .catch((error: unknown) => {
        if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
        throw new Problem('invalid-request', 'Somebody has this email address already.', { email: 'taken' });
      });
    return id;
  }

  /** Somebody who is taken out is signed out everywhere in the same moment. */
  async change(by: SignedIn, id: string, patch: StaffPatch): Promise<void> {
    await this.refuseUnknown(by, patch.branchId);
    await this.database.transaction(async (tx) => {
      const owners = await tx.read<{ id: string }>(LOCK_OWNERS, [by.organizationId]);
      const before = known((await tx.read<StaffRow>(FIND_STAFF, [by.organizationId, id])).rows[0]);
      const after = this.patched(before, patch);
      const isLastOwner = owners.rows.length === 1 && owners.rows[0]!.id === id;
      if (isLastOwner && (after.role !== 'owner' || after.disabledAt)) throw new Problem('last-owner', 'Somebody must be left who may do everything.');
      this.write(tx, by, before, after);
    });
  }

  private write(tx: Transaction, by: SignedIn, before: StaffRow, after: StaffRow): void {
    tx.write(UPDATE_STAFF, [after.id, after.name, after.role, after.disabledAt, after.branchId]);
    if (after.disabledAt) tx.write(END_SESSIONS, [after.id]);
    this.audit.note(tx, by, { action: 'staff.changed', subject: { kind: 'staff', id: after.id, name: after.email }, before: stateOf(before), after: stateOf(after) });
  }

  private patched(before: StaffRow, { name = before.name, role = before.role, branchId = before.branchId, isDisabled }: StaffPatch): StaffRow {
    return { ...before, name: name.trim(), role, branchId: role === 'owner' ? null : branchId, disabledAt: this.disabledAt(before, { isDisabled }) };
  }

  private async refuseUnknown(by: SignedIn, branchId: string | null | undefined): Promise<void> {
    if (!branchId) return;
    const branches = await this.branches.ofOrganization(by.organizationId);
    if (!branches.some(({ id }) => id === branchId)) throw new Problem('invalid-request', 'There is no such branch.', { branchId: 'unknown' });
  }

  private disabledAt({ disabledAt }: StaffRow, { isDisabled }: Pick<StaffPatch, 'isDisabled'>): Date | null {
    if (isDisabled === undefined) return disabledAt;
    return isDisabled ? (disabledAt ?? this.clock.now()) : null;
  }
}

function known(row: StaffRow | undefined): StaffRow {
  if (!row) throw new Problem('staff-unknown', 'There is nobody of that id on your staff.');
  return row;
}

const stateOf = ({ name, role, branchId, disabledAt }: StaffRow) => ({ name, role, branchId, isDisabled: disabledAt !== null });

function toStaffDto({ createdAt, disabledAt, lastSeenAt, ...row }: StaffRow): StaffDto {
  return { ...row, createdAt: createdAt.toISOString(), disabledAt: disabledAt?.toISOString() ?? null, lastSeenAt: lastSeenAt?.toISOString() ?? null };
}
