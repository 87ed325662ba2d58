import { Injectable } from '@nestjs/common';
import { AuditService } from '../../audit/audit.service';
import type { SignedIn } from '../../common/access';
import type { Statement, Transaction } from '../../database/transaction';
import { CatalogEdits } from './catalog-edits';

const ORDER_CATEGORIES: Statement = {
  name: 'catalog-order-categories',
  text: `UPDATE categories c SET position = o.place FROM unnest($2::uuid[]) WITH ORDINALITY AS o (id, place) WHERE c.id = o.id AND c.organization_id = $1`,
};

// What is dragged into a category belongs to it from then on.
const ORDER_PRODUCTS: Statement = {
  name: 'catalog-order-products',
  text: `UPDATE products p SET position = o.place, category_id = c.id, version = p.version + CASE WHEN p.category_id = c.id THEN 0 ELSE 1 END
    FROM unnest($3::uuid[]) WITH ORDINALITY AS o (id, place), categories c
    WHERE p.id = o.id AND p.organization_id = $1 AND c.id = $2 AND c.organization_id = $1`,
};

const nameOf = (owner: 'category' | 'product', id: string) =>
  `(SELECT name FROM ${owner}_translations WHERE ${owner}_id = ${id} ORDER BY locale <> 'tr', locale LIMIT 1)`;

const CATEGORIES_IN_ORDER: Statement = {
  name: 'catalog-categories-in-order',
  text: `SELECT ${nameOf('category', 'c.id')} AS name FROM categories c WHERE c.organization_id = $1 AND c.archived_at IS NULL ORDER BY c.position, c.id`,
};

/** Category `$2` with its products in their order, and which of `$3` stand in another one. */
const PRODUCTS_IN_ORDER: Statement = {
  name: 'catalog-products-in-order',
  text: `SELECT ${nameOf('category', 'c.id')} AS name,
      ARRAY(SELECT ${nameOf('product', 'p.id')} FROM products p WHERE p.category_id = c.id AND p.archived_at IS NULL ORDER BY p.position, p.id) AS "order",
      (SELECT json_object_agg(${nameOf('product', 'p.id')}, ${nameOf('category', 'p.category_id')})
       FROM products p WHERE p.id = ANY ($3::uuid[]) AND p.organization_id = $1 AND p.category_id <> c.id) AS elsewhere
    FROM categories c WHERE c.id = $2 AND c.organization_id = $1`,
};

interface Section {
  name: string;
  order: string[];
  elsewhere: Record<string, string> | null;
}

/** What stands above what on the menu; each change that moves something is in the audit log, by names. */
@Injectable()
export class MenuOrder {
  constructor(
    private readonly edits: CatalogEdits,
    private readonly audit: AuditService,
  ) {}

  async setCategories(staff: SignedIn, ids: readonly string[]): Promise<void> {
    await this.edits.run(staff, async (tx) => {
      const before = await this.categories(tx, staff);
      tx.write(ORDER_CATEGORIES, [staff.organizationId, ids]);
      this.note(tx, staff, { kind: 'menu' }, before, await this.categories(tx, staff));
    });
  }

  /** Puts products in this order into a category, taking them out of others. */
  async setProducts(staff: SignedIn, categoryId: string, ids: readonly string[]): Promise<void> {
    await this.edits.run(staff, async (tx) => {
      const before = await this.section(tx, staff, categoryId, ids);
      tx.write(ORDER_PRODUCTS, [staff.organizationId, categoryId, ids]);
      const after = await this.section(tx, staff, categoryId, ids);
      if (!before || !after) return;
      const movedFrom = before.elsewhere && { movedFrom: before.elsewhere };
      this.note(tx, staff, { kind: 'category', id: categoryId, name: after.name }, { order: before.order, ...movedFrom }, { order: after.order });
    });
  }

  private note(tx: Transaction, staff: SignedIn, subject: { kind: string; id?: string; name?: string }, before: { order: string[] }, after: { order: string[] }): void {
    if (before.order.join('\n') === after.order.join('\n')) return;
    this.audit.note(tx, staff, { action: `${subject.kind}.reordered`, subject, before, after });
  }

  private async categories(tx: Transaction, { organizationId }: SignedIn): Promise<{ order: string[] }> {
    const { rows } = await tx.read<{ name: string }>(CATEGORIES_IN_ORDER, [organizationId]);
    return { order: rows.map(({ name }) => name) };
  }

  private async section(tx: Transaction, { organizationId }: SignedIn, categoryId: string, ids: readonly string[]): Promise<Section | undefined> {
    return (await tx.read<Section>(PRODUCTS_IN_ORDER, [organizationId, categoryId, ids])).rows[0];
  }
}
