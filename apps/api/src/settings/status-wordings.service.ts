import { Injectable } from '@nestjs/common';
import { LOCALES, type StatusWordingEdit, type StatusWordingsDto, TOLD_STATUSES } from '@sofra/contracts';
import { judgeStatusWordings, plainText } from '@sofra/domain';
import type { Branch } from '../branches/branch';
import type { Sight, SignedIn } from '../common/access';
import { refuseFaults } from '../common/refuse-faults';
import { BranchEdits } from './branch-edits';
import { refuseStale, versionOf } from './list-version';
import { ADD_STATUS_WORDINGS, DROP_STATUS_WORDINGS } from './settings-statements';

/** A branch's own words for the messages about a status. */
@Injectable()
export class StatusWordingsService {
  constructor(private readonly edits: BranchEdits) {}

  async read(sight: Sight, branchId?: string): Promise<StatusWordingsDto> {
    const branch = await this.edits.fresh(sight, branchId);
    const { id, name: branchName, phone, timeZone, currency, locales } = branch;
    const wordings = wordingsOf(branch);
    const silencedStatuses = TOLD_STATUSES.filter((status) => branch.silencedStatuses.has(status));
    return { branchId: id, version: versionOf(wordings), wordings, silencedStatuses, locales, branchName, phone, timeZone, currency };
  }

  /** Replaces all of them: what is not named is said in our words again. */
  async replace(staff: SignedIn, branchId: string | undefined, wordings: StatusWordingEdit[], version?: string): Promise<StatusWordingsDto> {
    refuseFaults(judgeStatusWordings(wordings));
    const after = inOrder(wordings.map(({ status, locale, text }) => ({ status, locale, text: plainText(text) })));
    const id = await this.edits.run(staff, branchId, async (tx, branch) => {
      const before = wordingsOf(branch);
      refuseStale(before, version);
      tx.write(DROP_STATUS_WORDINGS, [branch.id]);
      tx.write(ADD_STATUS_WORDINGS, [branch.id, after.map(({ status }) => status), after.map(({ locale }) => locale), after.map(({ text }) => text)]);
      return { action: 'status-wordings.changed', before: byName(before), after: byName(after) };
    });
    return this.read(staff, id);
  }
}

function wordingsOf({ statusWordings }: Branch): StatusWordingEdit[] {
  return inOrder(statusWordings);
}

function inOrder(wordings: readonly StatusWordingEdit[]): StatusWordingEdit[] {
  const place = ({ status, locale }: StatusWordingEdit) => TOLD_STATUSES.indexOf(status) * LOCALES.length + LOCALES.indexOf(locale);
  return [...wordings].sort((a, b) => place(a) - place(b));
}

/** For the audit log: each wording is a field of its own, so that it shows what changed. */
function byName(wordings: readonly StatusWordingEdit[]): Record<string, string> {
  return Object.fromEntries(wordings.map(({ status, locale, text }) => [`${status}.${locale}`, text]));
}
