import type { Currency, Locale, Minor, OrderDifference } from '@sofra/contracts';
import { clockText, toLocalMinute } from '../catalog/wall-clock';
import { formatMoney } from '../money/money';
import { cutText } from '../shared/plain-text';
import type { Copy } from './copy/copy';
import { copyFor } from './copy/copy-for';
import { momentWords } from './moment-words';
import { aboutOrder, plainReply } from './out-of-turn';
import type { Reply } from './reply';
import { quoted } from './scene';
import { MAX_TEMPLATE_VALUE, templateCall } from './status-templates';

/** An order that a clerk took is in the kitchen; for a caller who writes to the branch too. */
export function manualConfirmation({ number, total, currency }: { number: number; total: Minor; currency: Currency }, locale: Locale): Reply {
  const copy = copyFor(locale);
  const amount = formatMoney(total, currency, locale);
  return plainReply('confirmation', [copy.confirmed(number), amount, '', copy.willTell].join('\n'), templateCall('sofra_order_placed', locale, number, amount));
}

/** The kitchen's answer to a wish to cancel. */
export function cancelAnswerReply(facts: { number: number; isAccepted: boolean; phone: string | null }, locale: Locale): Reply {
  const copy = copyFor(locale);
  const template = templateCall(facts.isAccepted ? 'sofra_cancel_accepted' : 'sofra_cancel_declined', locale, facts.number);
  return plainReply('status', facts.isAccepted ? copy.cancelAccepted(facts.number) : copy.cancelDeclined(facts.number, facts.phone), template);
}

/** The food will be later than was said: the new time, epoch milliseconds. */
export function promiseMovedReply({ number, promisedAt, timeZone }: { number: number; promisedAt: number; timeZone: string }, locale: Locale): Reply {
  const clock = clockText(toLocalMinute(promisedAt, timeZone));
  return plainReply('status', copyFor(locale).promiseMoved(number, clock), templateCall('sofra_order_later', locale, number, clock));
}

/** What staff changed of an order after it was placed. */
export interface AmendedFacts {
  number: number;
  differences: readonly OrderDifference[];
  /** What is asked for now, minor units. */
  total: Minor;
  currency: Currency;
}

const MOST_DIFFERENCES = 5;

/** Staff changed the order: what is different, and the new total, in one sentence. */
export function amendedReply({ number, differences, total, currency }: AmendedFacts, locale: Locale): Reply {
  const copy = copyFor(locale);
  const told = differences.slice(0, MOST_DIFFERENCES).map((difference) => differenceText(difference, copy.difference));
  const left = differences.length - told.length;
  const what = [...told, ...(left > 0 ? [copy.difference.more(left)] : [])].join(', ');
  const amount = formatMoney(total, currency, locale);
  return plainReply('status', copy.amended(number, what, amount), templateCall('sofra_order_amended', locale, number, cutText(what, MAX_TEMPLATE_VALUE), amount));
}

function differenceText(difference: OrderDifference, words: Copy['difference']): string {
  switch (difference.kind) {
    case 'item-added':
      return words.added(difference.quantity, quoted(difference.name));
    case 'item-removed':
      return words.removed(difference.quantity, quoted(difference.name));
    case 'quantity':
      return words.quantity(quoted(difference.name), difference.before, difference.after);
    case 'item-note':
      return words.itemNote(quoted(difference.name), difference.after && quoted(difference.after));
    case 'note':
      return words.note(difference.after && quoted(difference.after));
    case 'address':
      return words.address(difference.after && quoted(difference.after));
  }
}

/** An order for later and the closure that has come over its time. */
export interface ClashFacts {
  orderId: string;
  number: number;
  /** Epoch milliseconds, as `now`. */
  dueAt: number;
  now: number;
  timeZone: string;
  /** The closure is gone again. */
  isOver: boolean;
}

/** The kitchen will be closed when an order for later is wanted, or will be open after all. */
export function clashReply({ orderId, number, dueAt, now, timeZone, isOver }: ClashFacts, locale: Locale): Reply {
  const copy = copyFor(locale);
  const at = momentWords(dueAt, now, timeZone);
  const template = templateCall(isOver ? 'sofra_order_clash_over' : 'sofra_order_clash', locale, number, at.clock);
  if (isOver) return plainReply('status', copy.clashOver(number, at), template);
  const buttons = [aboutOrder(orderId, { do: 'ask-cancel', orderId }, copy.cancelRow(number)), aboutOrder(orderId, { do: 'menu' }, copy.button.newOrder)];
  return { purpose: 'status', content: { kind: 'buttons', body: copy.clash(number, at), buttons }, template };
}

/** The order is there, but the kitchen has not begun. */
export function orderWaitingReply({ number, phone }: { number: number; phone: string | null }, locale: Locale): Reply {
  return plainReply('status', copyFor(locale).orderWaiting(number, phone), templateCall('sofra_order_waiting', locale, number));
}

/** To a branch's manager: nobody takes an order. */
export function managerAlarmReply({ number, branch, minutes }: { number: number; branch: string; minutes: number }, locale: Locale): Reply {
  return plainReply('status', copyFor(locale).managerAlarm(number, quoted(branch, 60), minutes), templateCall('sofra_kitchen_alarm', locale, branch, number, minutes));
}

/** The one apology for a message that could not be handled. */
export function failedReply(locale: Locale): Reply {
  return plainReply('notice', copyFor(locale).failed);
}

/** The one warning to somebody who writes too fast. */
export function floodReply(locale: Locale): Reply {
  return plainReply('notice', copyFor(locale).flood);
}

/** Says that no offers come any more, to somebody who asked for that while writing too fast for a turn. */
export function stoppedReply(locale: Locale): Reply {
  return plainReply('notice', copyFor(locale).stopped);
}
