import { Injectable } from '@nestjs/common';
import { type SettingsDto, type SettingsEdit, TOLD_STATUSES, type ToldStatus } from '@sofra/contracts';
import { foldTurkish, judgeSettings, oneLine } from '@sofra/domain';
import type { Branch } from '../branches/branch';
import type { Sight, SignedIn } from '../common/access';
import { patched, refuseFaults } from '../common/refuse-faults';
import type { Transaction } from '../database/transaction';
import { BranchEdits } from './branch-edits';
import { HOLD_COUNTER } from './branch-roster-statements';
import { ANY_ORDER, CHOICES, OTHER_NAMES, PUT_BRANCH, PUT_STATUS_MESSAGES } from './settings-statements';

/** How a branch works, as its owner sees and changes it. */
@Injectable()
export class SettingsService {
  constructor(private readonly edits: BranchEdits) {}

  async read(sight: Sight, branchId?: string): Promise<SettingsDto> {
    return toSettings(await this.edits.fresh(sight, branchId));
  }

  async change(staff: SignedIn, branchId: string | undefined, patch: Partial<SettingsEdit>): Promise<SettingsDto> {
    const id = await this.edits.run(staff, branchId, async (tx, branch) => {
      const { branchId: own, ...before } = toSettings(branch);
      const edit = patched<SettingsEdit>(before, patch, ['phone']);
      refuseFaults(judgeSettings(edit));
      if (edit.currency !== before.currency) await refuseWithOrders(tx, own);
      if (edit.name !== before.name) await refuseTaken(tx, staff, own, edit.name);
      const after = { ...edit, name: oneLine(edit.name), phone: edit.phone === null ? null : oneLine(edit.phone) };
      write(tx, own, after);
      return { action: 'settings.changed', before, after };
    });
    return this.read(staff, id);
  }
}

function toSettings(branch: Branch): SettingsDto {
  const { id, name, phone, timeZone, currency, dayStartsAt, cancelWindowMinutes, preparationMinutes, minimumBasket, deliveryFee, locales, fulfilments, paymentMethods } = branch;
  return {
    branchId: id,
    ...{ name, phone, timeZone, currency, dayStartsAt, cancelWindowMinutes, preparationMinutes, minimumBasket, deliveryFee, locales, fulfilments, paymentMethods },
    silencedStatuses: TOLD_STATUSES.filter((status) => branch.silencedStatuses.has(status)),
  };
}

// Branches are told apart by their names, in lists and by whoever says one aloud.
async function refuseTaken(tx: Transaction, { organizationId }: Sight, branchId: string, name: string): Promise<void> {
  const { rows } = await tx.read<{ name: string }>(OTHER_NAMES, [organizationId, branchId]);
  if (rows.some((other) => foldTurkish(other.name) === foldTurkish(oneLine(name)))) refuseFaults({ name: 'taken' });
}

// Their amounts are in the old currency, and sums over both would be of none. The order that is being placed is waited for.
async function refuseWithOrders(tx: Transaction, branchId: string): Promise<void> {
  await tx.read(HOLD_COUNTER, [branchId]);
  if ((await tx.read(ANY_ORDER, [branchId])).rows.length > 0) refuseFaults({ currency: 'has-orders' });
}

function write(tx: Transaction, id: string, edit: SettingsEdit): void {
  const { name, phone, timeZone, currency, dayStartsAt, cancelWindowMinutes, preparationMinutes, minimumBasket, deliveryFee } = edit;
  tx.write(PUT_BRANCH, [id, name, phone, timeZone, currency, dayStartsAt, cancelWindowMinutes, preparationMinutes, minimumBasket, deliveryFee]);
  for (const field of ['locales', 'fulfilments', 'paymentMethods'] as const) {
    const [drop, add] = CHOICES[field];
    tx.write(drop, [id]);
    tx.write(add, [id, edit[field]]);
  }
  tx.write(PUT_STATUS_MESSAGES, [id, TOLD_STATUSES, edit.silencedStatuses satisfies readonly ToldStatus[]]);
}
