import { customerCancel, type CancelRefusal } from '../orders/cancel-order';
import { isOpenStatus } from '../orders/order-status';
import { clockText, toLocalMinute } from '../catalog/wall-clock';
import { formatMoney } from '../money/money';
import type { Effect } from './effect';
import { utf8Length } from '../shared/utf8';
import { MAX_STATE_BYTES } from './limits';
import { openingWords } from './moment-words';
import { askNext, openBasket, openMenu } from './moves';
import { renderPrompt, type Choice } from './prompt';
import type { ConversationState } from './state';
import { encodeState } from './state-document';
import { encodeTap, type Action } from './tap-id';
import { endWithReply, goTo, hasItems, say, type Scene } from './scene';
import type { CustomerOrder } from './world';

/** Orders told at once; more than that nobody has open. */
const MAX_TOLD = 5;

/** Orders of this customer that are still on their way, newest first. */
export function openOrders({ world }: Pick<Scene, 'world'>): CustomerOrder[] {
  return world.orders.filter(({ status }) => isOpenStatus(status));
}

/** Tells how the orders stand, without touching what is being asked about the basket. */
export function tellOrders(scene: Scene): Scene {
  const open = openOrders(scene);
  const told = open.length > 0 ? open.slice(0, MAX_TOLD) : scene.world.orders.slice(0, 1);
  if (told.length === 0) return showTalk(say(scene, scene.copy.noOrders));
  return endWithChoices(scene, `${scene.copy.ordersTitle}\n${told.map((order) => orderText(scene, order)).join('\n\n')}`, orderChoices(scene, told));
}

/** One order in words: status, price, promised time, a pending wish to cancel. */
export function orderText({ copy, world, locale }: Scene, order: CustomerOrder): string {
  const promised = isOpenStatus(order.status) && order.promisedAt !== null ? order.promisedAt : null;
  return [
    copy.orderLine(order.number, copy.orderStatus[order.status], formatMoney(order.total, order.currency, locale)),
    promisedText({ copy, world }, order.status, promised),
    isOpenStatus(order.status) && order.cancelRequestedAt !== null ? copy.cancelPending : '',
  ].filter(Boolean).join('\n');
}

/** What is for later is named with its day. */
function promisedText({ copy, world }: Pick<Scene, 'copy' | 'world'>, status: CustomerOrder['status'], promised: number | null): string {
  if (promised === null) return '';
  return status === 'scheduled' ? copy.dueAt(openingWords(world, promised)) : copy.promisedFor(clockText(toLocalMinute(promised, world.branch.timeZone)));
}

function orderChoices(scene: Scene, orders: CustomerOrder[]): Choice[] {
  const { copy } = scene;
  const cancels = orders
    .filter((order) => judge(scene, order).ok)
    .map((order): Choice => ({ action: { do: 'ask-cancel', orderId: order.id }, title: copy.cancelRow(order.number) }));
  const back: Choice = hasItems(scene)
    ? { action: { do: 'checkout' }, title: copy.button.basket }
    : { action: { do: 'menu' }, title: copy.button.newOrder };
  return [...cancels, back];
}

/** "Cancel": the product being put together, an open order, the basket: whichever there is, and a question when it is not clear. */
export function cancelSomething(scene: Scene): Scene {
  const { step } = scene.state;
  if (step.at === 'choosing' || step.at === 'filling') {
    const dish = step.at === 'filling' ? step.filling : (step.choosing.combo ?? step.choosing);
    return (dish.lineId === null ? openMenu : openBasket)(say(scene, scene.copy.dropped));
  }
  if (step.at === 'which') return askNext(say(scene, scene.copy.dropped));
  const cancellable = openOrders(scene).filter((order) => judge(scene, order).ok);
  const [only, ...others] = cancellable;
  if (hasItems(scene)) return only ? askWhat(scene, cancellable) : goTo(scene, { at: 'clearing' });
  if (only && others.length === 0) return askCancel(scene, only.id);
  if (only) return askWhat(scene, cancellable);
  return openOrders(scene).length > 0 ? tellOrders(scene) : showTalk(say(scene, scene.copy.nothingToCancel));
}

function askWhat(scene: Scene, orders: CustomerOrder[]): Scene {
  const { copy } = scene;
  const cancels = orders.slice(0, MAX_TOLD).map((order): Choice => ({ action: { do: 'ask-cancel', orderId: order.id }, title: copy.cancelRow(order.number) }));
  const clear: Choice[] = hasItems(scene) ? [{ action: { do: 'ask-clear' }, title: copy.button.askClear }] : [];
  return endWithChoices(scene, copy.stillTalking, [...cancels, ...clear, { action: { do: 'checkout' }, title: copy.button.keep }]);
}

/** Asks once before an order is cancelled, or before the kitchen is asked to. */
export function askCancel(scene: Scene, orderId: string): Scene {
  const order = ownOrder(scene, orderId);
  if (!order) return showTalk(say(scene, scene.copy.nothingToCancel));
  const judged = judge(scene, order);
  if (!judged.ok) return endWithReply(scene, { kind: 'text', body: refusalText(scene, order, judged.refusal) });
  const { copy } = scene;
  const isAtOnce = judged.value === 'cancel';
  const question = isAtOnce ? copy.askCancel(order.number) : copy.askCancelRequest(order.number);
  return endWithChoices(scene, question, [
    { action: { do: 'cancel', orderId }, title: isAtOnce ? copy.button.yesCancel : copy.button.yesAsk },
    { action: { do: 'orders' }, title: copy.button.noKeep },
  ]);
}

/** Cancels, or asks the kitchen; judged again, since the button may be old. */
export function cancelOrder(scene: Scene, orderId: string): Scene {
  const order = ownOrder(scene, orderId);
  if (!order) return showTalk(say(scene, scene.copy.nothingToCancel));
  const judged = judge(scene, order);
  if (!judged.ok) return endWithReply(answered(scene), { kind: 'text', body: refusalText(scene, order, judged.refusal) });
  const effect: Effect = judged.value === 'cancel' ? { kind: 'cancel-order', orderId } : { kind: 'request-cancel', orderId };
  return { ...answered(scene), ending: [effect] };
}

/** The question beside the step is answered. */
export function answered(scene: Scene): Scene {
  return { ...scene, state: { ...scene.state, aside: null } };
}

/** The basket had become an order: says which, and never makes a second. */
export function tellAlreadyOrdered(scene: Scene, order: Pick<CustomerOrder, 'number' | 'status'>): Scene {
  const { copy } = scene;
  return endWithChoices(scene, copy.alreadyOrdered(order.number, copy.orderStatus[order.status]), [
    { action: { do: 'orders' }, title: copy.button.orders },
    { action: { do: 'menu' }, title: copy.button.newOrder },
  ]);
}

/** Ends the turn with a question that stands beside the basket's: its buttons name an order and are judged when tapped. */
export function endWithChoices(scene: Scene, body: string, fixed: Choice[]): Scene {
  const { basket, state, copy } = scene;
  const lead = [...scene.lead, body].join('\n\n');
  const prompt = { body: lead, button: copy.button.listOrders, items: [], page: 0, fixed };
  const idOf = (action: Action) => encodeTap({ basketId: basket.id, question: state.question, action });
  const told = endWithReply({ ...scene, lead: [] }, renderPrompt(prompt, copy, idOf), 'prompt');
  return { ...told, state: withAside(told, fixed.map(({ action }) => action)) };
}

/** A document without room for what the buttons do remembers at least that they were shown: a yes is never taken for the step's. */
function withAside({ state, basket }: Scene, aside: Action[]): ConversationState {
  const whole = { ...state, aside };
  const isSmallEnough = utf8Length(JSON.stringify(encodeState({ ...whole, basket }))) <= MAX_STATE_BYTES;
  return isSmallEnough ? whole : { ...state, aside: [] };
}

/** Back to where the talk stands; with nothing asked, the menu. */
export function showTalk(scene: Scene): Scene {
  return scene.state.step.at === 'idle' ? openMenu(scene) : scene;
}

function ownOrder({ world }: Scene, orderId: string): CustomerOrder | undefined {
  return world.orders.find(({ id }) => id === orderId);
}

function judge({ world }: Scene, order: CustomerOrder) {
  return customerCancel(order, world.now, world.branch.cancelWindowMinutes);
}

function refusalText({ copy }: Scene, order: CustomerOrder, refusal: CancelRefusal): string {
  if (refusal.code === 'already-requested') return copy.cancelAlreadyAsked(order.number);
  return copy.cancelTooLate(order.number, copy.orderStatus[refusal.status]);
}
