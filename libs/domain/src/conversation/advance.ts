import type { Effect } from './effect';
import type { Input } from './input';
import type { ConversationState } from './state';
import type { World } from './world';

export interface Turn {
  state: ConversationState;
  /** Claims first, then writes, replies last. */
  effects: Effect[];
}

/** One turn of the talk: pure, total, never throws for anything a customer can send. */
export function advance(state: ConversationState, input: Input, world: World): Turn {
  void input;
  void world;
  return { state, effects: [] };
}
