import type { Locale, Minor, PaymentMethod } from '@sofra/contracts';
import type { Basket } from '../basket/basket';
import { STATE_VERSION } from './state-version';
import type { Action } from './tap-id';
import type { Waiting } from './waiting';

/** What fills one slot of a combo that is being put together; its place is its slot's. */
export interface ChosenPart {
  productId: string;
  modifierIds: string[];
}

/** The combo being put together: slot after slot, in menu order. */
export interface Filling {
  productId: string;
  quantity: number;
  /** The first slots, as filled so far. */
  parts: ChosenPart[];
  /** The line whose parts are being changed; null for a new line. */
  lineId: number | null;
  /** Products and modifiers that were typed for it and are still to be placed. */
  wished: string[];
  /** Set when it was typed: only what has to be chosen is asked. */
  typed?: { note: string | null };
}

/** The product being put together, before it is a basket line. */
export interface Choosing {
  productId: string;
  quantity: number;
  /** Chosen so far, over all groups, in the order tapped. */
  modifierIds: string[];
  /** How many of the product's groups are answered; the next one is being asked. */
  answered: number;
  /** The line whose options are being changed; null for a new line. */
  lineId: number | null;
  /** Set when the line was typed: only what has to be chosen is asked, and the customer's words go to the kitchen. */
  typed?: { note: string | null };
  /** Set while the latest message shows it as a form: the rows of its first question were not seen. */
  asForm?: true;
  /** Set when the product fills the next slot of a combo. */
  combo?: Filling;
}

/** Where the talk stands: one file under `steps/` for each. */
export type Step =
  /** Nothing asked: before the first greeting and after an order. */
  | { at: 'idle' }
  | { at: 'categories'; page: number }
  | { at: 'products'; categoryId: string; page: number }
  /** What a typed text may mean, when that is more than one thing. */
  | { at: 'found'; query: string; quantity: number; page: number }
  | { at: 'choosing'; choosing: Choosing; page: number }
  /** What fills the next slot of a combo. */
  | { at: 'filling'; filling: Filling; page: number }
  /** What part of a typed order means, when it may be several things. */
  | { at: 'which'; asked: Waiting; page: number }
  | { at: 'basket'; page: number }
  | { at: 'line'; lineId: number }
  | { at: 'clearing' }
  | { at: 'address'; page: number }
  /** Which saved address to delete. */
  | { at: 'forgetting'; page: number }
  /** A note for a line; null: for the whole order. */
  | { at: 'noting'; lineId: number | null }
  /** When the food is wanted. */
  | { at: 'timing'; page: number }
  | { at: 'summary' }
  /** Back after a long silence: on with the basket, or start over? */
  | { at: 'resuming' };

/** What the customer last saw on the summary: a pay tap confirms only this. */
export interface Shown {
  basketId: string;
  revision: number;
  total: Minor;
}

/** The conversation's state; stored through `encodeState`, below 2 kB. Holds ids and quantities, never prices except `shown`. */
export interface ConversationState {
  version: typeof STATE_VERSION;
  locale: Locale | null;
  basket: Basket | null;
  step: Step;
  /** Parts of a typed order that are asked after the open question, in the order typed. */
  waiting: Waiting[];
  /** Number of the latest question; ids on buttons carry it. */
  question: number;
  shown: Shown | null;
  /** What the latest message offers when it asked beside the step ("cancel order 12?"): answered before the step is; null when the step was asked last. */
  aside: Action[] | null;
  lastPaymentMethod: PaymentMethod | null;
}

/** State of somebody never seen before. */
export function freshState(): ConversationState {
  return { version: STATE_VERSION, locale: null, basket: null, step: { at: 'idle' }, waiting: [], question: 0, shown: null, aside: null, lastPaymentMethod: null };
}
