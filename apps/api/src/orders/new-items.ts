import type { PricedLine, PricedPart } from '@sofra/domain';
import type { OrderItemRecord, OrderModifierRecord } from './order-record';
import type { Taxes } from './tax';

type Dish = Pick<PricedLine, 'productId' | 'name' | 'unitPrice' | 'total' | 'discountShare' | 'taxClass' | 'station' | 'modifiers'>;

/** The items of an order: one for each line, and one for each part of a combo, so that each is made, routed and taxed as what it is; their tax is still to be reckoned. */
export function newItems(lines: readonly PricedLine[], taxes: Taxes, firstPosition = 1): OrderItemRecord[] {
  const items: OrderItemRecord[] = [];
  for (const line of lines) {
    const start = firstPosition + items.length;
    if (!line.parts) items.push({ ...item(line, line.quantity, start, taxes), note: line.note });
    else items.push(...line.parts.map((part, index) => partItem(line, part, start, index, taxes)));
  }
  return items;
}

/** The customer's words about a combo stand with its first part. */
function partItem({ name, productId, quantity, note }: PricedLine, part: PricedPart, start: number, index: number, taxes: Taxes): OrderItemRecord {
  const combo = { position: start, name, productId, slotId: part.slotId };
  return { ...item(part, quantity, start + index, taxes), note: index === 0 ? note : null, combo };
}

function item({ productId, name, unitPrice, total, discountShare, taxClass, station, modifiers }: Dish, quantity: number, position: number, taxes: Taxes): OrderItemRecord {
  return {
    ...{ position, productId, name, quantity, unitPrice, total, discountShare, taxClass, station },
    // How much tax only the whole order says (`withTax`).
    ...{ taxBasisPoints: taxes.basisPoints[taxClass] ?? 0, tax: 0 },
    ...{ note: null, status: 'open', combo: null },
    modifiers: modifiers.map(({ modifierId, name, price, quantity, isRemoval }): OrderModifierRecord => ({ modifierId, name, price, quantity, isRemoval })),
  };
}
