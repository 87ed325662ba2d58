import { Injectable } from '@nestjs/common';
import type { CatalogProductDto, ComboSlotEdit, ProductEdit } from '@sofra/contracts';
import { type FieldFaults, judgeProduct } from '@sofra/domain';
import type { SignedIn } from '../../common/access';
import { newId } from '../../common/ids';
import { Problem } from '../../common/problem';
import type { Statement, Transaction } from '../../database/transaction';
import { CatalogEdits, type Kind } from './catalog-edits';
import { patched, refuseFaults } from '../../common/refuse-faults';
import { readTaxClasses } from '../tax-classes';
import { one, readProducts } from './catalog-reader';
import { PLAIN_TAX_CLASS } from './product.body';
import { slotFaults } from './slot-faults';
import { writeProduct } from './write-menu';
import { writeSlots } from './write-slots';

const KIND: Kind = { table: 'products', unknown: 'product-unknown' };

interface Surroundings {
  hasCategory: boolean;
  hasImage: boolean;
  branchIds: string[];
  groups: { id: string; min: number; max: number; free: number }[];
}

/** What a product was before its edit. */
interface Had {
  slots?: readonly ComboSlotEdit[] | undefined;
  taxClass: string;
}

/** What a product of organization `$1` points to: category `$2`, groups `$3`, image `$4`, branches `$5`. */
const SURROUNDINGS: Statement = {
  name: 'catalog-product-surroundings',
  text: `SELECT EXISTS (SELECT FROM categories WHERE id = $2 AND organization_id = $1) AS "hasCategory",
      $4::uuid IS NULL OR EXISTS (SELECT FROM menu_images WHERE id = $4 AND organization_id = $1) AS "hasImage",
      ARRAY(SELECT id FROM branches WHERE organization_id = $1 AND id = ANY ($5::uuid[])) AS "branchIds",
      coalesce((SELECT jsonb_agg(jsonb_build_object('id', id, 'min', min_choices, 'max', max_choices, 'free', free_choices))
        FROM modifier_groups WHERE organization_id = $1 AND archived_at IS NULL AND id = ANY ($3::uuid[])), '[]') AS groups`,
};

/** Products as their owner wants them. */
@Injectable()
export class ProductsService {
  constructor(private readonly edits: CatalogEdits) {}

  create(staff: SignedIn, edit: ProductEdit): Promise<CatalogProductDto> {
    const id = newId();
    return this.edits.run(staff, async (tx) => this.edits.noted(tx, staff, KIND, 'created', null, await this.write(tx, staff, id, edit, { slots: [], taxClass: PLAIN_TAX_CLASS })));
  }

  change(staff: SignedIn, id: string, version: number, patch: Partial<ProductEdit>): Promise<CatalogProductDto> {
    return this.edits.run(staff, async (tx) => {
      await this.edits.lock(tx, KIND, staff.organizationId, id, version);
      const before = await this.read(tx, staff, id);
      const edit = patched<ProductEdit>(before, patch, ['externalId', 'station', 'imageId']);
      return this.edits.noted(tx, staff, KIND, 'changed', before, await this.write(tx, staff, id, edit, { slots: patch.slots && before.slots, taxClass: before.taxClass }));
    });
  }

  archive(staff: SignedIn, id: string, isArchived: boolean): Promise<CatalogProductDto> {
    return this.edits.run(staff, async (tx) => {
      await this.edits.lock(tx, KIND, staff.organizationId, id);
      const before = await this.read(tx, staff, id);
      this.edits.archive(tx, KIND, staff.organizationId, id, isArchived);
      return this.edits.noted(tx, staff, KIND, isArchived ? 'archived' : 'restored', before, await this.read(tx, staff, id));
    });
  }

  /** `had.slots` are given when its slots are written too: a new price must not be refused for what became of a slot's products, nor of its tax class. */
  private async write(tx: Transaction, staff: SignedIn, id: string, edit: ProductEdit, { slots, taxClass }: Had): Promise<CatalogProductDto> {
    const { organizationId } = staff;
    const ofSlots = slots ? await slotFaults(tx, organizationId, { id, slots: edit.slots, known: slots }) : {};
    const ofTax = edit.taxClass === taxClass ? {} : await taxFaults(tx, organizationId, edit.taxClass);
    refuseFaults({ ...(await this.judge(tx, staff, edit)), ...ofSlots, ...ofTax });
    writeProduct(tx, { organizationId, id, edit });
    if (slots) writeSlots(tx, id, edit.slots);
    return this.read(tx, staff, id);
  }

  private async judge(tx: Transaction, { organizationId }: SignedIn, edit: ProductEdit): Promise<FieldFaults> {
    const groupIds = edit.modifierGroups.map(({ groupId }) => groupId);
    const branchIds = edit.branches.map(({ branchId }) => branchId);
    const { rows } = await tx.read<Surroundings & object>(SURROUNDINGS, [organizationId, edit.categoryId ?? null, groupIds, edit.imageId, branchIds]);
    const { hasCategory, hasImage, groups, branchIds: known } = rows[0]!;
    const strangers = branchIds.flatMap((id, index) => (known.includes(id) ? [] : [[`branches.${index}.branchId`, 'unknown' as const]]));
    return {
      ...judgeProduct(edit, new Map(groups.map((group) => [group.id, group]))),
      ...(hasCategory ? {} : { categoryId: 'unknown' as const }),
      ...(hasImage ? {} : { imageId: 'unknown' as const }),
      ...Object.fromEntries(strangers),
    };
  }

  private async read(tx: Transaction, { organizationId }: SignedIn, id: string): Promise<CatalogProductDto> {
    const [product] = await readProducts(tx, organizationId, one(id));
    if (!product) throw new Problem('product-unknown', 'There is no such product.');
    return product;
  }
}

async function taxFaults(tx: Transaction, organizationId: string, taxClass: string): Promise<FieldFaults> {
  const classes = await readTaxClasses(tx, organizationId);
  return classes.some(({ key }) => key === taxClass) ? {} : { taxClass: 'unknown-tax-class' };
}
