export { aGroup, aMenu, aModifier, aProduct, changeProducts, donerShop } from './a-menu';
export { EVENING, aBasket, aBranch, aCoupon, aWorld, anOrder } from './a-world';
export { ChatDriver, tappableIn, tappablesOf, type Tappable } from './chat-driver';
export { expectTotalsAddUp } from './expect-totals-add-up';
export { expectWithinLimits } from './expect-within-limits';
export { aFreshId, anId } from './ids';
export { EVERY_INPUT, type AnyInput } from './every-input';
export { EVERY_STEP, reachStep, tapAction, tappableFor, type Reached } from './reach-step';
export { everyCopyKey, recordCopy } from './record-copy';
