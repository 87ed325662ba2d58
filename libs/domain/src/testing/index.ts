export { aGroup, aMenu, aModifier, aProduct, changeProducts, donerShop } from './a-menu';
export { EVENING, aBasket, aBranch, aCoupon, aWorld, anOrder } from './a-world';
export { ChatDriver, tappableIn, tappablesOf, type Tappable } from './chat-driver';
export { expectTotalsAddUp } from './expect-totals-add-up';
export { expectWithinLimits } from './expect-within-limits';
export { aFreshId, anId } from './ids';
