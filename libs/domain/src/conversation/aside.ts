import { foldTurkish } from '../catalog/fold-turkish';
import type { Copy } from './copy/copy';
import { openOrders, showTalk, tellOrders } from './orders-talk';
import { say, type Scene } from './scene';
import type { Heard } from './steps/step-rules';
import type { Action } from './tap-id';
import { pick } from './tapped';

/** Answers the question the latest message asked beside the step; null when there is none, or the text is about something else. */
export function answerAside(scene: Scene, { text, meaning }: Heard): Scene | null {
  const { aside } = scene.state;
  if (!aside) return null;
  const typed = foldTurkish(text);
  // A title that is a word as well ("Sepet") does the same in every step.
  const named = meaning.kind === 'word' ? undefined : aside.find((action) => titlesOf(scene, action).some((title) => foldTurkish(title) === typed));
  if (named) return take(scene, named);
  if (meaning.kind === 'number') return take(scene, aside[meaning.number - 1]) ?? showTalk(say(scene, scene.copy.notUnderstood));
  const cancel = aside.find((action) => action.do === 'cancel');
  if (isYes({ meaning }) || (cancel && meaning.kind === 'word' && meaning.word === 'cancel')) return take(scene, cancel) ?? goOn(scene);
  if (meaning.kind === 'word' && meaning.word === 'no') return cancel ? tellOrders(scene) : goOn(scene);
  return null;
}

function isYes({ meaning }: Pick<Heard, 'meaning'>): boolean {
  return meaning.kind === 'word' && meaning.word === 'yes';
}

function take(scene: Scene, action: Action | undefined): Scene | null {
  return action ? pick(scene, { action, title: '' }) : null;
}

/** A yes to nothing that was asked never answers the question behind it: that one is shown first. */
function goOn(scene: Scene): Scene {
  return scene.state.step.at === 'idle' && openOrders(scene).length > 0 ? tellOrders(scene) : showTalk(scene);
}

/** What may stand on the button of an action; it may as well be typed. */
function titlesOf({ copy, world }: Scene, action: Action): string[] {
  if (action.do !== 'ask-cancel') return BUTTONS[action.do]?.map((name) => copy.button[name]) ?? [];
  const order = world.orders.find(({ id }) => id === action.orderId);
  return order ? [copy.cancelRow(order.number)] : [];
}

const BUTTONS: { readonly [Do in Action['do']]?: readonly (keyof Copy['button'])[] } = {
  cancel: ['yesCancel', 'yesAsk'],
  orders: ['noKeep', 'orders'],
  menu: ['newOrder', 'menu'],
  checkout: ['keep', 'basket'],
  'ask-clear': ['askClear'],
  language: ['otherLanguage'],
  invite: ['invite'],
};
