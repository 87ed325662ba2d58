import type { EntityManager } from 'typeorm';
import { BranchCounterEntity } from '../board/branch-counter.entity';
import { BranchEntity } from '../branches/branch.entity';
import { BranchFulfilmentEntity, BranchLocaleEntity, BranchPaymentMethodEntity } from '../branches/branch-options.entity';
import { OrganizationEntity } from '../branches/organization.entity';
import { MenuVersionEntity } from '../catalog/menu-version.entity';
import { TaxRateEntity } from '../catalog/tax-rate.entity';
import { TaxClassEntity } from '../taxes/tax-class.entity';
import { newId } from '../common/ids';

// Basis points of Turkish VAT on what restaurants sell; the owner's bookkeeper may say otherwise.
const TAX_CLASSES = [
  { key: 'food', name: 'Yiyecek ve içecek', basisPoints: 1_000 },
  { key: 'alcohol', name: 'Alkollü içki', basisPoints: 2_000 },
];

/** Adds an organization with one branch that never closes; answers the organization's id. */
export async function addFirstBranch(manager: EntityManager, name: string, settings: Partial<BranchEntity> = {}): Promise<string> {
  const organizationId = newId();
  const branchId = newId();
  await manager.insert(OrganizationEntity, { id: organizationId, name });
  await manager.insert(BranchEntity, { id: branchId, organizationId, name, ...settings });
  await manager.insert(BranchCounterEntity, { branchId });
  await manager.insert(MenuVersionEntity, { organizationId });
  await addOptions(manager, branchId);
  await addTaxRates(manager, organizationId);
  return organizationId;
}

async function addOptions(manager: EntityManager, branchId: string): Promise<void> {
  const locales = ['tr', 'en'] as const;
  const fulfilments = ['delivery', 'pickup'] as const;
  const methods = ['cash', 'card', 'meal-card'] as const;
  await manager.insert(BranchLocaleEntity, locales.map((locale, position) => ({ branchId, locale, position })));
  await manager.insert(BranchFulfilmentEntity, fulfilments.map((fulfilment, position) => ({ branchId, fulfilment, position })));
  await manager.insert(BranchPaymentMethodEntity, methods.map((method, position) => ({ branchId, method, position })));
}

async function addTaxRates(manager: EntityManager, organizationId: string): Promise<void> {
  const fulfilments = ['delivery', 'pickup', 'table'] as const;
  await manager.insert(TaxClassEntity, TAX_CLASSES.map(({ key, name }) => ({ organizationId, key, name })));
  const rates = TAX_CLASSES.flatMap(({ key: taxClass, basisPoints }) => fulfilments.map((fulfilment) => ({ organizationId, taxClass, fulfilment, basisPoints })));
  await manager.insert(TaxRateEntity, rates);
}
