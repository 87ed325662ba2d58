import type { MenuDto, ModifierDto, ProductDto } from '@sofra/contracts';
import { isOnSale, isSoldOut, type MenuRows, type ModifierRow, type ProductRow } from './menu-rows';

/** Rows as `GET /api/catalog/menu` answers them. */
export function toMenuDto(rows: MenuRows, now: Date): MenuDto {
  const known = new Set(rows.groups.map(({ id }) => id));
  const uses = Map.groupBy(rows.uses.filter(({ groupId }) => known.has(groupId)), ({ productId }) => productId);
  const modifiers = Map.groupBy(rows.modifiers, ({ groupId }) => groupId);
  return {
    version: rows.version,
    categories: rows.categories.map(({ id, name, position }) => ({ id, name: name ?? {}, position })),
    products: rows.products.map((row) => toProductDto(row, (uses.get(row.id) ?? []).map(({ groupId }) => groupId), now)),
    modifierGroups: rows.groups.map(({ id, name, min, max, free }) => ({
      ...{ id, name: name ?? {}, min, max, free },
      modifiers: (modifiers.get(id) ?? []).map((row) => toModifierDto(row, now)),
    })),
  };
}

function toProductDto(row: ProductRow, modifierGroupIds: string[], now: Date): ProductDto {
  const { id, categoryId, price } = row;
  return {
    ...{ id, categoryId, price, modifierGroupIds },
    name: row.name ?? {},
    description: row.description ?? {},
    isAvailable: isOnSale(row, now),
    soldOutUntil: isSoldOut(row, now) ? row.soldOutUntil!.toISOString() : null,
  };
}

function toModifierDto(row: ModifierRow, now: Date): ModifierDto {
  const { id, priceDelta, isRemoval } = row;
  return { id, priceDelta, isRemoval, name: row.name ?? {}, isAvailable: isOnSale(row, now) };
}
