import { assertNever } from '../shared/assert-never';
import { withoutRefusedCoupon } from './coupon-talk';
import type { Outcome } from './input';
import { REPLY_LIMITS } from './limits';
import { tellInvitation, tellReferral } from './referral-talk';
import { destinationText, dueText, linesText, totalsText } from './order-text';
import { answered, endWithChoices, tellAlreadyOrdered } from './orders-talk';
import { endWithReply, money, pricingOf, quoted, type Scene } from './scene';
import { asFarAsThereIs } from './run-short';
import { templateCall } from './status-templates';

/** What came of the effects of this turn, said to the customer. */
export function afterOutcome(scene: Scene, outcome: Outcome): Scene {
  switch (outcome.kind) {
    case 'order-placed':
      return finishOrder(confirmation(scene, outcome.number));
    case 'order-exists':
      return finishOrder(tellAlreadyOrdered(scene, knownOrder(scene, outcome)));
    case 'stock-refused':
      return asFarAsThereIs(scene, outcome.short);
    case 'coupon-refused':
      return withoutRefusedCoupon(scene, outcome.code, outcome.reason);
    case 'order-cancelled':
      return note(scene, scene.copy.cancelled(outcome.number));
    case 'cancel-requested':
      return note(scene, scene.copy.cancelRequested(outcome.number));
    case 'cancel-refused':
      return note(scene, scene.copy.cancelTooLate(outcome.number, scene.copy.orderStatus[outcome.status]));
    case 'invited':
      return tellInvitation(scene, outcome);
    case 'referral':
      return tellReferral(scene, outcome.result);
    default:
      return assertNever(outcome);
  }
}

function note(scene: Scene, body: string): Scene {
  return endWithReply(answered(scene), { kind: 'text', body });
}

/** The basket is an order now: the next one starts with a new id, so no old button can touch it. */
function finishOrder(told: Scene): Scene {
  return { ...told, state: { ...told.state, basket: null, step: { at: 'idle' }, shown: null } };
}

function confirmation(scene: Scene, number: number): Scene {
  const { copy, state } = scene;
  const { priced } = pricingOf(scene);
  const parts = [
    scene.basket.dueAt === null ? copy.confirmed(number) : copy.confirmedLater(number),
    '',
    linesText(scene, priced.lines, REPLY_LIMITS.interactiveBody - 560),
    totalsText(scene, priced),
    state.lastPaymentMethod ? `💳 ${copy.payment[scene.basket.fulfilment](copy.payWay[state.lastPaymentMethod])}` : '',
    destinationText(scene),
    dueText(scene),
    scene.basket.note ? `${copy.note}: ${quoted(scene.basket.note, 200)}` : '',
    '',
    scene.basket.dueAt === null ? copy.willTell : copy.willTellLater,
  ];
  const told = endWithChoices(scene, parts.filter((part, index) => part !== '' || index === 1 || index === 8).join('\n'), [
    { action: { do: 'orders' }, title: copy.button.orders },
    { action: { do: 'menu' }, title: copy.button.newOrder },
  ]);
  const template = templateCall('sofra_order_placed', scene.locale, number, money(scene, priced.total));
  return { ...told, ending: (told.ending ?? []).map((effect) => (effect.kind === 'reply' ? { ...effect, reply: { ...effect.reply, purpose: 'confirmation', template } } : effect)) };
}

function knownOrder({ world }: Scene, outcome: { orderId: string; number: number }) {
  return world.orders.find(({ id }) => id === outcome.orderId) ?? { number: outcome.number, status: 'placed' as const };
}
