import { Injectable } from '@nestjs/common';
import type { CatalogModifierGroupDto, ModifierGroupEdit } from '@sofra/contracts';
import { type FieldFaults, judgeModifierGroup } from '@sofra/domain';
import type { SignedIn } from '../../common/access';
import { newId } from '../../common/ids';
import { Problem } from '../../common/problem';
import type { Transaction } from '../../database/transaction';
import { CatalogEdits, type Kind } from './catalog-edits';
import { patched, refuseFaults } from '../../common/refuse-faults';
import { one, readModifierGroups } from './catalog-reader';
import { writeModifierGroup } from './write-menu';

const KIND: Kind = { table: 'modifier_groups', unknown: 'modifier-group-unknown' };

/** Modifier groups with their modifiers as their owner wants them. */
@Injectable()
export class ModifierGroupsService {
  constructor(private readonly edits: CatalogEdits) {}

  create(staff: SignedIn, edit: ModifierGroupEdit): Promise<CatalogModifierGroupDto> {
    const id = newId();
    return this.edits.run(staff, async (tx) => this.edits.noted(tx, staff, KIND, 'created', null, await this.write(tx, staff, id, edit, [])));
  }

  change(staff: SignedIn, id: string, version: number, patch: Partial<ModifierGroupEdit>): Promise<CatalogModifierGroupDto> {
    return this.edits.run(staff, async (tx) => {
      await this.edits.lock(tx, KIND, staff.organizationId, id, version);
      const current = await this.read(tx, staff, id);
      const known = current.modifiers.map((modifier) => modifier.id);
      const after = await this.write(tx, staff, id, patched<ModifierGroupEdit>(current, patch, ['externalId']), known);
      return this.edits.noted(tx, staff, KIND, 'changed', current, after);
    });
  }

  /** An archived group asks nothing any more. */
  archive(staff: SignedIn, id: string, isArchived: boolean): Promise<CatalogModifierGroupDto> {
    return this.edits.run(staff, async (tx) => {
      await this.edits.lock(tx, KIND, staff.organizationId, id);
      const before = await this.read(tx, staff, id);
      this.edits.archive(tx, KIND, staff.organizationId, id, isArchived);
      return this.edits.noted(tx, staff, KIND, isArchived ? 'archived' : 'restored', before, await this.read(tx, staff, id));
    });
  }

  private async write(tx: Transaction, staff: SignedIn, id: string, edit: ModifierGroupEdit, known: readonly string[]): Promise<CatalogModifierGroupDto> {
    refuseFaults({ ...judgeModifierGroup(edit), ...strangers(edit, known) });
    writeModifierGroup(tx, { organizationId: staff.organizationId, id, edit });
    return this.read(tx, staff, id);
  }

  private async read(tx: Transaction, { organizationId }: SignedIn, id: string): Promise<CatalogModifierGroupDto> {
    const [group] = await readModifierGroups(tx, organizationId, one(id));
    if (!group) throw new Problem('modifier-group-unknown', 'There is no such modifier group.');
    return group;
  }
}

/** Modifiers that claim to be of this group and are not. */
function strangers({ modifiers }: ModifierGroupEdit, known: readonly string[]): FieldFaults {
  const found = modifiers.flatMap(({ id }, index) => (id === null || known.includes(id) ? [] : [[`modifiers.${index}.id`, 'unknown' as const]]));
  return Object.fromEntries(found);
}
