import { Injectable } from '@nestjs/common';
import type { SoldOutSpan } from '@sofra/contracts';
import { readClock, type SaleState, soldOutFor } from '@sofra/domain';
import { BranchesService } from '../../branches/branches.service';
import { AuditService } from '../../audit/audit.service';
import type { SignedIn } from '../../common/access';
import { Clock } from '../../common/clock';
import { Problem } from '../../common/problem';
import type { Statement } from '../../database/transaction';
import { CatalogEdits } from './catalog-edits';

const PRODUCT: Statement = {
  name: 'catalog-product-sale',
  text: 'UPDATE products SET is_available = $3, sold_out_until = $4, sold_out_by = $5, version = version + 1 WHERE id = $2 AND organization_id = $1 AND archived_at IS NULL',
};

const MODIFIER: Statement = {
  name: 'catalog-modifier-sale',
  text: `UPDATE modifiers m SET is_available = $3, sold_out_until = $4, sold_out_by = $5 FROM modifier_groups g
    WHERE m.id = $2 AND g.id = m.group_id AND g.organization_id = $1 AND m.archived_at IS NULL`,
};

/** Sold out for two hours, until tomorrow or for good, and back. */
@Injectable()
export class SaleService {
  constructor(
    private readonly edits: CatalogEdits,
    private readonly branches: BranchesService,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  async setProduct(staff: SignedIn, productId: string, span: SoldOutSpan): Promise<void> {
    await this.set(staff, PRODUCT, { productId, modifierId: null }, span);
  }

  async setModifier(staff: SignedIn, modifierId: string, span: SoldOutSpan): Promise<void> {
    await this.set(staff, MODIFIER, { productId: null, modifierId }, span);
  }

  private async set(staff: SignedIn, statement: Statement, thing: { productId: string | null; modifierId: string | null }, span: SoldOutSpan): Promise<void> {
    const state = await this.resolve(staff, span);
    const until = state.soldOutUntil === null ? null : new Date(state.soldOutUntil);
    await this.edits.run(staff, async (tx) => {
      const { rowCount } = await tx.read(statement, [staff.organizationId, thing.productId ?? thing.modifierId, state.isAvailable, until, until && staff.email]);
      if (rowCount !== 1) throw new Problem('product-unknown', 'There is no such product or modifier on the menu.');
      const kind = thing.productId === null ? 'modifier' : 'product';
      this.audit.note(tx, staff, { action: `${kind}.sale-set`, subject: { kind, id: thing.productId ?? thing.modifierId }, after: state });
    });
  }

  private async resolve(staff: SignedIn, span: SoldOutSpan): Promise<SaleState> {
    const branch = await this.branches.ownBranch(staff);
    return soldOutFor(span, this.clock.now().getTime(), branch.timeZone, readClock(branch.dayStartsAt) ?? 0);
  }
}
