import { addLine } from '../basket/change-basket';
import { emptyBasket, type BasketPart } from '../basket/basket';
import { decodeBasket, encodeBasket } from '../basket/basket-document';
import { aCombo, aGroup, aMenu, aModifier, aProduct, aFreshId, changeProducts, expectTotalsAddUp } from '../testing';
import { priceBasket, type Pricing } from './price-basket';

const cheese = aModifier({ priceDelta: 1_500 });
const spicy = aModifier({ name: { tr: 'Acılı' }, priceDelta: 0 });
const wrap = aProduct({ name: { tr: 'Tavuk Dürüm' }, price: 18_000, taxClass: 'food', station: 'grill', modifierGroups: [aGroup({ min: 1, modifiers: [spicy] }), aGroup({ modifiers: [cheese] })] });
const beef = aProduct({ name: { tr: 'Et Dürüm' }, price: 26_000 });
const ayran = aProduct({ name: { tr: 'Ayran' }, price: 4_000, taxClass: 'drink', station: 'bar' });
const cola = aProduct({ name: { tr: 'Kola' }, price: 6_000, taxClass: 'drink' });
const combo = aCombo([{ name: 'Dürüm', choices: [wrap, { product: beef, extra: 5_000 }] }, { name: 'İçecek', choices: [ayran, cola] }]);
const menu = aMenu([{ products: [combo, wrap, beef, ayran, cola] }]);
const [first, second] = combo.slots!.map(({ id }) => id);

const part = (slotId: string | undefined, productId: string, ...modifierIds: string[]): BasketPart => ({ slotId: slotId!, productId, modifiers: modifierIds.map((modifierId) => ({ modifierId, quantity: 1 })) });
const usual = [part(first, wrap.id, spicy.id, cheese.id), part(second, ayran.id)];

function price(parts: BasketPart[], on = menu, quantity = 1, discount = 0): Pricing {
  const added = addLine(emptyBasket(aFreshId(), 'delivery'), { productId: combo.id, quantity, modifiers: [], note: null, parts });
  if (!added.ok) throw new Error(added.refusal.code);
  const pricing = priceBasket(added.value, on, { currency: 'TRY', deliveryFee: 0, discount: { couponCode: 'X', amount: discount, isDeliveryFree: false } }, 'tr');
  expectTotalsAddUp(pricing.priced);
  return pricing;
}

describe('the price of a combo', () => {
  it('is its own, with what choices and modifiers of its parts add', () => {
    expect(price(usual, menu, 2).priced.lines).toMatchObject([{ unitPrice: 22_000, total: 2 * (22_000 + 1_500) }]);
    expect(price([part(first, beef.id), part(second, cola.id)]).priced.lines).toMatchObject([{ unitPrice: 27_000, total: 27_000 }]);
  });

  it('is spread over its parts as they would cost alone, so that each is taxed as what it is', () => {
    const [line] = price(usual, menu, 1, 2_350).priced.lines;
    expect(line?.parts).toMatchObject([
      { name: 'Tavuk Dürüm', unitPrice: 18_000, total: 19_500, discountShare: 1_950, taxClass: 'food', station: 'grill' },
      { name: 'Ayran', unitPrice: 4_000, total: 4_000, discountShare: 400, taxClass: 'drink', station: 'bar' },
    ]);
  });

  it.each([
    ['a slot without a part', [part(first, wrap.id, spicy.id)], 'choice-missing', 'İçecek'],
    ['a part that its slot does not hold', [part(first, wrap.id, spicy.id), part(second, wrap.id, spicy.id)], 'choice-missing', 'İçecek'],
    ['a part whose required group is open', [part(first, wrap.id), part(second, ayran.id)], 'choice-missing', 'Seçim'],
    ['a slot filled twice', [...usual, part(second, cola.id)], 'modifier-gone', 'Dürüm Menü'],
    ['a modifier of another part', [part(first, wrap.id, spicy.id), part(second, ayran.id, cheese.id)], 'modifier-gone', 'Ayran'],
  ])('does not sell %s', (_what, parts, code, name) => {
    expect(price(parts).problems).toMatchObject([{ code, name }]);
  });

  it('says which part has sold out, and that the combo has when a slot holds nothing more', () => {
    const without = (...ids: string[]) => changeProducts(menu, (product) => (ids.includes(product.id) ? { ...product, isAvailable: false } : product));
    expect(price(usual, without(ayran.id)).problems).toMatchObject([{ code: 'part-sold-out', name: 'Ayran' }]);
    expect(price(usual, without(ayran.id, cola.id)).problems).toMatchObject([{ code: 'product-sold-out' }]);
  });

  it('does not sell as a combo what is no combo any more', () => {
    const plain = changeProducts(menu, ({ slots: _slots, ...product }) => product);
    expect(price(usual, plain).problems).toMatchObject([{ code: 'modifier-gone' }]);
  });
});

describe('a combo in the basket', () => {
  it('grows when the same parts are added again, and is a line of its own otherwise', () => {
    const add = (basket: ReturnType<typeof emptyBasket>, parts: BasketPart[]) => {
      const added = addLine(basket, { productId: combo.id, quantity: 1, modifiers: [], note: null, parts });
      return added.ok ? added.value : basket;
    };
    const basket = add(add(add(emptyBasket(aFreshId(), 'pickup'), usual), usual), [part(first, beef.id), part(second, ayran.id)]);
    expect(basket.lines.map(({ quantity }) => quantity)).toEqual([2, 1]);
    expect(decodeBasket(JSON.parse(JSON.stringify(encodeBasket(basket))))).toEqual(basket);
  });
});
