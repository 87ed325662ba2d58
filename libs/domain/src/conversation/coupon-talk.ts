import { dropCoupon, useCoupon } from '../basket/change-basket';
import { openingAtInstant } from '../catalog/opening-hours';
import { looksLikeCode, couponCode, couponsBeside, readCouponTalk } from '../coupon/coupon-code';
import type { CouponClaimRefusal, CouponRefusal } from '../coupon/coupon';
import { assertNever } from '../shared/assert-never';
import type { OpeningWords } from './copy/word-parts';
import { hasOrdered } from './carry-out';
import { barePin } from './give-address';
import { changed, checkout } from './moves';
import { dateWords, openingWords } from './moment-words';
import type { Meaning } from './read-text';
import { couponOf, hasItems, money, nameOf, pricingOf, quoted, say, withBasket, type Scene } from './scene';
import { showTalk } from './orders-talk';
import type { World } from './world';

/** What the sentences about coupons are made of. */
type CouponView = Pick<Scene, 'locale' | 'copy'> & { world: Pick<World, 'now' | 'branch' | 'menu' | 'coupons'> };

/** Names of what a coupon counts for, in one sentence. */
const MAX_NAMED = 4;

/** What somebody says about a coupon, in any step; null when it is about something else. */
export function hearCoupon(scene: Scene, text: string, meaning: Meaning): Scene | null {
  const talk = readCouponTalk(text);
  if (talk === null) return null;
  if (talk.kind === 'drop') return removeCoupon(scene);
  if (talk.kind === 'use') return talk.code ? giveCoupon(scene, talk.code) : showTalk(say(scene, scene.copy.coupon.ask));
  const isKnown = couponOf(scene, talk.code) !== null;
  // A dish of the same name is meant as a dish, but a known code with figures in it ("ayran10") is no count of dishes.
  if (meaning.kind !== 'unknown' && !(isKnown && /\d/u.test(talk.code))) return null;
  if (isKnown) return giveCoupon(scene, talk.code);
  const isMistyped = scene.state.step.at === 'summary' && looksLikeCode(text) && !barePin(scene);
  return isMistyped ? say(scene, scene.copy.coupon.unknown(quoted(couponCode(text)))) : null;
}

/** A code said together with an order: the order is heard first, then the coupon counts for it; null when it is no order. */
export function hearCouponBeside(scene: Scene, text: string, hear: (scene: Scene, text: string) => Scene): Scene | null {
  const talk = readCouponTalk(text);
  // "kupon ilk 50" is one code in two words.
  if (talk?.kind === 'use' && couponOf(scene, talk.code)) return null;
  const beside = couponsBeside(text);
  const said = beside.find(({ code }) => couponOf(scene, code)) ?? beside[0];
  if (!said) return null;
  const ordered = hear(scene, said.rest);
  if (hasOrdered(scene, ordered)) return giveCoupon(ordered, said.code);
  return couponOf(scene, said.code) ? giveCoupon(scene, said.code) : null;
}

/** Goes on without the coupon. */
export function removeCoupon(scene: Scene): Scene {
  const { basket, copy } = scene;
  if (basket.couponCode === null) return showTalk(say(scene, copy.coupon.none));
  return afterCoupon(say(withBasket(scene, dropCoupon(basket)), copy.coupon.removed(quoted(basket.couponCode))));
}

/** Takes a coupon that can no longer count out of the basket, and says why; one that only wants more of the basket stays. */
export function settleCoupon(scene: Scene): Scene {
  const { couponCode: code } = scene.basket;
  const refusal = refusalOf(scene);
  if (code === null || refusal === null || canBeHelped(refusal)) return scene;
  return say(withBasket(scene, dropCoupon(scene.basket)), couponRefusalText(scene, code, refusal));
}

/** Why the coupon in the basket takes nothing off yet, as a sentence; empty when it does, or when there is none. */
export function couponHint(scene: Scene): string {
  const { couponCode: code } = scene.basket;
  const refusal = refusalOf(scene);
  return code !== null && refusal !== null ? `🎟 ${couponRefusalText(scene, code, refusal)}` : '';
}

/** The database gave no place: the coupon goes, the reason and the new total are said, and nothing is ordered. */
export function withoutRefusedCoupon(scene: Scene, code: string, reason: CouponClaimRefusal): Scene {
  const told = say(scene, couponRefusalText(scene, code, claimRefusal(scene, code, reason)));
  return checkout(withBasket(told, dropCoupon(scene.basket)));
}

type AnyRefusal = CouponRefusal | { code: 'coupon-unknown' };

/** What the customer can still do something about: more food, other food, a delivery. */
const HELPED: readonly AnyRefusal['code'][] = ['coupon-below-minimum', 'coupon-out-of-scope', 'coupon-nothing-off'];

function canBeHelped({ code }: AnyRefusal): boolean {
  return HELPED.includes(code);
}

function giveCoupon(scene: Scene, code: string): Scene {
  if (!couponOf(scene, code)) return showTalk(say(scene, scene.copy.coupon.unknown(quoted(code))));
  const tried = { ...scene, basket: { ...scene.basket, couponCode: code } };
  const refusal = refusalOf(tried);
  const other = couponAtWork(scene, code);
  if (refusal !== null && (other !== null || !canBeHelped(refusal))) {
    const told = say(scene, couponRefusalText(scene, code, refusal));
    return showTalk(other === null ? told : say(told, scene.copy.coupon.stays(quoted(other))));
  }
  const told = hasItems(scene) ? scene : say(scene, scene.copy.coupon.kept(quoted(code)));
  return changed(told, useCoupon(scene.basket, code), afterCoupon);
}

/** Another code that takes something off already: one that does not count yet must not cost it. */
function couponAtWork(scene: Scene, code: string): string | null {
  const { couponCode } = scene.basket;
  return couponCode !== null && couponCode !== code && refusalOf(scene) === null ? couponCode : null;
}

/** With something in the basket the summary shows what came of it; while a dish is being put together its question stays. */
function afterCoupon(scene: Scene): Scene {
  const { at } = scene.state.step;
  const isChoosing = at === 'choosing' || at === 'filling';
  if (isChoosing && scene.basket.couponCode !== null) return say(scene, scene.copy.coupon.kept(quoted(scene.basket.couponCode)));
  return hasItems(scene) && !isChoosing ? checkout(scene) : showTalk(scene);
}

function refusalOf(scene: Scene): AnyRefusal | null {
  if (scene.basket.couponCode === null) return null;
  const { judged } = pricingOf(scene);
  if (judged === null) return { code: 'coupon-unknown' };
  return judged.ok ? null : judged.refusal;
}

function claimRefusal(scene: Scene, code: string, reason: CouponClaimRefusal): AnyRefusal {
  return reason === 'coupon-not-yet' ? { code: reason, from: couponOf(scene, code)?.coupon.validFrom ?? scene.world.now } : { code: reason };
}

/** Why a code does not count, in the sentence a guest reads. */
export function couponRefusalText(scene: CouponView, rawCode: string, refusal: AnyRefusal): string {
  const { coupon: words } = scene.copy;
  const code = quoted(rawCode);
  switch (refusal.code) {
    case 'coupon-unknown':
      return words.unknown(code);
    case 'coupon-inactive':
      return words.inactive(code);
    case 'coupon-not-yet':
      return words.notYet(code, dateWords(scene.world, refusal.from));
    case 'coupon-expired':
      return words.expired(code);
    case 'coupon-not-now':
      return words.notNow(code, nextHour(scene, rawCode));
    case 'coupon-below-minimum':
      return words.belowMinimum(code, money(scene, refusal.missing));
    case 'coupon-out-of-scope':
      return outOfScope(scene, rawCode);
    case 'coupon-nothing-off':
      return couponOf(scene, rawCode)?.coupon.discount.kind === 'free-delivery' ? words.noDeliveryFee(code) : words.nothingOff(code);
    case 'coupon-used-up':
      return words.usedUp(code);
    case 'coupon-used-by-you':
      return words.usedByYou(code);
    case 'coupon-first-order-only':
      return words.firstOrderOnly(code);
    default:
      return assertNever(refusal);
  }
}

function nextHour(scene: CouponView, code: string): OpeningWords | null {
  const { world } = scene;
  const coupon = couponOf(scene, code)?.coupon;
  const opensAt = coupon && openingAtInstant(world.now, world.branch.timeZone, coupon.hours).opensAt;
  return opensAt ? openingWords(world, opensAt) : null;
}

function outOfScope(scene: CouponView, code: string): string {
  const { coupon: words } = scene.copy;
  const coupon = couponOf(scene, code)?.coupon;
  const { menu } = scene.world;
  const nameOfProduct = (id: string) => menu.products.get(id)?.name;
  if (coupon?.discount.kind === 'free-product') {
    const name = nameOfProduct(coupon.discount.productId);
    return name ? words.addProduct(quoted(code), quoted(nameOf(scene, name))) : words.inactive(quoted(code));
  }
  const categories = (coupon?.scope.categoryIds ?? []).map((id) => menu.categories.find((category) => category.id === id)?.name);
  const names = [...categories, ...(coupon?.scope.productIds ?? []).map(nameOfProduct)].flatMap((name) => (name ? [quoted(nameOf(scene, name))] : []));
  return words.onlyFor(quoted(code), names.slice(0, MAX_NAMED).join(', ') + (names.length > MAX_NAMED ? '…' : ''));
}
