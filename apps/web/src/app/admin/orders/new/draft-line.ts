import type { AddedItem, DeskGroupDto, DeskProductDto } from '@sofra/contracts';

/** A dish whose options are asked: the product itself, or what fills a slot of a combo. */
export interface Dish {
  /** Null: the product itself. */
  slotId: string | null;
  productId: string;
  groups: readonly DeskGroupDto[];
  chosen: readonly string[];
}

/** A line as the clerk builds it. */
export interface DraftLine {
  key: number;
  product: DeskProductDto;
  quantity: number;
  note: string;
  dishes: readonly Dish[];
}

type Menu = ReadonlyMap<string, DeskProductDto>;

/** One of it, with what must be chosen and leaves no choice chosen already. */
export function lineOf(key: number, product: DeskProductDto, menu: Menu): DraftLine {
  const parts = product.slots.map(({ id, choices }) => dishOf(id, menu.get(choices[0]?.productId ?? '')));
  return { key, product, quantity: 1, note: '', dishes: product.slots.length > 0 ? parts : [dishOf(null, product)] };
}

/** Another product for a slot; its options begin anew. */
export function refill(line: DraftLine, slotId: string, product: DeskProductDto | undefined): DraftLine {
  return { ...line, dishes: line.dishes.map((dish) => (dish.slotId === slotId ? dishOf(slotId, product) : dish)) };
}

/** Chooses an option or takes it back; where only one may be chosen the new one replaces the old. */
export function toggle(line: DraftLine, slotId: string | null, group: DeskGroupDto, modifierId: string): DraftLine {
  const change = (dish: Dish): Dish => {
    const others = group.max === 1 ? dish.chosen.filter((id) => !group.modifiers.some((modifier) => modifier.id === id)) : dish.chosen.filter((id) => id !== modifierId);
    return { ...dish, chosen: dish.chosen.includes(modifierId) ? dish.chosen.filter((id) => id !== modifierId) : [...others, modifierId] };
  };
  return { ...line, dishes: line.dishes.map((dish) => (dish.slotId === slotId ? change(dish) : dish)) };
}

/** As the API takes it. */
export function toAddedItem({ product, quantity, note, dishes }: DraftLine): AddedItem {
  const modifiersOf = ({ chosen }: Dish) => chosen.map((modifierId) => ({ modifierId, quantity: 1 }));
  const own = dishes.find(({ slotId }) => slotId === null);
  const parts = dishes.flatMap((dish) => (dish.slotId === null ? [] : [{ slotId: dish.slotId, productId: dish.productId, modifiers: modifiersOf(dish) }]));
  return { productId: product.id, quantity, note: note.trim() || null, modifiers: own ? modifiersOf(own) : [], ...(parts.length > 0 && { parts }) };
}

function dishOf(slotId: string | null, product: DeskProductDto | undefined): Dish {
  const groups = product?.groups ?? [];
  const only = groups.flatMap(({ min, modifiers }) => (min > 0 && modifiers.length === min ? modifiers.map(({ id }) => id) : []));
  return { slotId, productId: product?.id ?? '', groups, chosen: only };
}
