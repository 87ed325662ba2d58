import type {
  CatalogCategoryDto, CatalogDto, CatalogModifierDto, CatalogModifierGroupDto, CatalogProductDto, MenuChoicesDto, PageDto, ServingHoursDto,
} from '@sofra/contracts';
import { writeClock } from '@sofra/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { inTransaction, type Transaction } from '../../database/transaction';
import { MENU_VERSION, ONE_SNAPSHOT } from '../menu-statements';
import { CATEGORIES, CHOICES, MODIFIER_GROUPS, MODIFIERS, PRODUCTS, PRODUCTS_PAGE } from './catalog-statements';

type Minutes = Record<'weekday' | 'from' | 'until', number>;
type OwnChoices = Pick<MenuChoicesDto, 'taxClasses' | 'taxes' | 'stations'>;
type Dated = { soldOutUntil: Date | null };
type CategoryRow = Omit<CatalogCategoryDto, 'schedule'> & { schedule: Minutes[] };
type ProductRow = Omit<CatalogProductDto, 'schedule' | 'soldOutUntil'> & Dated & { schedule: Minutes[] };
type ModifierRow = Omit<CatalogModifierDto, 'soldOutUntil'> & Dated & { groupId: string; description: unknown };
type GroupRow = Omit<CatalogModifierGroupDto, 'modifiers'> & { description: unknown };

/** Which of a kind: all that are on the menu unless ids are named. */
export interface Wanted {
  ids?: readonly string[];
  withArchived?: boolean;
}

/** The menu as its owner edits it. */
@Injectable()
export class CatalogReader {
  constructor(private readonly database: Database) {}

  /** Everything, as of one moment. */
  all(organizationId: string, withArchived: boolean): Promise<Omit<CatalogDto, 'choices'> & { choices: OwnChoices }> {
    return inTransaction(this.database.pool, async (tx) => {
      tx.write(ONE_SNAPSHOT);
      const [version, choices, categories, products, modifierGroups] = await Promise.all([
        tx.read<{ version: number }>(MENU_VERSION, [organizationId]),
        tx.read<OwnChoices & object>(CHOICES, [organizationId]),
        readCategories(tx, organizationId, { withArchived }),
        readProducts(tx, organizationId, { withArchived }),
        readModifierGroups(tx, organizationId, { withArchived }),
      ]);
      return { version: version.rows[0]?.version ?? 0, choices: choices.rows[0]!, categories, products, modifierGroups };
    });
  }

  async productsPage(organizationId: string, { after, categoryId, limit }: { after?: string; categoryId?: string; limit: number }): Promise<PageDto<CatalogProductDto>> {
    const { rows } = await this.database.query<ProductRow>(PRODUCTS_PAGE, [organizationId, after ?? null, categoryId ?? null, limit + 1]);
    const items = rows.slice(0, limit).map(toProduct);
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  product(organizationId: string, id: string): Promise<CatalogProductDto | undefined> {
    return this.database.transaction(async (tx) => (await readProducts(tx, organizationId, one(id)))[0]);
  }

  category(organizationId: string, id: string): Promise<CatalogCategoryDto | undefined> {
    return this.database.transaction(async (tx) => (await readCategories(tx, organizationId, one(id)))[0]);
  }

  modifierGroup(organizationId: string, id: string): Promise<CatalogModifierGroupDto | undefined> {
    return this.database.transaction(async (tx) => (await readModifierGroups(tx, organizationId, one(id)))[0]);
  }
}

/** One thing, archived or not. */
export function one(id: string): Wanted {
  return { ids: [id], withArchived: true };
}

export async function readCategories(tx: Transaction, organizationId: string, wanted: Wanted = {}): Promise<CatalogCategoryDto[]> {
  const { rows } = await tx.read<CategoryRow>(CATEGORIES, values(organizationId, wanted));
  return rows.map((row) => ({ ...row, schedule: row.schedule.map(toHours) }));
}

export async function readProducts(tx: Transaction, organizationId: string, wanted: Wanted = {}): Promise<CatalogProductDto[]> {
  const { rows } = await tx.read<ProductRow>(PRODUCTS, values(organizationId, wanted));
  return rows.map(toProduct);
}

export async function readModifierGroups(tx: Transaction, organizationId: string, wanted: Wanted = {}): Promise<CatalogModifierGroupDto[]> {
  const [groups, modifiers] = await Promise.all([
    tx.read<GroupRow>(MODIFIER_GROUPS, values(organizationId, wanted)),
    tx.read<ModifierRow>(MODIFIERS, values(organizationId, wanted).slice(0, 2)),
  ]);
  const inGroup = Map.groupBy(modifiers.rows, ({ groupId }) => groupId);
  return groups.rows.map(({ description: _, ...group }) => ({ ...group, modifiers: (inGroup.get(group.id) ?? []).map(toModifier) }));
}

function values(organizationId: string, { ids, withArchived = false }: Wanted): unknown[] {
  return [organizationId, ids ?? null, withArchived];
}

function toProduct(row: ProductRow): CatalogProductDto {
  return { ...row, schedule: row.schedule.map(toHours), soldOutUntil: row.soldOutUntil?.toISOString() ?? null };
}

function toModifier({ groupId: _, description: __, ...row }: ModifierRow): CatalogModifierDto {
  return { ...row, soldOutUntil: row.soldOutUntil?.toISOString() ?? null };
}

function toHours({ weekday, from, until }: Minutes): ServingHoursDto {
  return { weekday, from: writeClock(from), until: writeClock(until) };
}
