import { Injectable } from '@nestjs/common';
import type { MenuFileDto, MenuFileFault, MenuImportDto } from '@sofra/contracts';
import { HEAD, type ImportPlan, planImport, readRows, toMenuFile, writeRows } from '@sofra/domain';
import { AuditService } from '../../audit/audit.service';
import { BranchesService } from '../../branches/branches.service';
import type { SignedIn } from '../../common/access';
import { newId } from '../../common/ids';
import { Database } from '../../database/database';
import type { Statement, Transaction } from '../../database/transaction';
import { CatalogEdits } from '../edit/catalog-edits';
import { CatalogReader, readCategories, readModifierGroups, readProducts } from '../edit/catalog-reader';
import { writeCategory, writeModifierGroup, writeProduct } from '../edit/write-menu';
import { writeSlots } from '../edit/write-slots';
import { readTaxClasses } from '../tax-classes';
import { readTable, writeTable } from './table-file';

const IMAGES: Statement = { name: 'transfer-images', text: 'SELECT id FROM menu_images WHERE organization_id = $1' };

/** What a file says, and how to find the line of a thing in it. */
interface Incoming {
  file: MenuFileDto;
  lineOf?: ReadonlyMap<object, number>;
}

/** The menu as a file and back. */
@Injectable()
export class TransferService {
  constructor(
    private readonly database: Database,
    private readonly edits: CatalogEdits,
    private readonly reader: CatalogReader,
    private readonly branches: BranchesService,
    private readonly audit: AuditService,
  ) {}

  async asFile({ organizationId }: SignedIn): Promise<MenuFileDto> {
    const [menu, branches] = await Promise.all([this.reader.all(organizationId, false), this.branches.ofOrganization(organizationId)]);
    return toMenuFile({ menu, branches });
  }

  async asTable(staff: SignedIn): Promise<string> {
    return writeTable(HEAD, writeRows(await this.asFile(staff)));
  }

  /** Reads a CSV file in any encoding; what cannot be read is told with what is wrong otherwise. */
  async takeTable(staff: SignedIn, bytes: Buffer, isDryRun: boolean): Promise<MenuImportDto> {
    const { head, rows } = readTable(bytes);
    const { file, faults, ignoredColumns, lineOf } = readRows(head, rows);
    const report = await this.take(staff, { file, lineOf }, isDryRun || faults.length > 0);
    // A cell that could not be read is not missing as well.
    const unread = new Set(faults.map(cellOf));
    const others = report.faults.filter((fault) => !unread.has(cellOf(fault)));
    return { ...report, faults: [...faults, ...others].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)), ignoredColumns };
  }

  takeFile(staff: SignedIn, file: MenuFileDto, isDryRun: boolean): Promise<MenuImportDto> {
    // A body's class has every field, undefined where nothing was said: what was not said must not be there.
    return this.take(staff, { file: JSON.parse(JSON.stringify(file)) as MenuFileDto }, isDryRun);
  }

  /** All or nothing: while anything is wrong nothing is written. */
  private async take(staff: SignedIn, incoming: Incoming, isDryRun: boolean): Promise<MenuImportDto> {
    const rehearsed = await this.database.transaction((tx) => this.plan(tx, staff, incoming));
    if (isDryRun || rehearsed.faults.length > 0) return report(rehearsed, false);
    return this.edits.run(staff, async (tx) => {
      const plan = await this.plan(tx, staff, incoming);
      if (plan.faults.length === 0) this.write(tx, staff, plan);
      return report(plan, plan.faults.length === 0);
    });
  }

  private async plan(tx: Transaction, { organizationId }: SignedIn, { file, lineOf }: Incoming): Promise<ImportPlan> {
    const [categories, products, modifierGroups, images, taxClasses, branches] = await Promise.all([
      readCategories(tx, organizationId, { withArchived: true }),
      readProducts(tx, organizationId, { withArchived: true }),
      readModifierGroups(tx, organizationId, { withArchived: true }),
      tx.read<{ id: string }>(IMAGES, [organizationId]),
      readTaxClasses(tx, organizationId),
      this.branches.ofOrganization(organizationId),
    ]);
    const imageIds = new Set(images.rows.map(({ id }) => id));
    return planImport(file, { menu: { categories, products, modifierGroups }, branches, imageIds, taxClasses, newId, ...(lineOf && { lineOf }) });
  }

  private write(tx: Transaction, staff: SignedIn, plan: ImportPlan): void {
    const { organizationId } = staff;
    for (const thing of plan.categories) writeCategory(tx, { organizationId, ...thing });
    for (const thing of plan.modifierGroups) writeModifierGroup(tx, { organizationId, ...thing });
    for (const thing of plan.products) writeProduct(tx, { organizationId, ...thing });
    const kinds = [['categories', plan.categories, 'category-unknown'], ['modifier_groups', plan.modifierGroups, 'modifier-group-unknown'], ['products', plan.products, 'product-unknown']] as const;
    for (const [table, things, unknown] of kinds) {
      for (const { id } of things.filter(({ isBack }) => isBack)) this.edits.archive(tx, { table, unknown }, organizationId, id, false);
    }
    // Only now is everything there that may fill a slot.
    for (const { id, isNew, edit } of plan.products) if (!isNew || edit.slots.length > 0) writeSlots(tx, id, edit.slots);
    const { created, changed } = report(plan, true);
    this.audit.note(tx, staff, { action: 'menu.imported', subject: { kind: 'menu' }, after: { created, changed } });
  }
}

const cellOf = ({ line, field }: MenuFileFault): string => `${line}:${field}`;

function report({ categories, modifierGroups, products, unchanged, faults }: ImportPlan, isApplied: boolean): MenuImportDto {
  const planned = [...categories, ...modifierGroups, ...products];
  const created = planned.filter(({ isNew }) => isNew).length;
  return { isApplied, created, changed: planned.length - created, unchanged, faults, ignoredColumns: [] };
}
