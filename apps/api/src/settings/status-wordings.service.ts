import { Injectable } from '@nestjs/common';
import { LOCALES, type OrderStatus, type StatusWordingEdit, type StatusWordingsDto, TOLD_STATUSES, type ToldStatus } from '@sofra/contracts';
import { plainText } from '@sofra/domain';
import { judgeStatusWordings } from '@sofra/domain/wording';
import type { Branch } from '../branches/branch';
import type { Sight, SignedIn } from '../common/access';
import { Problem } from '../common/problem';
import { refuseFaults } from '../common/refuse-faults';
import { BranchEdits } from './branch-edits';
import { refuseStale, versionOf } from './list-version';
import { ADD_STATUS_WORDINGS, DROP_STATUS_WORDINGS, PUT_STATUS_MESSAGES } from './settings-statements';

/** A branch's own words for the messages about a status. */
@Injectable()
export class StatusWordingsService {
  constructor(private readonly edits: BranchEdits) {}

  async read(sight: Sight, branchId?: string): Promise<StatusWordingsDto> {
    const branch = await this.edits.fresh(sight, branchId);
    const { id, name: branchName, phone, timeZone, currency, locales } = branch;
    const wordings = wordingsOf(branch);
    return { branchId: id, version: versionOf(wordings), wordings, silencedStatuses: silenced(branch.silencedStatuses), locales, branchName, phone, timeZone, currency };
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

  /** Switches one message on or off, whatever somebody else does with the others meanwhile. */
  async tell(staff: SignedIn, branchId: string | undefined, named: string, isOn: boolean): Promise<StatusWordingsDto> {
    const status = TOLD_STATUSES.find((each) => each === named);
    if (!status) throw new Problem('invalid-request', `Customers are not told of "${named}".`, { status: 'unknown' });
    const id = await this.edits.run(staff, branchId, async (tx, { id: own, silencedStatuses }) => {
      tx.write(PUT_STATUS_MESSAGES, [own, [status], isOn ? [] : [status]]);
      const others = [...silencedStatuses].filter((each) => each !== status);
      const after = silenced(new Set(isOn ? others : [...others, status]));
      return { action: 'settings.changed', before: { silencedStatuses: silenced(silencedStatuses) }, after: { silencedStatuses: after } };
    });
    return this.read(staff, id);
  }
}

/** In the order of an order's life. */
function silenced(statuses: ReadonlySet<OrderStatus>): ToldStatus[] {
  return TOLD_STATUSES.filter((status) => statuses.has(status));
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
