import type { OrderItemDto } from '@sofra/contracts';

const UNIT = /(\d) (?=(?:g|gr|kg|ml|cl|l|lt|litre|cm)(?!\p{L}))/giu;
const IN_BRACKETS = /(\(\d+) /g;

/** A dish as it stands on a ticket: the unit of a weight never begins a line by itself, nor does a number in brackets end one. */
export function dishName(name: string): string {
  return name.replace(UNIT, '$1\u00a0').replace(IN_BRACKETS, '$1\u00a0');
}

/** An order's dishes in one line; no quantity stands apart from its dish. */
export function dishesInLine(items: readonly Pick<OrderItemDto, 'name' | 'quantity'>[]): string {
  return items.map(({ name, quantity }) => `${quantity}\u00a0×\u00a0${dishName(name)}`).join(', ');
}
