export { emptyBasket, countItems, type Basket, type BasketLine, type BasketModifier } from './basket/basket';
export { MAX_BASKET_BYTES } from './basket/basket-document';
export {
  MAX_LINES, MAX_MODIFIERS, MAX_NOTE, MAX_QUANTITY, addLine, changeQuantity, clearLines, dropCoupon, removeLines, sendTo, setLineNote, setModifiers, setOrderNote, useCoupon, type BasketRefusal,
} from './basket/change-basket';
export { findCategories, findProducts, isOffered, offeredCategories, offeredProducts } from './catalog/find-product';
export { foldTurkish } from './catalog/fold-turkish';
export { inLocale } from './catalog/in-locale';
export type { MenuCategory, MenuModifier, MenuModifierGroup, MenuProduct, MenuSnapshot, Translated } from './catalog/menu';
export { judgeCategory, judgeModifierGroup, judgeProduct, type FieldFaults } from './catalog/judge-edit';
export { mergeEdits, type Merged } from './catalog/merge-edits';
export { readClock, writeClock } from './catalog/clock-minutes';
export { soldOutFor, type SaleState } from './catalog/sold-out-span';
export { scheduleAt, type Schedule } from './catalog/menu-schedule';
export { openingAt, openingAtInstant, type Closure, type Opening, type OpeningInterval } from './catalog/opening-hours';
export { clockText, dayNumber, minuteOfDay, toInstant, toLocalMinute, weekdayOf, type LocalMinute } from './catalog/wall-clock';
export { advance, type Turn } from './conversation/advance';
export type { Effect, OrderDraft } from './conversation/effect';
export type { Input, Outcome, UnreadableKind } from './conversation/input';
export { MAX_STATE_BYTES, REPLY_LIMITS } from './conversation/limits';
export type { Reply, ReplyButton, ReplyContent, ReplyPurpose, ReplyRow, ReplySection } from './conversation/reply';
export { STATE_VERSION, freshState, type Choosing, type ConversationState, type Shown, type Step } from './conversation/state';
export { STORED_COUPON_PATH, encodeState, parseState, type StateDocument } from './conversation/state-document';
export { cancelAnswerReply, failedReply, floodReply, statusReply, type StatusFacts } from './conversation/status-reply';
export { needsLastOrder } from './conversation/repeat-order';
export { encodeTap, parseTap, type Action, type Tap } from './conversation/tap-id';
export type { BranchFacts, CustomerOrder, PastLine, SavedAddress, World } from './conversation/world';
export type {
  Coupon, CouponClaimRefusal, CouponCondition, CouponCounts, CouponDiscount, CouponFacts, CouponRefusal, KnownCoupon,
} from './coupon/coupon';
export { couponCode, couponCodesIn } from './coupon/coupon-code';
export { judgeCoupon } from './coupon/judge-coupon';
export { allocate } from './money/allocate';
export { currencyDigits, floorAtZero, formatMoney, percentOf, sumOf } from './money/money';
export { MAX_REASON_LENGTH, advanceOrder, needsReason, type AdvanceRefusal, type OrderMove } from './orders/advance-order';
export { allDayCounts, type AllDayCount } from './orders/all-day';
export { businessDayAt, businessDayOf } from './orders/business-day';
export { customerCancel, type CancelFacts, type CancelRefusal } from './orders/cancel-order';
export { COURIER_MOVES, amountToTake, isForCourier, mapLink } from './orders/courier';
export { DEFAULT_ESCALATION, DEFAULT_LATENESS, LADDER_LIMITS, orderedLadder } from './orders/escalation';
export { ORDER_TRANSITIONS, fitsFulfilment, isFinishing, isOpenStatus, nextStatuses } from './orders/order-status';
export { hasSlipped, loadLevel, promiseIn, promiseMinutes, promiseParts, type DishTime, type PromiseParts } from './orders/promise';
export { recallOrder, recallTarget, type RecallFacts, type RecallRefusal } from './orders/recall-order';
export { alsoAt, goesRound, itemsAt, routedStation, stationParts, type StationPart, type StationRoute } from './orders/stations';
export { priceBasket, type LineProblem, type PriceFacts, type Pricing } from './pricing/price-basket';
export type { PricedBasket, PricedLine, PricedModifier } from './pricing/priced-basket';
export { assertNever } from './shared/assert-never';
export { cutAtWord, cutText, neutralise, oneLine, plainText, wholeGraphemes } from './shared/plain-text';
export { ok, refuse, type Result } from './shared/result';
