import { Injectable } from '@nestjs/common';
import type { CatalogCategoryDto, CategoryEdit } from '@sofra/contracts';
import { judgeCategory } from '@sofra/domain';
import type { SignedIn } from '../../common/access';
import { newId } from '../../common/ids';
import { Problem } from '../../common/problem';
import type { Transaction } from '../../database/transaction';
import { CatalogEdits, type Kind } from './catalog-edits';
import { patched, refuseFaults } from '../../common/refuse-faults';
import { one, readCategories } from './catalog-reader';
import { writeCategory } from './write-menu';

const KIND: Kind = { table: 'categories', unknown: 'category-unknown' };

/** Categories as their owner wants them. */
@Injectable()
export class CategoriesService {
  constructor(private readonly edits: CatalogEdits) {}

  create(staff: SignedIn, edit: CategoryEdit): Promise<CatalogCategoryDto> {
    refuseFaults(judgeCategory(edit));
    const id = newId();
    return this.edits.run(staff, async (tx) => {
      writeCategory(tx, { organizationId: staff.organizationId, id, edit });
      return this.edits.noted(tx, staff, KIND, 'created', null, await this.read(tx, staff, id));
    });
  }

  change(staff: SignedIn, id: string, version: number, patch: Partial<CategoryEdit>): Promise<CatalogCategoryDto> {
    return this.edits.run(staff, async (tx) => {
      await this.edits.lock(tx, KIND, staff.organizationId, id, version);
      const before = await this.read(tx, staff, id);
      const edit = patched<CategoryEdit>(before, patch, ['externalId']);
      refuseFaults(judgeCategory(edit));
      writeCategory(tx, { organizationId: staff.organizationId, id, edit });
      return this.edits.noted(tx, staff, KIND, 'changed', before, await this.read(tx, staff, id));
    });
  }

  /** Off the menu with all that is in it, or back. */
  archive(staff: SignedIn, id: string, isArchived: boolean): Promise<CatalogCategoryDto> {
    return this.edits.run(staff, async (tx) => {
      await this.edits.lock(tx, KIND, staff.organizationId, id);
      const before = await this.read(tx, staff, id);
      this.edits.archive(tx, KIND, staff.organizationId, id, isArchived);
      return this.edits.noted(tx, staff, KIND, isArchived ? 'archived' : 'restored', before, await this.read(tx, staff, id));
    });
  }

  private async read(tx: Transaction, { organizationId }: SignedIn, id: string): Promise<CatalogCategoryDto> {
    const [category] = await readCategories(tx, organizationId, one(id));
    if (!category) throw new Problem('category-unknown', 'There is no such category.');
    return category;
  }
}
