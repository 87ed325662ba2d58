import { Injectable } from '@nestjs/common';
import type { FormSettingsDto, FormSlot, FormState } from '@sofra/contracts';
import { fitsForm, isOffered, slotsFor } from '@sofra/domain';
import { AuditService } from '../audit/audit.service';
import type { Branch } from '../branches/branch';
import { BranchesService } from '../branches/branches.service';
import { CatalogService } from '../catalog/catalog.service';
import type { Sight, SignedIn } from '../common/access';
import { Clock } from '../common/clock';
import { Database } from '../database/database';
import { FORM_OF_BRANCH, SWITCH_FORM } from './form-statements';
import { ACCOUNT_UNKNOWN } from './form-publisher';

interface FormRow {
  isOn: boolean;
  flowId: string | null;
  publishedAt: Date | null;
  error: string | null;
  refusedUntil: Date | null;
  slots: FormSlot[];
}

const NEVER: FormRow = { isOn: false, flowId: null, publishedAt: null, error: null, refusedUntil: null, slots: [] };

/** One-screen customisation as an owner sees and switches it. */
@Injectable()
export class FormSettingsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly branches: BranchesService,
    private readonly catalog: CatalogService,
    private readonly clock: Clock,
  ) {}

  async read(sight: Sight, branchId?: string): Promise<FormSettingsDto> {
    const branch = await this.branches.ownBranch(sight, branchId);
    const { rows } = await this.database.query<FormRow>(FORM_OF_BRANCH, [branch.id]);
    return this.told(branch, rows[0] ?? NEVER);
  }

  async change(staff: SignedIn, branchId: string | undefined, isOn: boolean): Promise<FormSettingsDto> {
    const branch = await this.branches.ownBranch(staff, branchId);
    const before = await this.read(staff, branch.id);
    await this.database.transaction((tx) => {
      tx.write(SWITCH_FORM, [branch.id, isOn]);
      this.audit.note(tx, staff, { action: 'form.switched', subject: { kind: 'branch', id: branch.id, name: branch.name }, before: { isOn: before.isOn }, after: { isOn } });
      return Promise.resolve();
    });
    this.branches.invalidate();
    return this.read(staff, branch.id);
  }

  private async told(branch: Branch, row: FormRow): Promise<FormSettingsDto> {
    const menu = await this.catalog.snapshot(branch, await this.catalog.version(branch.organizationId));
    const dishes = [...menu.products.values()].filter((product) => isOffered(product) && !product.slots && product.modifierGroups.length > 0);
    const slots = row.flowId === null ? slotsFor(menu) : row.slots;
    const state = stateOf(row, slots.length > 0, this.clock.now());
    return {
      branchId: branch.id,
      isOn: row.isOn,
      state,
      flowId: row.flowId,
      publishedAt: row.publishedAt?.toISOString() ?? null,
      error: state === 'refused' || state === 'paused' ? row.error : null,
      dishes: dishes.filter((product) => fitsForm(product, slots)).length,
      dishesWithOptions: dishes.length,
    };
  }
}

function stateOf({ isOn, flowId, error, refusedUntil }: FormRow, isNeeded: boolean, now: Date): FormState {
  if (!isOn) return 'off';
  if (!isNeeded) return 'not-needed';
  if (error === ACCOUNT_UNKNOWN) return 'no-account';
  if (flowId !== null && refusedUntil !== null && refusedUntil > now) return 'paused';
  if (error !== null) return 'refused';
  return flowId === null ? 'waiting' : 'published';
}
