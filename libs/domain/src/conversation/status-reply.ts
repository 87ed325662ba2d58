import { type Currency, type Fulfilment, type Locale, type Minor, type OrderStatus, TOLD_STATUSES, type ToldStatus } from '@sofra/contracts';
import { clockText, toLocalMinute } from '../catalog/wall-clock';
import { formatMoney } from '../money/money';
import type { Copy } from './copy/copy';
import { copyFor } from './copy/copy-for';
import { aboutOrder, plainReply } from './out-of-turn';
import type { Reply, ReplyButton } from './reply';
import { quoted } from './scene';
import { templateCall, type TemplateCall } from './status-templates';
import { fillStatusWording, type StatusValues } from './status-wording';

/** What a status message says. */
export interface StatusFacts {
  orderId: string;
  number: number;
  status: OrderStatus;
  fulfilment: Fulfilment;
  total: Minor;
  currency: Currency;
  /** Name of the branch. */
  branch: string;
  /** Epoch milliseconds. */
  promisedAt: number | null;
  timeZone: string;
  /** A known reason or the kitchen's own words. */
  reason: string | null;
  /** Printed as it is; null when the branch has none. */
  phone: string | null;
}

/**
 * The message that tells a customer about a new status; null where none is worth its price. `own` is the branch's wording
 * for it: outside the service window the approved template speaks all the same.
 */
export function statusReply(facts: StatusFacts, locale: Locale, own: string | null = null): Reply | null {
  const body = statusText(facts, locale, own);
  if (body === null) return null;
  const reply = plainReply('status', body, statusTemplate(facts, locale));
  return isWorthAnotherTry(facts) ? { ...reply, content: { kind: 'buttons', body, buttons: againButtons(facts, locale) } } : reply;
}

/** What is said of a status where a branch has no words of its own, with its placeholders. */
export function ourStatusWording(status: ToldStatus, locale: Locale): string {
  return copyFor(locale).statusWording[status];
}

/** The kitchen gave the order up, not the customer. */
function isWorthAnotherTry({ status, reason }: StatusFacts): boolean {
  return status === 'rejected' || (status === 'cancelled' && reason !== 'customer-asked');
}

/** Both name what they do and belong to no question, so they may come between any two messages of the talk. */
function againButtons({ orderId }: StatusFacts, locale: Locale): ReplyButton[] {
  const { button } = copyFor(locale);
  return [aboutOrder(orderId, { do: 'reorder', orderId }, button.reorder), aboutOrder(orderId, { do: 'menu' }, button.menu)];
}

function statusText(facts: StatusFacts, locale: Locale, own: string | null): string | null {
  const { status } = facts;
  // A delivery that is ready concerns the courier; its guest hears when it leaves.
  if (!isTold(status) || (status === 'ready' && facts.fulfilment === 'delivery')) return null;
  const values = valuesOf(facts, locale);
  return (own && fillStatusWording(own, values, locale)) ?? fillStatusWording(ourStatusWording(status, locale), values, locale);
}

function isTold(status: OrderStatus): status is ToldStatus {
  return (TOLD_STATUSES as readonly OrderStatus[]).includes(status);
}

function valuesOf({ number, total, currency, branch, phone, promisedAt, timeZone, reason }: StatusFacts, locale: Locale): StatusValues {
  return {
    number: String(number),
    total: formatMoney(total, currency, locale),
    branch: quoted(branch, 60) || null,
    phone,
    time: promisedAt === null ? null : clockText(toLocalMinute(promisedAt, timeZone)),
    reason: reasonText(reason, copyFor(locale)),
  };
}

/** Known reasons in the guest's language; the kitchen's own words as they are. */
function reasonText(reason: string | null, copy: Copy): string | null {
  if (!reason?.trim()) return null;
  const known = Object.entries(copy.reason).find(([code]) => code === reason);
  return known ? known[1] : quoted(reason, 120);
}

function statusTemplate({ number, status, promisedAt, timeZone }: StatusFacts, locale: Locale): TemplateCall | undefined {
  switch (status) {
    case 'preparing':
      return promisedAt === null
        ? templateCall('sofra_order_preparing', locale, number)
        : templateCall('sofra_order_preparing_until', locale, number, clockText(toLocalMinute(promisedAt, timeZone)));
    case 'ready':
      return templateCall('sofra_order_ready', locale, number);
    case 'out-for-delivery':
      return templateCall('sofra_order_on_the_way', locale, number);
    case 'delivered':
      return templateCall('sofra_order_delivered', locale, number);
    case 'undelivered':
      return templateCall('sofra_order_undelivered', locale, number);
    case 'rejected':
      return templateCall('sofra_order_rejected', locale, number);
    case 'cancelled':
      return templateCall('sofra_order_cancelled', locale, number);
    case 'scheduled':
    case 'placed':
    case 'collected':
      return undefined;
  }
}
