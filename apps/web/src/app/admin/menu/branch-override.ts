import type { BranchOverrideDto, CatalogProductDto } from '@sofra/contracts';

/** Something that a branch is to have differently from now on. */
export type BranchChange = Pick<BranchOverrideDto, 'branchId'> & Partial<BranchOverrideDto>;

/** What one branch has differently of a product; nulls: as everywhere. */
export function overrideOf({ branches }: CatalogProductDto, branchId: string): BranchOverrideDto {
  return branches.find((each) => each.branchId === branchId) ?? { branchId, price: null, isAvailable: null };
}

/** The product as it is once its branch has this differently. */
export function withOverride(product: CatalogProductDto, override: BranchOverrideDto): CatalogProductDto {
  return { ...product, branches: [...product.branches.filter(({ branchId }) => branchId !== override.branchId), override] };
}
