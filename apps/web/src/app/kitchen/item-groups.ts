import type { OrderItemDto } from '@sofra/contracts';

/** Items that stand together on a ticket: the parts of one combo, or one dish by itself. */
export interface ItemGroup {
  /** The same as long as its first item stays. */
  id: string;
  combo: OrderItemDto['combo'];
  items: OrderItemDto[];
}

/** Dishes as they were ordered; what belongs to one combo under its name. */
export function itemGroups(items: readonly OrderItemDto[]): ItemGroup[] {
  const groups: ItemGroup[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.combo && last?.combo?.id === item.combo.id) last.items.push(item);
    else groups.push({ id: item.id, combo: item.combo, items: [item] });
  }
  return groups;
}
