import { assertNever } from '../shared/assert-never';
import { isBack, showWaiting, tellStillThere } from './come-back';
import { settleCoupon } from './coupon-talk';
import type { Effect } from './effect';
import { fillForm } from './form/fill-form';
import { givePin } from './give-address';
import { hear } from './hear';
import type { Input } from './input';
import { tellLeftBehind } from './left-behind';
import { letGo } from './let-go';
import { settleBasket } from './moves';
import { afterOutcome } from './outcomes';
import { answered, showTalk } from './orders-talk';
import { openScene, say, type Scene } from './scene';
import { settleTime } from './schedule-talk';
import { afterDeletion, reread } from './second-thoughts';
import { showStep } from './show-step';
import type { ConversationState } from './state';
import { steadyStep } from './steady-step';
import { takeCart } from './take-cart';
import { tapped } from './tapped';
import type { World } from './world';

/** What a turn leads to. */
export interface Turn {
  state: ConversationState;
  /** Claims first, then writes, replies last. */
  effects: Effect[];
}

/** One turn of the talk: pure, total, never throws for anything a customer can send. */
export function advance(state: ConversationState, input: Input, world: World): Turn {
  return close(state, respond(openScene(state, world), input));
}

function respond(opened: Scene, input: Input): Scene {
  if (input.kind === 'outcome') return afterOutcome(opened, input.outcome);
  const scene = opened.world.isRestarted ? say(opened, opened.copy.restarted) : opened;
  // Somebody who tapped minutes ago has moved on since: shown where things stand, and nothing else.
  if (scene.world.isLate) return showTalk(say(scene, scene.copy.late));
  if (input.kind === 'reaction' && !isYes(scene, input.emoji)) return { ...scene, ending: [] };
  const settled = steadyStep(settleTime(settleCoupon(settleBasket(scene))));
  const after = react(settled, input);
  return input.kind === 'tap' || input.kind === 'form' ? after : tellStillThere(settled, tellLeftBehind(settled, after));
}

function react(scene: Scene, input: Exclude<Input, { kind: 'outcome' }>): Scene {
  switch (input.kind) {
    case 'text':
      return hear(scene, input.text);
    case 'tap':
      return tapped(scene, input.id);
    case 'location':
      return givePin(scene, input);
    case 'cart':
      return takeCart(scene, input);
    case 'form':
      return fillForm(scene, input);
    case 'reaction':
      return hear(scene, 'ok');
    case 'edit':
      return reread(scene, input.text, input.original);
    case 'revoke':
      return afterDeletion(scene);
    case 'unreadable':
      return unread(say(scene, scene.copy.unreadable[input.what]));
    default:
      return assertNever(input);
  }
}

function unread(scene: Scene): Scene {
  return isBack(scene) ? showWaiting(scene) : showTalk(scene);
}

/** A thumb on the summary, or on a question asked in front of it, is a yes; any other reaction wants no answer, and answers are billed. */
function isYes({ state: { aside, step } }: Scene, emoji: string): boolean {
  const isAsked = aside ? aside.some((action) => action.do === 'cancel') : step.at === 'summary';
  return isAsked && /^👍[🏻-🏿]?$/u.test(emoji);
}

function close(before: ConversationState, scene: Scene): Turn {
  if (scene.ending) return { state: keep(before, scene), effects: inOrder(scene.writes, scene.ending) };
  const shown = showStep(before, letGo(steadyStep(showTalk(answered(scene)))));
  return { state: shown.state, effects: [...scene.writes, { kind: 'reply', reply: shown.reply }] };
}

/** An order that was just placed has taken the basket with it; otherwise the basket of the scene stays. */
function keep(before: ConversationState, { state, basket }: Scene): ConversationState {
  const isOrdered = before.basket !== null && state.basket === null;
  const isUntouched = before.basket === null && basket.revision === 0;
  return { ...state, basket: isOrdered || isUntouched ? null : basket };
}

/** Claims before writes: a refused claim must cost nothing. */
function inOrder(writes: Effect[], ending: Effect[]): Effect[] {
  const isClaim = ({ kind }: Effect) => kind === 'claim-stock' || kind === 'claim-coupon';
  const isReply = ({ kind }: Effect) => kind === 'reply';
  const all = [...writes, ...ending];
  return [...all.filter(isClaim), ...all.filter((effect) => !isClaim(effect) && !isReply(effect)), ...all.filter(isReply)];
}
