import type { CancelReason, Fulfilment, OrderStatus, PaymentMethod, RejectReason, ToldStatus, UndeliveredReason } from '@sofra/contracts';
import type { UnreadableKind } from '../input';
import type { CouponCopy, FactsCopy, FormCopy, ReferralCopy } from './topic-copy';
import type { BasketNews, OpeningWords } from './word-parts';

/**
 * Every sentence the bot can say, once per language. Values arrive printable: names neutralised, money and clock as
 * text. Titles of buttons stay within 20 characters, of rows within 24.
 */
export interface Copy {
  // Greeting and menu
  welcome(branch: string, name: string): string;
  welcomeBack(items: number): string;
  /** Above the basket of somebody back after a long silence. */
  stillWaiting(items: number): string;
  askResume: string;
  stillThere(names: string): string;
  pricesChanged(before: string, now: string): string;
  askCategory: string;
  askProduct(category: string): string;
  askFound(query: string): string;
  // Typed orders
  askWhichLine(words: string): string;
  askHowMany(name: string, most: number): string;
  /** Whether words that are no whole name were an order; `price` of one. */
  askMeant(words: string, dish: string, price: string): string;
  /** What a typed order has done to the basket already, while something else is being asked. */
  basketNews(news: BasketNews): string;
  notAdded(names: string): string;
  /** Something was to be added to an order that is placed. */
  newBeside(number: number): string;
  /** Heard, and asked after the question that is open. */
  askedNext(names: string): string;
  notRead(words: string): string;
  /** Some words of a wish name a choice, the whole does not; `choices` when no question that names them follows. */
  noSuchChoice(words: string, choices: string | null): string;
  /** Words that several choices have. */
  severalChoices(words: string, choices: string): string;
  /** Behind the first of many choices; `button` opens the list of all. */
  moreChoices(count: number, button: string): string;
  noAlcohol: string;
  cannotAnswer(phone: string | null): string;
  facts: FactsCopy;
  // What is in the food
  allergens(list: string): string;
  /** Diets are noted, allergens are not: nobody may read that as "free of". */
  allergensNone: string;
  foodUnknown(name: string): string;
  notOnMenu(words: string, phone: string | null): string;
  foodAsk: string;
  /** Dishes that suit a kind of eating, by what is noted of them. */
  ofDiet(diet: string, dishes: string): string;
  noneOfDiet(diet: string, phone: string | null): string;
  foodCare(phone: string | null): string;
  emptyMenu(phone: string | null): string;
  closed(opening: OpeningWords | null): string;
  /** The kitchen takes a break within its hours. */
  paused(until: OpeningWords): string;
  // Ordering for later
  orderAhead: string;
  askTime: string;
  noTimes: string;
  /** A row: at most 24 characters. */
  timeRow(at: OpeningWords): string;
  timeKept(at: OpeningWords): string;
  /** The morning and the evening are both possible. */
  askHalf(early: OpeningWords, late: OpeningWords): string;
  timeGone(at: OpeningWords): string;
  dueAt(at: OpeningWords): string;
  willTellLater: string;
  askPayLater: string;
  confirmedLater(number: number): string;
  /** An order for later falls into a closure that came after it. */
  clash(number: number, at: OpeningWords): string;
  clashOver(number: number, at: OpeningWords): string;
  // Choosing
  chosenSoFar(names: string): string;
  pickOne: string;
  pickBetween(min: number, max: number): string;
  pickUpTo(max: number): string;
  firstFree(free: number): string;
  tapToRemove: string;
  moreNeeded(missing: number, group: string): string;
  atMost(max: number): string;
  form: FormCopy;
  // Basket, line
  basketTitle: string;
  basketEmpty: string;
  askLine: string;
  changeLine(name: string, quantity: number): string;
  askClear(items: number): string;
  cleared: string;
  basketFull(max: number): string;
  quantityRange(max: number): string;
  dropped: string;
  tooManyModifiers(max: number): string;
  gone: string;
  soldOut(name: string): string;
  /** Counted, and fewer left than the basket holds. */
  fewLeft(name: string, left: number): string;
  partSoldOut(combo: string, part: string): string;
  soldOutHere(name: string): string;
  /** Out of its serving hours: taken out of the basket, and asked for. */
  notServed(name: string, from: OpeningWords): string;
  notServedHere(name: string, from: OpeningWords): string;
  /** What there is in place of something that sold out. */
  instead(names: string): string;
  optionGone(name: string): string;
  choiceChanged(group: string): string;
  // Address
  askAddress: string;
  askOtherAddress: string;
  /** An address of somebody who picks the order up. */
  askBring(address: string): string;
  addressTooShort: string;
  /** About where we deliver; `address` as the customer wrote it. */
  zone: {
    outside(address: string, isPickup: boolean): string;
    askPin(address: string): string;
    askDistrict(address: string, districts: string): string;
    /** Said before the question is asked again. */
    noDistrict(words: string): string;
    takes(minutes: number): string;
  };
  askPin: string;
  addressSaved: string;
  pin: string;
  addDirections: string;
  notDelivered: string;
  noPickup: string;
  /** Brought, and nobody knows yet where to. */
  delivered: string;
  askForget: string;
  addressForgotten(address: string): string;
  // Notes
  askLineNote(name: string): string;
  askOrderNote: string;
  noteKept(note: string): string;
  noteTooLong(max: number): string;
  /** Said when the order it is about was placed already. */
  wishLate(number: number, phone: string | null): string;
  // Summary
  summaryTitle: string;
  subtotal: string;
  discount(coupon: string | null): string;
  charge: Readonly<Record<'delivery' | 'packaging' | 'service' | 'tip' | 'rounding', string>>;
  total: string;
  note: string;
  tableService: string;
  table(label: string): string;
  pickupAt(branch: string): string;
  askPay: string;
  /** What a plain "yes" pays with, where several ways are offered. */
  yesPays(way: string): string;
  belowMinimum(missing: string, minimum: string): string;
  changedSinceShown(total: string): string;
  /** The same where only something else than the total changed, which has been said or is shown. */
  changedAtSameTotal(total: string): string;
  payGone(way: string): string;
  /** Names of ways to pay inside a sentence. */
  payWay: Readonly<Record<PaymentMethod, string>>;
  /** How and where an order is paid. */
  payment: Readonly<Record<Fulfilment, (way: string) => string>>;
  moreLines(count: number): string;
  coupon: CouponCopy;
  referral: ReferralCopy;
  // Confirmation and orders
  confirmed(number: number): string;
  willTell: string;
  alreadyOrdered(number: number, status: string): string;
  orderStatus: Readonly<Record<OrderStatus, string>>;
  orderLine(number: number, status: string, total: string): string;
  promisedFor(clock: string): string;
  cancelPending: string;
  ordersTitle: string;
  noOrders: string;
  askCancel(number: number): string;
  askCancelRequest(number: number): string;
  cancelled(number: number): string;
  cancelRequested(number: number): string;
  cancelTooLate(number: number, status: string): string;
  cancelAlreadyAsked(number: number): string;
  nothingToCancel: string;
  stillTalking: string;
  // Status messages
  orderWaiting(number: number, phone: string | null): string;
  managerAlarm(number: number, branch: string, minutes: number): string;
  promiseMoved(number: number, clock: string): string;
  /** Staff changed a placed order; `what` is made of `difference`. */
  amended(number: number, what: string, total: string): string;
  /** One difference of an amended order; a null note or address is gone. */
  difference: {
    added(quantity: number, name: string): string;
    removed(quantity: number, name: string): string;
    quantity(name: string, before: number, after: number): string;
    itemNote(name: string, note: string | null): string;
    note(note: string | null): string;
    address(text: string | null): string;
    more(count: number): string;
  };
  /** What is said where the branch has no wording of its own, in its placeholders (`fillStatusWording`). */
  statusWording: Readonly<Record<ToldStatus, string>>;
  cancelAccepted(number: number): string;
  cancelDeclined(number: number, phone: string | null): string;
  reason: Readonly<Record<RejectReason | CancelReason | UndeliveredReason, string | null>>;
  // Everything else
  help(phone: string | null): string;
  contact(phone: string): string;
  staffCalled(phone: string | null): string;
  notUnderstood: string;
  stale: string;
  oldBasket: string;
  late: string;
  restarted: string;
  unreadable: Readonly<Record<UnreadableKind, string>>;
  editTaken: string;
  editNotTaken: string;
  editAfterOrder: string;
  deleted: string;
  deletedWithBasket: string;
  deletedAfterOrder: string;
  /** Something of a catalogue cart is not on the menu. */
  cartUnknown: string;
  cartChoices(names: string): string;
  cartEmpty: string;
  /** The catalogue showed other prices, or another currency. */
  cartRepriced: string;
  nothingToRepeat: string;
  /** A dish of the last order whose options are no longer what they were. */
  changedSinceLast(name: string): string;
  languageSet: string;
  stopped: string;
  started: string;
  youAreWelcome: string;
  failed: string;
  flood: string;
  guest: string;
  // Titles of buttons, rows and lists
  button: Readonly<Record<ButtonName, string>>;
  payRow: Readonly<Record<PaymentMethod, string>>;
  /** What a tap on a way to pay does: it places the order at once, or for the time that was chosen. */
  payRowHint: Readonly<Record<Fulfilment, (total: string, isLater: boolean) => string>>;
  quantityRow(quantity: number): string;
  cancelRow(number: number): string;
}

/** Titles: the `list...` ones open a list (20 characters), the rest are buttons or rows. */
export type ButtonName =
  | 'openForm'
  | 'listMenu' | 'listProducts' | 'listOptions' | 'listBasket' | 'listAddress' | 'listPay' | 'listOrders' | 'listLine' | 'listTimes' | 'askTime' | 'changeTime' | 'asap'
  | 'more' | 'back' | 'categories' | 'basket' | 'menu' | 'addMore' | 'edit' | 'checkout' | 'done' | 'skip'
  | 'remove' | 'rechoose' | 'askClear' | 'clear' | 'keep' | 'changeAddress' | 'dropCoupon' | 'forgetAddress' | 'addNote' | 'changeNote' | 'dropNote' | 'goBack' | 'sendLocation' | 'pickup'
  | 'orders' | 'newOrder' | 'repeat' | 'otherLanguage' | 'invite' | 'yesAdd' | 'yesCancel' | 'yesAsk' | 'noKeep' | 'resume' | 'startOver' | 'reorder';
