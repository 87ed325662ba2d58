import type { BasketLine } from '../basket/basket';
import { clearLines } from '../basket/change-basket';
import { utf8Length } from '../shared/utf8';
import type { Ambiguity, RefusedWish, TextSpan, TypedCommand, TypedOrder, UnclearWish } from '../typed-order/typed-order';
import { hasAddressWord } from './address-words';
import { basketNews } from './basket-news';
import { DRAFT_LINE, carryOut, comboInMaking, draftOf, isAsking, isPlain, putTogether, saidAgain, type Adding } from './carry-out';
import { offeredModifiers, questionsOf } from './groups';
import { choicesText } from './group-words';
import { partText } from './let-go';
import { askNext, openMenu } from './moves';
import { showTalk } from './orders-talk';
import { addLastOrder } from './repeat-order';
import { hasItems, nameOf, quoted, say, withBasket, type Scene } from './scene';
import { insteadOf, whyNotThere } from './sold-out';
import { changeOf, keepableNote, type Change, type Waiting } from './waiting';
import { encodeWaiting } from './waiting-document';

/** Bytes of one question in the stored document, beside the fullest basket. */
const MAX_WAITING_BYTES = 400;
/** What a question about a number offers; others are typed. */
const OFFERED_NUMBERS = [1, 2, 3, 4, 5, 10];

/** What a typed order may be about: the basket's lines, and the product being put together as the one touched last. */
export function linesInTalk(scene: Scene): BasketLine[] {
  const combo = comboInMaking(scene);
  if (combo) return [...scene.basket.lines, { id: DRAFT_LINE, productId: combo.productId, quantity: combo.quantity, modifiers: [], note: combo.typed?.note ?? null }];
  const draft = draftOf(scene);
  if (!draft) return scene.basket.lines;
  const modifiers = draft.modifierIds.map((modifierId) => ({ modifierId, quantity: 1 }));
  return [...scene.basket.lines, { id: DRAFT_LINE, productId: draft.productId, quantity: draft.quantity, modifiers, note: draft.typed?.note ?? null }];
}

/** Does what was typed, in the order typed; asks one by one what is not clear, and says what could not be done. */
export function takeTypedOrder(scene: Scene, order: TypedOrder): Scene {
  const opened = showTalk(withoutDoubt(scene));
  const plain = plainLine(order);
  if (plain && !isAsking(opened)) return explain(putTogether(opened, plain), order);
  const done = order.commands.reduce(run, opened);
  const asked = order.ambiguities.reduce(takeUnclear, done);
  const told = explain(announced(opened, echoed(opened, asked)), order);
  const isTouched = asked.basket !== opened.basket || asked.state.waiting !== opened.state.waiting || asked.state.step !== opened.state.step;
  return isTouched && !isAsking(told) ? askNext(told) : told;
}

/** Somebody asked whether a dish was meant who orders something else has answered: it was not. */
function withoutDoubt(scene: Scene): Scene {
  const { step } = scene.state;
  return step.at === 'which' && step.asked.about === 'doubt' ? { ...scene, state: { ...scene.state, step: { at: 'summary' } } } : scene;
}

/** The only thing typed, without a wish: "2 lahmacun". */
function plainLine({ commands: [command, ...others], ambiguities }: TypedOrder): Adding | null {
  const change = command?.kind === 'add' && others.length + ambiguities.length === 0 ? changeOf(command) : null;
  return change?.kind === 'add' && isPlain(change) ? change : null;
}

function run(scene: Scene, command: TypedCommand): Scene {
  if (command.kind === 'repeat-last') return addLastOrder(scene);
  if (command.kind === 'clear') return clearAll(scene);
  const change = changeOf(command);
  return change ? carryOut(scene, change) : scene;
}

function clearAll(scene: Scene): Scene {
  if (!hasItems(scene) && !isAsking(scene)) return openMenu(say(scene, scene.copy.basketEmpty));
  const cleared = withBasket({ ...scene, state: { ...scene.state, waiting: [] } }, clearLines(scene.basket));
  return openMenu(say(cleared, scene.copy.cleared));
}

/** Where it may be about several lines, it is about the dish that is being asked about. */
function takeUnclear(scene: Scene, ambiguity: Ambiguity): Scene {
  const ofDraft = ambiguity.kind === 'line' ? ambiguity.options.find(({ lineId }) => lineId === DRAFT_LINE) : undefined;
  return ofDraft ? run(scene, ofDraft) : queue(scene, ambiguity);
}

function queue(before: Scene, ambiguity: Ambiguity): Scene {
  const scene = isAboutDraft(before, ambiguity) ? openMenu(before) : before;
  const words = quoted(ambiguity.span.text, 30);
  const asked = fitting({ about: ambiguity.kind, words, options: optionsOf(ambiguity).map((change) => withDraft(before, change)) });
  return asked ? { ...scene, state: { ...scene.state, waiting: [...scene.state.waiting, asked] } } : say(scene, scene.copy.notAdded(words));
}

/** Several makings of the dish that is being put together: it is said better, not once more. */
function isAboutDraft(scene: Scene, ambiguity: Ambiguity): boolean {
  return ambiguity.kind === 'product' && ambiguity.options.every(({ productId }) => productId === draftOf(scene)?.productId);
}

function withDraft(scene: Scene, change: Change): Change {
  const product = change.kind === 'add' ? scene.world.menu.products.get(change.productId) : undefined;
  return change.kind === 'add' && product ? saidAgain(scene, product, change) : change;
}

function optionsOf(ambiguity: Ambiguity): Change[] {
  switch (ambiguity.kind) {
    case 'product':
      return ambiguity.options.flatMap((line) => changeOf({ kind: 'add', line }) ?? []);
    case 'line':
      return ambiguity.options.flatMap((command) => changeOf(command) ?? []);
    case 'doubt':
      return [changeOf({ kind: 'add', line: ambiguity.line })].flatMap((change) => change ?? []);
    case 'quantity':
      return OFFERED_NUMBERS.flatMap((quantity) => changeOf({ kind: 'add', line: { ...ambiguity.line, quantity } }) ?? []);
  }
}

/** As many options as the stored document has room for; null when that is no question any more. */
function fitting(waiting: Waiting): Waiting | null {
  let { options } = waiting;
  while (options.length > 1 && utf8Length(JSON.stringify(encodeWaiting({ ...waiting, options }))) > MAX_WAITING_BYTES) options = options.slice(0, -1);
  return options.length > (waiting.about === 'doubt' ? 0 : 1) ? { ...waiting, options } : null;
}

/** While something is being asked the basket is out of sight: what became of it is said. */
function echoed(before: Scene, scene: Scene): Scene {
  const isInSight = !isAsking(scene) && scene.state.waiting.length === 0;
  const news = isInSight ? null : basketNews(before, scene);
  return news ? say(scene, news) : scene;
}

/** Behind an open question it waits its turn: that it was heard is said. */
function announced(before: Scene, scene: Scene): Scene {
  const added = isAsking(before) && scene.state.step === before.state.step ? scene.state.waiting.slice(before.state.waiting.length) : [];
  return added.length > 0 ? say(scene, scene.copy.askedNext(added.map((part) => partText(scene, part)).join(', '))) : scene;
}

/** Says what of a typed order was not understood or cannot be had. */
export function sayUnread(scene: Scene, order: TypedOrder): Scene {
  return explain(scene, order);
}

function explain(scene: Scene, order: TypedOrder): Scene {
  const { copy, world } = scene;
  const sentences = [
    ...order.refused.flatMap((refused) => refusedTexts(scene, refused)),
    ...order.unclear.flatMap((unclear) => unclearText(scene, unclear) ?? []),
    ...notesOf(order).filter((note) => keepableNote(note) === null).map((note) => copy.notRead(quoted(note))),
    ...(order.leftovers.length > 0 ? [copy.notRead(spansText(order.leftovers))] : []),
    ...(order.asks ? [copy.cannotAnswer(world.branch.phone)] : []),
  ];
  return [...new Set(sentences)].reduce(say, scene);
}

function notesOf({ commands, ambiguities }: TypedOrder): string[] {
  const done = commands.flatMap((command) => (command.kind === 'add' ? [command.line.note] : command.kind === 'edit' ? [command.note] : []));
  const asked = ambiguities.flatMap((one) => (one.kind === 'product' ? one.options.map(({ note }) => note) : one.kind === 'line' ? [] : [one.line.note]));
  return [...done, ...asked].filter((note) => note !== null);
}

function refusedTexts(scene: Scene, { productId, modifierId, reason }: RefusedWish): string[] {
  const { copy, world } = scene;
  if (reason === 'alcohol') return [copy.noAlcohol];
  const product = world.menu.products.get(productId);
  const modifier = product?.modifierGroups.flatMap(({ modifiers }) => modifiers).find(({ id }) => id === modifierId);
  if (modifier) return [copy.soldOutHere(quoted(nameOf(scene, modifier.name)))];
  return product ? [whyNotThere(scene, product), ...insteadOf(scene, product)] : [copy.gone];
}

/** Named by part only, so nothing was taken: what there is instead, unless the question that follows says it. */
function unclearText(scene: Scene, { productId, groupId, lineId, span }: UnclearWish): string | null {
  const product = scene.world.menu.products.get(productId);
  const group = product && questionsOf(product).find(({ id }) => id === groupId);
  if (!group) return null;
  const isAsked = group.min > 0 && (lineId === null || lineId === DRAFT_LINE);
  return scene.copy.noSuchChoice(quoted(span.text), isAsked ? null : `${quoted(nameOf(scene, group.name))}: ${choicesText(scene, offeredModifiers(group))}`);
}

/** Neighbouring words together, the rest with dots between, in one short line. */
function spansText(spans: readonly TextSpan[]): string {
  let text = '';
  let end: number | null = null;
  for (const span of spans) {
    const gap = end === null ? '' : span.start - end <= 1 ? ' ' : ' … ';
    text += `${gap}${span.text}`;
    end = span.end;
  }
  return quoted(text);
}

/** Whether a text that names food is an address after all ("Çay Sokak no 5"): it has words of one, or is mostly something else. */
export function isRatherAddress(text: string, { leftovers }: TypedOrder): boolean {
  if (leftovers.length === 0) return false;
  const unread = leftovers.reduce((length, span) => length + span.text.length, 0);
  return hasAddressWord(text) || unread > text.length / 2;
}
