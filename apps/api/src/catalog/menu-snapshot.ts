import type { MenuModifier, MenuModifierGroup, MenuProduct, MenuSnapshot } from '@sofra/domain';
import { withSlots } from './combo-slots';
import { type GroupRow, type GroupUseRow, isOnSale, type MenuRows, type ModifierRow, type ProductRow } from './menu-rows';
import { Timetable } from './timetable';

/** A snapshot and how long it is true: until the next thing that is sold out comes back, or a schedule begins or ends. */
export interface DatedSnapshot {
  menu: MenuSnapshot;
  /** Epoch milliseconds. */
  validUntil: number;
}

type Sale = Pick<MenuProduct, 'isAvailable' | 'servedFrom'>;

/** Puts rows together as one immutable menu, available as of `now` in the branch's zone. */
export function menuSnapshot(rows: MenuRows, now: Date, timeZone: string): DatedSnapshot {
  const timetable = new Timetable(rows.schedules, now, timeZone);
  const groups = groupsByProduct(rows, now);
  const products = withSlots(rows.products.map((row) => product(row, groups.get(row.id) ?? [], saleOf(row, now, timetable))), rows);
  const inCategory = Map.groupBy(products, ({ categoryId }) => categoryId);
  const categories = rows.categories.map(({ id, name, description }) => ({
    id,
    name: name ?? {},
    description: description ?? {},
    productIds: (inCategory.get(id) ?? []).map((each) => each.id),
  }));
  return {
    menu: { version: rows.version, categories, products: new Map(products.map((each) => [each.id, each])), synonyms: synonymsOf(rows) },
    validUntil: Math.min(firstReturn(rows, now), timetable.changesAt),
  };
}

function product(row: ProductRow, modifierGroups: MenuModifierGroup[], sale: Sale): MenuProduct {
  const { id, externalId, categoryId, price, isAlcohol, taxClass, station, isStockCounted, imageId, allergens, diets } = row;
  return {
    ...{ id, externalId, categoryId, price, isAlcohol, taxClass, station, isStockCounted, imageId, allergens, diets, modifierGroups },
    name: row.name ?? {},
    description: row.description ?? {},
    ...sale,
  };
}

function saleOf(row: ProductRow, now: Date, timetable: Timetable): Sale {
  if (!isOnSale(row, now)) return { isAvailable: false };
  const servedFrom = timetable.servedFrom(row);
  return { isAvailable: timetable.isServed(row), ...(servedFrom !== undefined && { servedFrom }) };
}

function synonymsOf({ products, modifiers }: MenuRows): Record<string, string[]> {
  return Object.fromEntries([...products, ...modifiers].flatMap(({ id, synonyms }) => (synonyms.length > 0 ? [[id, synonyms]] : [])));
}

function groupsByProduct({ groups, modifiers, uses }: MenuRows, now: Date): Map<string, MenuModifierGroup[]> {
  const rowById = new Map(groups.map((row) => [row.id, row]));
  const inGroup = Map.groupBy(modifiers, ({ groupId }) => groupId);
  const result = new Map<string, MenuModifierGroup[]>();
  for (const use of uses) {
    const row = rowById.get(use.groupId);
    // An archived group asks nothing any more.
    if (!row) continue;
    const used = result.get(use.productId) ?? [];
    used.push(groupAsUsed(row, use, (inGroup.get(row.id) ?? []).map((each) => modifier(each, now))));
    result.set(use.productId, used);
  }
  return result;
}

function groupAsUsed(row: GroupRow, use: GroupUseRow, modifiers: MenuModifier[]): MenuModifierGroup {
  return {
    id: row.id,
    name: row.name ?? {},
    min: use.min ?? row.min,
    max: use.max ?? row.max,
    free: use.free ?? row.free,
    modifiers,
  };
}

function modifier(row: ModifierRow, now: Date): MenuModifier {
  const { id, priceDelta, isRemoval, allergens, diets } = row;
  return { id, priceDelta, isRemoval, allergens, diets, name: row.name ?? {}, isAvailable: isOnSale(row, now) };
}

function firstReturn({ products, modifiers }: MenuRows, now: Date): number {
  const returns = [...products, ...modifiers].map(({ soldOutUntil }) => soldOutUntil?.getTime() ?? 0);
  return Math.min(...returns.filter((at) => at > now.getTime()), Infinity);
}
