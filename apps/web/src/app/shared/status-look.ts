import type { Fulfilment, OrderStatus, PaymentMethod } from '@sofra/contracts';
import {
  LucideBan,
  LucideBanknote,
  LucideBellRing,
  LucideBike,
  LucideCalendarClock,
  LucideCircleCheck,
  LucideCookingPot,
  LucideCreditCard,
  type LucideIcon,
  LucidePackageCheck,
  LucideShoppingBag,
  LucideTicket,
  LucideTriangleAlert,
  LucideUtensils,
} from '@lucide/angular';

/** Hue family of a status; `tokens` gives each its colour in both themes. */
export type Tone = 'new' | 'preparing' | 'ready' | 'on-the-way' | 'done' | 'cancelled';

interface StatusLook {
  tone: Tone;
  icon: LucideIcon;
}

/** One table for colour and icon of a status; its word is `status.<status>`. */
export const STATUS_LOOK: Readonly<Record<OrderStatus, StatusLook>> = {
  scheduled: { tone: 'done', icon: LucideCalendarClock },
  placed: { tone: 'new', icon: LucideBellRing },
  preparing: { tone: 'preparing', icon: LucideCookingPot },
  ready: { tone: 'ready', icon: LucidePackageCheck },
  'out-for-delivery': { tone: 'on-the-way', icon: LucideBike },
  delivered: { tone: 'done', icon: LucideCircleCheck },
  undelivered: { tone: 'cancelled', icon: LucideTriangleAlert },
  collected: { tone: 'done', icon: LucideCircleCheck },
  rejected: { tone: 'cancelled', icon: LucideBan },
  cancelled: { tone: 'cancelled', icon: LucideBan },
};

export const FULFILMENT_ICON: Readonly<Record<Fulfilment, LucideIcon>> = {
  delivery: LucideBike,
  pickup: LucideShoppingBag,
  table: LucideUtensils,
};

export const PAYMENT_ICON: Readonly<Record<PaymentMethod, LucideIcon>> = {
  cash: LucideBanknote,
  card: LucideCreditCard,
  'meal-card': LucideTicket,
};
