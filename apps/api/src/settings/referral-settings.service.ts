import { Injectable } from '@nestjs/common';
import type { ReferralSettingsDto, ReferralSettingsEdit } from '@sofra/contracts';
import { judgeReferral } from '@sofra/domain';
import { AuditService } from '../audit/audit.service';
import { BranchesService } from '../branches/branches.service';
import type { Sight, SignedIn } from '../common/access';
import { Problem } from '../common/problem';
import { refuseFaults } from '../common/refuse-faults';
import { Database } from '../database/database';
import { HOLD_REFERRAL, PUT_REFERRAL, READ_REFERRAL } from './referral-statements';

type Row = ReferralSettingsEdit & { version: number };

/** Where nobody has said anything: off, with terms that a first look can be taken at. */
const UNSAID: Row = { isOn: false, kind: 'fixed', value: 5_000, cap: null, minimumBasket: 15_000, validDays: 90, version: 0 };

/** Whether customers invite friends, and what it earns them: of the whole organization. */
@Injectable()
export class ReferralSettingsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly branches: BranchesService,
  ) {}

  async read(sight: Sight): Promise<ReferralSettingsDto> {
    const [{ rows }, { currency }] = await Promise.all([this.database.query<Row & object>(READ_REFERRAL, [sight.organizationId]), this.branches.ownBranch(sight)]);
    return { ...(rows[0] ?? UNSAID), currency };
  }

  async change(staff: SignedIn, edit: ReferralSettingsEdit, version?: number): Promise<ReferralSettingsDto> {
    refuseFaults(judgeReferral(edit));
    const { organizationId } = staff;
    const { isOn, kind, value, cap, minimumBasket, validDays } = usedBy(edit);
    await this.database.transaction(async (tx) => {
      const { version: stands, ...before } = (await tx.read<Row & object>(HOLD_REFERRAL, [organizationId])).rows[0] ?? UNSAID;
      // Nobody can hold a row that is not there yet: of two first edits the second finds no row of its version to replace.
      const put = version !== undefined && version !== stands ? null : await tx.read(PUT_REFERRAL, [organizationId, isOn, kind, value, cap, minimumBasket, validDays, stands]);
      if (!put?.rowCount) throw new Problem('version-conflict', 'Somebody changed it meanwhile; read it again.');
      this.audit.note(tx, staff, { action: 'referral.changed', subject: { kind: 'referral', id: organizationId }, before, after: { isOn, kind, value, cap, minimumBasket, validDays } });
    });
    // What the chat offers is kept with each branch.
    this.branches.invalidate();
    return this.read(staff);
  }
}

/** Without what another kind of reward would need. */
function usedBy(edit: ReferralSettingsEdit): ReferralSettingsEdit {
  return { ...edit, value: edit.kind === 'free-delivery' ? 0 : edit.value, cap: edit.kind === 'percent' ? edit.cap : null };
}
