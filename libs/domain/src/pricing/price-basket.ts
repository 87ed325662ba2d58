import type { Currency, Fulfilment, Locale, Minor } from '@sofra/contracts';
import type { Basket, BasketLine } from '../basket/basket';
import { inLocale } from '../catalog/in-locale';
import { isOffered } from '../catalog/find-product';
import type { MenuProduct, MenuSnapshot } from '../catalog/menu';
import { allocate } from '../money/allocate';
import { floorAtZero, sumOf } from '../money/money';
import { modifierProblem, type DishProblem } from './dish-problem';
import { comboProblem, priceCombo, withDiscountShares } from './price-combo';
import type { PricedBasket, PricedLine } from './priced-basket';
import { priceModifiers } from './price-modifiers';

/** What a price depends on besides basket and menu. */
export interface PriceFacts {
  currency: Currency;
  deliveryFee: Minor;
  /** What an accepted coupon does; the amount is cut to the subtotal. */
  discount?: { couponCode: string; amount: Minor; isDeliveryFree: boolean };
}

/** Why a line can no longer be sold as it stands. */
export interface LineProblem extends DishProblem {
  lineId: number;
  productId: string;
}

/** Prices of what can be sold, and what cannot: the priced basket holds healthy lines only. */
export interface Pricing {
  priced: PricedBasket;
  problems: LineProblem[];
}

/** Prices a basket from the menu as it is now; never throws, whatever became of the menu. */
export function priceBasket(basket: Basket, menu: MenuSnapshot, facts: PriceFacts, locale: Locale): Pricing {
  const results = basket.lines.map((line) => priceLine(line, menu, locale));
  const lines = results.flatMap((result) => (result.line ? [result.line] : []));
  const problems = results.flatMap((result) => (result.problem ? [result.problem] : []));
  return { priced: total(basket, lines, facts), problems };
}

function total(basket: Basket, lines: PricedLine[], facts: PriceFacts): PricedBasket {
  const subtotal = sumOf(lines.map((line) => line.total));
  const discount = Math.min(floorAtZero(facts.discount?.amount ?? 0), subtotal);
  const shares = allocate(discount, lines.map((line) => line.total));
  const charges = chargesFor(basket.fulfilment, lines, facts);
  return {
    basketId: basket.id,
    revision: basket.revision,
    currency: facts.currency,
    lines: lines.map((line, index) => withDiscountShares({ ...line, discountShare: shares[index] ?? 0 })),
    subtotal,
    discount,
    couponCode: facts.discount?.couponCode ?? null,
    charges,
    total: subtotal - discount + sumOf(charges.map((charge) => charge.amount)),
  };
}

function chargesFor(fulfilment: Fulfilment, lines: PricedLine[], facts: PriceFacts): PricedBasket['charges'] {
  const isCharged = fulfilment === 'delivery' && lines.length > 0 && facts.deliveryFee > 0 && !facts.discount?.isDeliveryFree;
  return isCharged ? [{ kind: 'delivery', amount: facts.deliveryFee }] : [];
}

function priceLine(line: BasketLine, menu: MenuSnapshot, locale: Locale): { line?: PricedLine; problem?: LineProblem } {
  const product = menu.products.get(line.productId);
  const problem = problemOf(line, product, locale);
  if (problem || !product) return problem ? { problem: { ...problem, lineId: line.id, productId: line.productId } } : {};
  const { id, taxClass, station } = product;
  return {
    line: {
      lineId: line.id,
      productId: id,
      name: inLocale(product.name, locale),
      quantity: line.quantity,
      modifiers: product.modifierGroups.flatMap((group) => priceModifiers(group, line.modifiers, locale)),
      discountShare: 0,
      ...{ taxClass, station, note: line.note },
      ...(product.slots ? priceCombo(product, line, locale) : priceDish(product, line, locale)),
    },
  };
}

function priceDish(product: MenuProduct, line: BasketLine, locale: Locale): Pick<PricedLine, 'unitPrice' | 'total'> {
  const modifiers = product.modifierGroups.flatMap((group) => priceModifiers(group, line.modifiers, locale));
  const each = product.price + sumOf(modifiers.map((modifier) => modifier.price * modifier.quantity));
  return { unitPrice: product.price, total: line.quantity * floorAtZero(each) };
}

function problemOf(line: BasketLine, product: MenuProduct | undefined, locale: Locale): DishProblem | null {
  if (!product || product.isAlcohol) return { code: 'product-gone', name: '' };
  const name = inLocale(product.name, locale);
  if (!isOffered(product)) return { code: 'product-sold-out', name };
  // What was one dish is a combo now, or the other way round.
  if (!product.slots && line.parts) return { code: 'modifier-gone', name };
  return modifierProblem(product, line.modifiers, locale) ?? (product.slots ? comboProblem(product, line.parts ?? [], locale) : null);
}
