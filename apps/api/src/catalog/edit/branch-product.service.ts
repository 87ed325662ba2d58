import { Injectable } from '@nestjs/common';
import type { BranchOverrideDto, CatalogProductDto } from '@sofra/contracts';
import { amountFaults } from '@sofra/domain';
import { BranchesService } from '../../branches/branches.service';
import type { SignedIn } from '../../common/access';
import { Problem } from '../../common/problem';
import { refuseFaults } from '../../common/refuse-faults';
import type { Statement, Transaction } from '../../database/transaction';
import { CatalogEdits, type Kind } from './catalog-edits';
import { one, readProducts } from './catalog-reader';

const KIND: Kind = { table: 'products', unknown: 'product-unknown' };

const DROP: Statement = { name: 'catalog-drop-branch-product', text: 'DELETE FROM branch_products WHERE branch_id = $1 AND product_id = $2' };

const PUT: Statement = {
  name: 'catalog-put-branch-product',
  text: `INSERT INTO branch_products (branch_id, product_id, price, is_available) VALUES ($1, $2, $3, $4)
    ON CONFLICT (branch_id, product_id) DO UPDATE SET price = $3, is_available = $4`,
};

// Whoever has the whole product open is told: its branches are part of it.
const TOUCH: Statement = { name: 'catalog-touch-product', text: 'UPDATE products SET version = version + 1 WHERE organization_id = $1 AND id = $2' };

const PUT_STOCK: Statement = {
  name: 'catalog-put-stock',
  text: `INSERT INTO stock (branch_id, product_id, remaining) VALUES ($1, $2, $3) ON CONFLICT (branch_id, product_id) DO UPDATE SET remaining = $3`,
};

interface Change {
  branchId: string;
  productId: string;
  verb: string;
}

/** Where one branch differs from the menu that all share; whoever runs only that branch may say so. */
@Injectable()
export class BranchProductService {
  constructor(
    private readonly edits: CatalogEdits,
    private readonly branches: BranchesService,
  ) {}

  async set(staff: SignedIn, productId: string, { branchId, price, isAvailable }: BranchOverrideDto): Promise<CatalogProductDto> {
    if (price !== null) refuseFaults(amountFaults('price', price, 0));
    return this.change(staff, { branchId, productId, verb: 'branch-set' }, (tx, own) => {
      if (price === null && isAvailable === null) tx.write(DROP, [own, productId]);
      else tx.write(PUT, [own, productId, price, isAvailable]);
      tx.write(TOUCH, [staff.organizationId, productId]);
    });
  }

  async setStock(staff: SignedIn, productId: string, branchId: string, remaining: number): Promise<CatalogProductDto> {
    if (remaining < 0) refuseFaults({ remaining: 'negative' });
    return this.change(staff, { branchId, productId, verb: 'stock-set' }, (tx, own) => tx.write(PUT_STOCK, [own, productId, remaining]));
  }

  private async change(staff: SignedIn, { branchId, productId, verb }: Change, write: (tx: Transaction, own: string) => void): Promise<CatalogProductDto> {
    const branch = await this.branches.ownBranch(staff, branchId);
    return this.edits.run(staff, async (tx) => {
      await this.edits.lock(tx, KIND, staff.organizationId, productId);
      const before = await read(tx, staff, productId);
      write(tx, branch.id);
      return this.edits.noted(tx, staff, KIND, verb, before, await read(tx, staff, productId));
    });
  }
}

async function read(tx: Transaction, { organizationId }: SignedIn, id: string): Promise<CatalogProductDto> {
  const [product] = await readProducts(tx, organizationId, one(id));
  if (!product) throw new Problem('product-unknown', 'There is no such product.');
  return product;
}
