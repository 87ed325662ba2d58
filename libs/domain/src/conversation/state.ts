import type { Locale, Minor, PaymentMethod } from '@sofra/contracts';
import type { Basket } from '../basket/basket';

/** Format of the stored document; an older or unknown one starts over and keeps the basket where it can. */
export const STATE_VERSION = 1;

/** The product being put together, before it is a basket line. */
export interface Choosing {
  productId: string;
  quantity: number;
  /** Answers so far, by group id, in the order asked. */
  chosen: { groupId: string; modifierIds: string[] }[];
}

/** Where the talk stands: one file under `steps/` for each. */
export type Step =
  | { at: 'idle' }
  | { at: 'categories'; page: number }
  | { at: 'products'; categoryId: string; page: number }
  | { at: 'choosing'; choosing: Choosing; page: number }
  | { at: 'basket' }
  | { at: 'address' }
  | { at: 'summary' };

/** What the customer last saw on the summary: a pay tap confirms only this. */
export interface Shown {
  basketId: string;
  revision: number;
  total: Minor;
}

/** The conversation's one document, below 2 kB as JSON; holds ids and quantities, never prices except `shown`. */
export interface ConversationState {
  version: typeof STATE_VERSION;
  locale: Locale | null;
  basket: Basket | null;
  step: Step;
  /** Number of the latest question; ids on buttons carry it. */
  question: number;
  shown: Shown | null;
  lastPaymentMethod: PaymentMethod | null;
}

/** State of somebody never seen before. */
export function freshState(): ConversationState {
  return { version: STATE_VERSION, locale: null, basket: null, step: { at: 'idle' }, question: 0, shown: null, lastPaymentMethod: null };
}
