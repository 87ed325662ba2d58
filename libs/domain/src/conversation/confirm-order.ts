import type { PaymentMethod } from '@sofra/contracts';
import { itemsTaken } from '../orders/items-taken';
import { oneLine, wholeGraphemes } from '../shared/plain-text';
import type { Effect, OrderDraft } from './effect';
import { MAX_CUSTOMER_NAME } from './limits';
import { deliveryTerms } from './delivery-terms';
import { checkout, needsAddress } from './moves';
import { scheduleOf } from './schedule-talk';
import { goTo, hasItems, money, pricingOf, say, type Scene } from './scene';
import type { PricedBasket } from '../pricing/priced-basket';
import { isTooSmall } from '../zones/delivery-terms';

/** What stands between a priced basket and an order. */
export function obstacleTo(scene: Scene): 'closed' | 'minimum' | null {
  const { world, basket } = scene;
  if (!world.branch.isOpen && basket.dueAt === null) return 'closed';
  return isTooSmall(basket, pricingOf(scene).priced, deliveryTerms(scene)) ? 'minimum' : null;
}

/**
 * Orders exactly what was shown: the revision on the button, the one shown and the basket's own must be one, and the
 * total of this moment the total shown. Otherwise the new total is said and shown, and nothing is ordered.
 */
export function confirmOrder(scene: Scene, method: PaymentMethod, revision: number): Scene {
  if (!hasItems(scene) || needsAddress(scene)) return checkout(scene);
  const summary = goTo(scene, { at: 'summary' });
  if (obstacleTo(scene)) return summary;
  if (!scene.world.branch.paymentMethods.includes(method)) return say(summary, scene.copy.payGone(scene.copy.payRow[method]));
  const { priced } = pricingOf(scene);
  if (!isAsShown(scene, priced, revision)) return say(summary, changedText(scene, priced.total));
  const state = { ...summary.state, lastPaymentMethod: method };
  return { ...summary, state, ending: orderEffects(scene, draftOf(scene, inKitchensWords(scene), method)) };
}

/** A new total is news, also to who taps an old button; what else changed since the summary has been said, and is shown. */
function changedText(scene: Scene, total: number): string {
  const { copy, basket, state: { shown } } = scene;
  const isSameTotal = shown?.total === total && shown.revision !== basket.revision;
  return (isSameTotal ? copy.changedAtSameTotal : copy.changedSinceShown)(money(scene, total));
}

/** Dishes named as the kitchen names them, whatever language the customer read; amounts know no language. */
function inKitchensWords(scene: Scene): PricedBasket {
  return pricingOf({ ...scene, locale: scene.world.branch.defaultLocale }).priced;
}

function isAsShown({ state: { shown }, basket }: Scene, priced: PricedBasket, revision: number): boolean {
  return shown !== null
    && shown.basketId === basket.id
    && shown.revision === basket.revision
    && revision === basket.revision
    && shown.total === priced.total;
}

/** Claims first, in the order in which their rows are locked, so that a refusal costs nothing; then what is written. */
function orderEffects(scene: Scene, draft: OrderDraft): Effect[] {
  const counted = countedItems(scene);
  const addressId = draft.address?.addressId;
  return [
    ...couponClaim(scene, draft),
    ...(counted.length > 0 ? [{ kind: 'claim-stock', items: counted } satisfies Effect] : []),
    ...(addressId ? [{ kind: 'use-address', addressId } satisfies Effect] : []),
    { kind: 'place-order', draft },
  ];
}

function couponClaim(scene: Scene, { orderId, couponCode }: OrderDraft): Effect[] {
  return couponCode === null ? [] : [{ kind: 'claim-coupon', code: couponCode, orderId, discount: pricingOf(scene).couponWorth }];
}

/** Counted products with what is wanted of each, by id: the order in which stock rows are locked. */
function countedItems({ basket, world }: Scene): { productId: string; quantity: number }[] {
  const wanted = new Map<string, number>();
  for (const { productId, quantity } of itemsTaken(basket.lines)) {
    if (world.menu.products.get(productId)?.isStockCounted) wanted.set(productId, (wanted.get(productId) ?? 0) + quantity);
  }
  return [...wanted].map(([productId, quantity]) => ({ productId, quantity })).sort((a, b) => (a.productId < b.productId ? -1 : 1));
}

function draftOf(scene: Scene, priced: PricedBasket, paymentMethod: PaymentMethod): OrderDraft {
  const { basket, world, addresses, copy } = scene;
  const address = basket.fulfilment === 'delivery' ? addresses.find(({ id }) => id === basket.addressId) : undefined;
  return {
    orderId: world.fresh.orderId,
    basketId: basket.id,
    fulfilment: basket.fulfilment,
    tableLabel: basket.fulfilment === 'table' ? basket.tableLabel : null,
    address: address ? { addressId: address.id, text: address.text, latitude: address.latitude, longitude: address.longitude } : null,
    wayMinutes: deliveryTerms(scene).minutes,
    customerName: wholeGraphemes(oneLine(world.customer.name), MAX_CUSTOMER_NAME).trim() || copy.guest,
    note: basket.note,
    couponCode: priced.couponCode,
    paymentMethod,
    schedule: scheduleOf(scene),
    priced,
  };
}
