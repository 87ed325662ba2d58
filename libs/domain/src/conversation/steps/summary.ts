import { PAYMENT_METHODS, type PaymentMethod } from '@sofra/contracts';
import { confirmOrder, obstacleTo } from '../confirm-order';
import { couponHint } from '../coupon-talk';
import { deliveryTerms } from '../delivery-terms';
import { allergensText } from '../food-talk';
import { barePin } from '../give-address';
import { openAddress, openBasket } from '../moves';
import { openingText } from '../opening-text';
import { canSchedule, openTiming } from '../schedule-talk';
import { destinationText, dueText, linesText, totalsText } from '../order-text';
import type { Choice } from '../prompt';
import { goTo, money, pricingOf, quoted, type Scene } from '../scene';
import type { StepAt, StepRules } from './step-rules';

/** Body of a list, less what surrounds the lines: titles, totals, address (at most 300) and what is said before. */
const LINES_MAX = 2_400;

/** Everything once more, with the price; the pay tap is the confirmation. */
export const summary: StepRules<StepAt<'summary'>> = {
  prompt(scene) {
    const { copy, world } = scene;
    const { priced } = pricingOf(scene);
    const body = [
      copy.summaryTitle,
      linesText(scene, priced.lines, LINES_MAX),
      totalsText(scene, priced),
      couponHint(scene),
      '',
      destinationText(scene),
      dueText(scene),
      barePin(scene) ? copy.addDirections : '',
      allergensText(scene, priced.lines),
      scene.basket.note ? `${copy.note}: ${quoted(scene.basket.note, 200)}` : '',
      '',
      closingLine(scene),
    ].filter((part, index, all) => part !== '' || (all[index - 1] ?? '') !== '').join('\n').trimEnd();
    const pays = obstacleTo(scene) ? [] : world.branch.paymentMethods.map((method): Choice => ({
      action: { do: 'pay', method, revision: scene.basket.revision },
      title: copy.payRow[method],
    }));
    const withHints = pays.length > 1 ? pays.map((pay) => ({ ...pay, detail: copy.payRowHint[scene.basket.fulfilment](money(scene, priced.total), scene.basket.dueAt !== null) })) : pays;
    return { body, button: copy.button.listPay, items: [], page: 0, fixed: [...withHints, ...otherWays(scene, pays.length)] };
  },
  tapped(scene, _step, action) {
    if (action.do === 'pay') return confirmOrder(scene, action.method, action.revision);
    if (action.do === 'note') return goTo(scene, { at: 'noting', lineId: null });
    if (action.do === 'ask-time') return openTiming(scene);
    return action.do === 'change-address' ? openAddress(scene) : null;
  },
  heard(scene, _step, { meaning }) {
    if (meaning.kind !== 'word') return null;
    if (meaning.word === 'no') return openBasket(scene);
    const method = meaning.word === 'yes' ? agreedMethod(scene) : PAYMENT_METHODS.find((known) => known === meaning.word);
    if (method) return confirmOrder(scene, method, scene.basket.revision);
    return meaning.word === 'yes' ? scene : null;
  },
};

/** What a plain "yes" pays with: the only way, or the way of last time. */
export function agreedMethod({ world, state }: Scene): PaymentMethod | null {
  const offered = world.branch.paymentMethods;
  if (offered.length === 1) return offered[0] ?? null;
  return offered.find((method) => method === state.lastPaymentMethod) ?? null;
}

function closingLine(scene: Scene): string {
  const { copy } = scene;
  const obstacle = obstacleTo(scene);
  if (obstacle === 'closed') return [openingText(scene), canSchedule(scene) ? copy.orderAhead : ''].filter(Boolean).join(' ');
  if (obstacle === null) return [scene.basket.dueAt === null ? copy.askPay : copy.askPayLater, yesText(scene)].filter(Boolean).join(' ');
  const { minimumBasket } = deliveryTerms(scene);
  return copy.belowMinimum(money(scene, minimumBasket - pricingOf(scene).priced.subtotal), money(scene, minimumBasket));
}

// A "yes" must not pay in a way that nobody was shown.
function yesText(scene: Scene): string {
  const method = agreedMethod(scene);
  return method && scene.world.branch.paymentMethods.length > 1 ? scene.copy.yesPays(scene.copy.payRow[method]) : '';
}

/** Three buttons hold one way to pay and what is needed most; a list has room for more. */
function otherWays(scene: Scene, pays: number): Choice[] {
  const { copy, basket } = scene;
  const isRoomy = pays > 1;
  const elsewhere: Choice = { action: { do: 'change-address' }, title: copy.button.changeAddress };
  const note: Choice = { action: { do: 'note' }, title: basket.note === null ? copy.button.addNote : copy.button.changeNote };
  const later: Choice = { action: { do: 'ask-time' }, title: basket.dueAt === null ? copy.button.askTime : copy.button.changeTime };
  // While closed there is nothing to pay with yet: three buttons have room for it.
  const mayWait = (isRoomy || obstacleTo(scene) === 'closed') && canSchedule(scene);
  return [
    ...(mayWait && !isRoomy ? [later] : []),
    { action: { do: 'menu' }, title: copy.button.addMore },
    { action: { do: 'basket' }, title: copy.button.edit },
    ...(isRoomy && basket.fulfilment === 'delivery' ? [elsewhere] : []),
    ...(mayWait && isRoomy ? [later] : []),
    ...(isRoomy ? [note] : []),
  ];
}
