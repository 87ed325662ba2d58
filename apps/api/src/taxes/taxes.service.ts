import { Injectable } from '@nestjs/common';
import { FULFILMENTS, type TaxClassDto, type TaxClassEdit, type TaxesDto } from '@sofra/contracts';
import { judgeTaxClass, oneLine, taxKey } from '@sofra/domain';
import { AuditService } from '../audit/audit.service';
import { CatalogService } from '../catalog/catalog.service';
import type { SignedIn } from '../common/access';
import { Clock } from '../common/clock';
import { Problem } from '../common/problem';
import { patched, refuseFaults } from '../common/refuse-faults';
import { Database } from '../database/database';
import { inTransaction, type Transaction } from '../database/transaction';
import { LOCK_ORGANIZATION, MOVE_PRODUCTS, PUT_CLASS, PUT_DELIVERY, PUT_RATES, TAX_CLASSES, TERMS } from './tax-statements';

/** Kinds of goods by how they are taxed; each order reads the rates anew and keeps those it was placed with. */
@Injectable()
export class TaxesService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly catalog: CatalogService,
    private readonly clock: Clock,
  ) {}

  list(organizationId: string): Promise<TaxesDto> {
    return inTransaction(this.database.pool, (tx) => readTaxes(tx, organizationId));
  }

  add(staff: SignedIn, { name: typed, rates }: TaxClassEdit): Promise<TaxesDto> {
    return this.edit(staff, (tx, { classes }) => {
      const edit = { name: oneLine(typed), rates };
      refuseFaults(judgeTaxClass(edit, classes.map(({ name }) => name)));
      const key = taxKey(edit.name, classes.map((each) => each.key));
      this.write(tx, staff, key, edit, null);
      this.note(tx, staff, 'added', { key, name: edit.name }, { after: edit });
    });
  }

  change(staff: SignedIn, key: string, patch: Partial<TaxClassEdit>): Promise<TaxesDto> {
    return this.edit(staff, (tx, { classes }) => {
      const { name, rates, isArchived } = known(classes, key);
      const edit = patched<TaxClassEdit>({ name, rates: withZeros(rates) }, patch, []);
      const after = { name: oneLine(edit.name), rates: edit.rates };
      refuseFaults(judgeTaxClass(after, classes.filter((each) => each.key !== key).map((each) => each.name)));
      this.write(tx, staff, key, after, isArchived ? this.clock.now() : null);
      this.note(tx, staff, 'changed', { key, name: after.name }, { before: { name, rates }, after });
    });
  }

  /** By which class delivery fees are taxed; null: like the dishes. */
  taxDelivery(staff: SignedIn, taxClass: string | null): Promise<TaxesDto> {
    return this.edit(staff, (tx, { classes, deliveryClass: before }) => {
      if (taxClass === before) return;
      const chosen = classes.find(({ key, isArchived }) => key === taxClass && !isArchived);
      if (taxClass !== null && !chosen) refuseFaults({ taxClass: 'unknown' });
      tx.write(PUT_DELIVERY, [staff.organizationId, taxClass]);
      const name = (key: string | null) => classes.find((each) => each.key === key)?.name ?? null;
      this.audit.note(tx, staff, { action: 'delivery-tax.changed', subject: { kind: 'delivery-tax', id: staff.organizationId }, before: { taxClass: name(before) }, after: { taxClass: name(taxClass) } });
    });
  }

  /** Refused while products on the menu or delivery fees have it, unless they are given another one with it. */
  archive(staff: SignedIn, key: string, moveTo: string | null): Promise<TaxesDto> {
    return this.edit(staff, (tx, { classes, deliveryClass }) => {
      const { name, isArchived, products } = known(classes, key);
      if (isArchived) return;
      const other = classes.find((each) => each.key === moveTo && each.key !== key && !each.isArchived);
      if (moveTo !== null && !other) refuseFaults({ moveTo: 'unknown' });
      if (!other) refuseUsed(products, deliveryClass === key);
      else this.move(tx, staff, key, other.key);
      if (other && deliveryClass === key) tx.write(PUT_DELIVERY, [staff.organizationId, other.key]);
      tx.write(PUT_CLASS, [staff.organizationId, key, name, this.clock.now()]);
      this.note(tx, staff, 'archived', { key, name }, other ? { after: { movedTo: other.name, products } } : {});
    });
  }

  restore(staff: SignedIn, key: string): Promise<TaxesDto> {
    return this.edit(staff, (tx, { classes }) => {
      const { name, isArchived } = known(classes, key);
      if (!isArchived) return;
      tx.write(PUT_CLASS, [staff.organizationId, key, name, null]);
      this.note(tx, staff, 'restored', { key, name }, {});
    });
  }

  private async edit({ organizationId }: SignedIn, work: (tx: Transaction, taxes: TaxesDto) => void): Promise<TaxesDto> {
    await this.database.transaction(async (tx) => {
      await tx.read(LOCK_ORGANIZATION, [organizationId]);
      work(tx, await readTaxes(tx, organizationId));
    });
    return this.list(organizationId);
  }

  private write(tx: Transaction, { organizationId }: SignedIn, key: string, { name, rates }: TaxClassEdit, archivedAt: Date | null): void {
    tx.write(PUT_CLASS, [organizationId, key, name, archivedAt]);
    tx.write(PUT_RATES, [organizationId, key, FULFILMENTS, FULFILMENTS.map((fulfilment) => rates[fulfilment])]);
  }

  private move(tx: Transaction, { organizationId }: SignedIn, from: string, to: string): void {
    tx.write(MOVE_PRODUCTS, [organizationId, from, to]);
    this.catalog.bumpVersion(tx, organizationId);
  }

  private note(tx: Transaction, staff: SignedIn, deed: string, { key: id, name }: Pick<TaxClassDto, 'key' | 'name'>, values: { before?: object; after?: object }): void {
    this.audit.note(tx, staff, { action: `tax-class.${deed}`, subject: { kind: 'tax-class', id, name }, ...values });
  }
}

async function readTaxes(tx: Transaction, organizationId: string): Promise<TaxesDto> {
  const [terms, classes] = await Promise.all([
    tx.read<Omit<TaxesDto, 'classes'>>(TERMS, [organizationId]),
    tx.read<Omit<TaxClassDto, 'rates'> & { rates: Partial<TaxClassDto['rates']> }>(TAX_CLASSES, [organizationId]),
  ]);
  return { ...terms.rows[0]!, classes: classes.rows.map((row) => ({ ...row, rates: { delivery: null, pickup: null, table: null, ...row.rates } })) };
}

function refuseUsed(products: number, isOfDelivery: boolean): void {
  if (products > 0) throw new Problem('tax-class-used', `${products} products have this tax class.`, { products: String(products) });
  if (isOfDelivery) throw new Problem('tax-class-used', 'Delivery fees have this tax class.', { delivery: 'used' });
}

function known(classes: readonly TaxClassDto[], key: string): TaxClassDto {
  const found = classes.find((each) => each.key === key);
  if (!found) throw new Problem('tax-class-unknown', `There is no tax class "${key}".`);
  return found;
}

// What nobody has set counts as nothing already.
function withZeros(rates: TaxClassDto['rates']): TaxClassEdit['rates'] {
  return { delivery: rates.delivery ?? 0, pickup: rates.pickup ?? 0, table: rates.table ?? 0 };
}
