import { switchLanguage } from './help-talk';
import { checkout, openBasket, openMenu } from './moves';
import { askCancel, cancelOrder, showTalk, tellAlreadyOrdered, tellOrders } from './orders-talk';
import type { Choice } from './prompt';
import { reorder } from './repeat-order';
import { goTo, hasItems, say, type Scene } from './scene';
import { invite } from './referral-talk';
import { rulesFor } from './steps/all-steps';
import { parseTap, type Action } from './tap-id';

/** A tap on any button or row ever sent, or on one that never was. */
export function tapped(scene: Scene, id: string): Scene {
  const tap = parseTap(id);
  if (!tap) return showTalk(say(scene, scene.copy.notUnderstood));
  const standing = openAnyTime(scene, tap.action);
  if (standing) return standing;
  if (tap.basketId !== scene.basket.id) return oldBasket(scene, tap.basketId);
  if (tap.question !== scene.state.question) return stale(scene);
  // The question is the latest, but menu or zones have moved the talk on since: where it stands now says what is wanted.
  return tapStep(scene, tap.action) ?? showTalk(scene);
}

/** A choice of the message that is shown, picked by its number or its words. */
export function pick(scene: Scene, { action }: Choice): Scene | null {
  return openAnyTime(scene, action) ?? tapStep(scene, action);
}

/** An answer to the question that is open; null when it does not belong to it. */
function tapStep(scene: Scene, action: Action): Scene | null {
  const { step } = scene.state;
  if (action.do === 'page') return 'page' in step ? goTo(scene, { ...step, page: action.page }) : null;
  return rulesFor(step)?.tapped(scene, step, action) ?? null;
}

/** Buttons that only show something, or name an order and are judged anew: they answer no question, so they never grow old. */
function openAnyTime(scene: Scene, action: Action): Scene | null {
  switch (action.do) {
    case 'menu':
      return openMenu(scene);
    case 'basket':
      return openBasket(scene);
    case 'checkout':
      return checkout(scene);
    case 'orders':
      return tellOrders(scene);
    case 'reorder':
      return reorder(scene, action.orderId);
    case 'invite':
      return invite(scene);
    case 'language':
      return switchLanguage(scene, action.locale);
    case 'ask-cancel':
      return askCancel(scene, action.orderId);
    case 'cancel':
      return cancelOrder(scene, action.orderId);
    case 'ask-clear':
      return hasItems(scene) ? goTo(scene, { at: 'clearing' }) : null;
    default:
      return null;
  }
}

/** A button of another basket: if that one became an order, it says so; a second order never comes of it. */
export function oldBasket(scene: Scene, basketId: string): Scene {
  const order = scene.world.orders.find((candidate) => candidate.basketId === basketId);
  return order ? tellAlreadyOrdered(scene, order) : showTalk(say(scene, scene.copy.oldBasket));
}

function stale(scene: Scene): Scene {
  return showTalk(say(scene, scene.copy.stale));
}
