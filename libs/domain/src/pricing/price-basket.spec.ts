import fc from 'fast-check';
import { aBasket, aGroup, aMenu, aModifier, aProduct, changeProducts, expectTotalsAddUp } from '../testing';
import type { BasketModifier } from '../basket/basket';
import type { MenuProduct } from '../catalog/menu';
import { priceBasket, type PriceFacts } from './price-basket';

const facts: PriceFacts = { currency: 'TRY', deliveryFee: 0 };
const cheese = aModifier({ name: { tr: 'Kaşar' }, priceDelta: 1_500 });
const pickles = aModifier({ name: { tr: 'Turşu' }, priceDelta: 500 });
const noOnion = aModifier({ name: { tr: 'Soğansız' }, priceDelta: 0, isRemoval: true });
const small = aModifier({ name: { tr: 'Küçük boy' }, priceDelta: -2_000 });
const extras = aGroup({ name: { tr: 'Ekstra' }, max: 4, free: 1, modifiers: [cheese, pickles, noOnion, small] });
const wrap = aProduct({ name: { tr: 'Dürüm' }, price: 18_000, modifierGroups: [extras] });
const ayran = aProduct({ name: { tr: 'Ayran' }, price: 4_000 });
const menu = aMenu([{ products: [wrap, ayran] }]);

function basketOf(...lines: [product: MenuProduct, quantity: number, modifiers?: BasketModifier[]][]) {
  return aBasket({
    lines: lines.map(([product, quantity, modifiers = []], index) => ({ id: index + 1, productId: product.id, quantity, modifiers, note: null })),
    nextLineId: lines.length + 1,
  });
}

const one = ({ id: modifierId }: { id: string }, quantity = 1) => ({ modifierId, quantity });

describe(priceBasket.name, () => {
  it.each([
    ['nothing', basketOf(), 0],
    ['two drinks', basketOf([ayran, 2]), 8_000],
    ['a modifier for each portion', basketOf([wrap, 2, [one(cheese), one(pickles)]]), 2 * 19_500],
    ['the only paid modifier for free, a removal using nothing up', basketOf([wrap, 1, [one(noOnion), one(cheese)]]), 18_000],
    ['the cheapest paid one for free', basketOf([wrap, 1, [one(cheese), one(pickles)]]), 19_500],
    ['a smaller size', basketOf([wrap, 1, [one(small)]]), 16_000],
    ['one of two equal ones for free', basketOf([wrap, 1, [one(cheese, 2)]]), 19_500],
  ])('prices %s', (_name, basket, subtotal) => {
    const { priced, problems } = priceBasket(basket, menu, facts, 'tr');
    expect(priced.subtotal).toBe(subtotal);
    expect(problems).toEqual([]);
    expectTotalsAddUp(priced);
  });

  it('never prices a portion below zero', () => {
    const cheap = aProduct({ price: 1_000, modifierGroups: [extras] });
    expect(priceBasket(basketOf([cheap, 3, [one(small)]]), aMenu([{ products: [cheap] }]), facts, 'tr').priced.total).toBe(0);
  });

  it.each([
    ['delivery', 2_500, 6_500],
    ['pickup', 2_500, 4_000],
    ['delivery', 0, 4_000],
  ] as const)('%s with a fee of %i comes to %i', (fulfilment, deliveryFee, total) => {
    const { priced } = priceBasket({ ...basketOf([ayran, 1]), fulfilment }, menu, { ...facts, deliveryFee }, 'tr');
    expect(priced.total).toBe(total);
    expectTotalsAddUp(priced);
  });

  it('takes a discount off the food only, never below zero, shared over the lines', () => {
    const discount = { couponCode: 'ILK50', amount: 100_000, isDeliveryFree: false };
    const { priced } = priceBasket(basketOf([ayran, 1], [wrap, 1]), menu, { ...facts, deliveryFee: 2_500, discount }, 'tr');
    expect(priced).toMatchObject({ discount: 22_000, total: 2_500, couponCode: 'ILK50' });
    expect(priced.lines.map(({ discountShare }) => discountShare)).toEqual([4_000, 18_000]);
  });

  it('delivers for nothing when the coupon says so', () => {
    const discount = { couponCode: 'GETIR', amount: 0, isDeliveryFree: true };
    expect(priceBasket(basketOf([ayran, 1]), menu, { ...facts, deliveryFee: 2_500, discount }, 'tr').priced.charges).toEqual([]);
  });

  const change = (edit: (product: MenuProduct) => MenuProduct) => changeProducts(menu, (product) => (product.id === wrap.id ? edit(product) : product));
  it.each([
    ['a product that is gone', { ...menu, products: new Map([[ayran.id, ayran]]) }, 'product-gone'],
    ['a product that became alcohol', change((own) => ({ ...own, isAlcohol: true })), 'product-gone'],
    ['a sold-out product', change((own) => ({ ...own, isAvailable: false })), 'product-sold-out'],
    ['a sold-out modifier', change((own) => ({ ...own, modifierGroups: [{ ...extras, modifiers: [{ ...cheese, isAvailable: false }, pickles] }] })), 'modifier-gone'],
    ['a modifier that is gone', change((own) => ({ ...own, modifierGroups: [{ ...extras, modifiers: [pickles] }] })), 'modifier-gone'],
    ['a choice that is now required', change((own) => ({ ...own, modifierGroups: [extras, aGroup({ min: 1 })] })), 'choice-missing'],
    ['more than may be chosen now', change((own) => ({ ...own, modifierGroups: [{ ...extras, max: 0 }] })), 'too-many-chosen'],
  ])('names %s and prices the rest', (_name, changedMenu, code) => {
    const { priced, problems } = priceBasket(basketOf([wrap, 1, [one(cheese)]], [ayran, 1]), changedMenu, facts, 'tr');
    expect(problems).toMatchObject([{ code, lineId: 1, productId: wrap.id }]);
    expect(priced.subtotal).toBe(4_000);
    expectTotalsAddUp(priced);
  });

  it('keeps removals marked for the ticket', () => {
    const { priced } = priceBasket(basketOf([wrap, 1, [one(noOnion)]]), menu, facts, 'tr');
    expect(priced.lines[0]?.modifiers).toMatchObject([{ name: 'Soğansız', isRemoval: true, price: 0 }]);
  });

  it('adds up for any basket, discount and fee', () => {
    const line = fc.tuple(fc.constantFrom(wrap, ayran), fc.integer({ min: 1, max: 99 }), fc.subarray([cheese, pickles, noOnion, small]));
    fc.assert(fc.property(fc.array(line, { maxLength: 20 }), fc.nat({ max: 9_999_999 }), fc.nat({ max: 10_000 }), (lines, amount, deliveryFee) => {
      const basket = basketOf(...lines.map(([product, quantity, chosen]): [MenuProduct, number, BasketModifier[]] => [product, quantity, product === wrap ? chosen.map((own) => one(own)) : []]));
      expectTotalsAddUp(priceBasket(basket, menu, { currency: 'TRY', deliveryFee, discount: { couponCode: 'X', amount, isDeliveryFree: false } }, 'tr').priced);
    }));
  });
});
