import type { Step } from '../conversation/state';
import { parseTap } from '../conversation/tap-id';
import type { ChatDriver } from './chat-driver';
import { tappablesOf } from './chat-driver';
import { EVERY_INPUT } from './every-input';
import { EVERY_STEP, reachStep } from './reach-step';

/** Where one thing a customer does leads from a step. */
export interface Transition {
  from: Step['at'];
  to: Step['at'];
  /** What was tapped (`pay`), or what was typed, in quotation marks. */
  by: string;
}

/** Every tap of every step, tried: where it leads. Choices of the menu stand for their kind. */
export function everyTap(): Transition[] {
  return EVERY_STEP.flatMap((from) => {
    const { chat } = reachStep(from, 'en');
    const taps = tappablesOf(chat.last).map((tappable): Transition => ({ from, to: after(chat, (twin) => twin.press(tappable)), by: parseTap(tappable.id)?.action.do ?? '' }));
    return distinct(taps);
  });
}

/** Every kind of thing that is typed or sent, tried in every step: the steps it leads to. */
export function everySaying(): { said: string; to: Step['at'][]; stays: boolean }[] {
  const reached = EVERY_STEP.map((from) => ({ from, ...reachStep(from, 'en') }));
  return EVERY_INPUT.map((any) => {
    const leads = reached.map(({ from, chat, old }) => ({ from, to: after(chat, (twin) => twin.send(any.input({ chat: twin, old }))) }));
    const moved = leads.filter(({ from, to }) => from !== to).map(({ to }) => to);
    return { said: any.name, to: EVERY_STEP.filter((at) => moved.includes(at)), stays: leads.some(({ from, to }) => from === to) };
  });
}

function after(chat: ChatDriver, act: (twin: ChatDriver) => void): Step['at'] {
  const twin = chat.fork();
  act(twin);
  return twin.state.step.at;
}

function distinct(transitions: readonly Transition[]): Transition[] {
  return [...new Map(transitions.map((one) => [`${one.to} ${one.by}`, one])).values()];
}
