import type { Locale } from '@sofra/contracts';
import { countItems, emptyBasket, type Basket } from '../basket/basket';
import { inLocale } from '../catalog/in-locale';
import type { Translated } from '../catalog/menu';
import type { KnownCoupon } from '../coupon/coupon';
import { type CouponPricing, priceWithCoupon } from '../coupon/price-with-coupon';
import { formatMoney } from '../money/money';
import { cutText, neutralise, oneLine } from '../shared/plain-text';
import { spokenLocale } from '../shared/spoken-locale';
import type { Copy } from './copy/copy';
import { copyFor } from './copy/copy-for';
import { deliveryTerms } from './delivery-terms';
import type { Effect } from './effect';
import { REPLY_LIMITS } from './limits';
import type { ReplyContent, ReplyPurpose } from './reply';
import type { ConversationState, Step } from './state';
import type { SavedAddress, World } from './world';

/** A turn in the making: immutable, passed on from rule to rule. */
export interface Scene {
  state: ConversationState;
  /** `state.basket`, or the empty one this turn began. */
  basket: Basket;
  world: World;
  locale: Locale;
  copy: Copy;
  /** Sentences said before the current view, all in its one message. */
  lead: string[];
  /** What the shell writes besides replies. */
  writes: Effect[];
  /** Known addresses, with the one given in this turn. */
  addresses: readonly SavedAddress[];
  /** Set when the turn does not end by showing where the talk stands: a claim, a notice, or silence. */
  ending: Effect[] | null;
}

/** The scene a turn opens with. */
export function openScene(state: ConversationState, world: World): Scene {
  const locale = localeOf(state, world);
  return {
    state,
    basket: state.basket ?? emptyBasket(world.fresh.basketId, defaultFulfilment(world)),
    world,
    locale,
    copy: copyFor(locale),
    lead: [],
    writes: [],
    addresses: world.addresses,
    ending: null,
  };
}

function localeOf(state: ConversationState, { branch, customer }: World): Locale {
  return spokenLocale(state.locale ?? customer.locale, branch);
}

/** How a branch hands food over unless the customer says otherwise. */
export function defaultFulfilment({ branch }: World): Basket['fulfilment'] {
  return branch.fulfilments.includes('delivery') ? 'delivery' : (branch.fulfilments[0] ?? 'pickup');
}

/** Says a sentence before the view. */
export function say(scene: Scene, sentence: string): Scene {
  return { ...scene, lead: [...scene.lead, sentence] };
}

/** Moves the talk. */
export function goTo(scene: Scene, step: Step): Scene {
  return { ...scene, state: { ...scene.state, step } };
}

/** Puts another basket in place. */
export function withBasket(scene: Scene, basket: Basket): Scene {
  return { ...scene, basket };
}

/** Asks the shell for something. */
export function write(scene: Scene, effect: Effect): Scene {
  return { ...scene, writes: [...scene.writes, effect] };
}

/** Ends the turn with one message that asks nothing about the basket (after what was to be said before it): what was asked stays open. */
export function endWithReply(scene: Scene, content: ReplyContent, purpose: ReplyPurpose = 'notice'): Scene {
  const max = content.kind === 'text' ? REPLY_LIMITS.textBody : content.kind === 'list' ? REPLY_LIMITS.listBody : REPLY_LIMITS.interactiveBody;
  const body = cutText([...scene.lead, content.body].join('\n\n'), max);
  const state = purpose === 'prompt' ? { ...scene.state, aside: null } : scene.state;
  return { ...scene, state, lead: [], ending: [{ kind: 'reply', reply: { purpose, content: { ...content, body } } }] };
}

/** Switches the language for good. */
export function speak(scene: Scene, locale: Locale): Scene {
  if (!scene.world.branch.locales.includes(locale)) return scene;
  return write({ ...scene, locale, copy: copyFor(locale), state: { ...scene.state, locale } }, { kind: 'set-locale', locale });
}

/** The basket priced as of now, with what its coupon takes off; `judged` is null when there is none, or none of that name. */
export function pricingOf(scene: Scene): CouponPricing {
  const { basket, world, locale } = scene;
  const { currency, timeZone } = world.branch;
  const known = basket.couponCode === null ? null : couponOf(scene, basket.couponCode);
  return priceWithCoupon(basket, world.menu, { currency, deliveryFee: deliveryTerms(scene).deliveryFee }, locale, { now: world.now, timeZone, known });
}

/** The coupon of that code, if this turn knows one. */
export function couponOf({ world }: { world: Pick<World, 'coupons'> }, code: string): KnownCoupon | null {
  return world.coupons.find(({ coupon }) => coupon.code === code) ?? null;
}

/** An amount in the branch's currency. */
export function money({ world, locale }: { world: Pick<World, 'branch'>; locale: Locale }, amount: number): string {
  return formatMoney(amount, world.branch.currency, locale);
}

/** A name of the menu, for titles. */
export function nameOf({ locale }: Pick<Scene, 'locale'>, name: Translated): string {
  return inLocale(name, locale);
}

/** Longest name inside a sentence. */
const MAX_NAME = 60;

/** Somebody's text inside a sentence: one line, short, without markup. */
export function quoted(text: string, max = MAX_NAME): string {
  const line = oneLine(text);
  return neutralise(cutText(line, max));
}

/** Whether there is anything in the basket. */
export function hasItems({ basket }: Pick<Scene, 'basket'>): boolean {
  return countItems(basket) > 0;
}
