import type { Fulfilment, OrderStatus, PaymentMethod } from '@sofra/contracts';
import type { IconName } from './icons';

/** Hue family of a status; `tokens` gives each its colour in both themes. */
export type Tone = 'new' | 'preparing' | 'ready' | 'on-the-way' | 'done' | 'cancelled';

interface StatusLook {
  tone: Tone;
  icon: IconName;
}

/** One table for colour and icon of a status; its word is `status.<status>`. */
export const STATUS_LOOK: Readonly<Record<OrderStatus, StatusLook>> = {
  scheduled: { tone: 'done', icon: 'calendar' },
  placed: { tone: 'new', icon: 'bell' },
  preparing: { tone: 'preparing', icon: 'pot' },
  ready: { tone: 'ready', icon: 'package' },
  'out-for-delivery': { tone: 'on-the-way', icon: 'bike' },
  delivered: { tone: 'done', icon: 'done' },
  undelivered: { tone: 'cancelled', icon: 'warning' },
  collected: { tone: 'done', icon: 'done' },
  rejected: { tone: 'cancelled', icon: 'ban' },
  cancelled: { tone: 'cancelled', icon: 'ban' },
};

export const FULFILMENT_ICON: Readonly<Record<Fulfilment, IconName>> = {
  delivery: 'bike',
  pickup: 'bag',
  table: 'cutlery',
};

export const PAYMENT_ICON: Readonly<Record<PaymentMethod, IconName>> = {
  cash: 'cash',
  card: 'card',
  'meal-card': 'voucher',
};
