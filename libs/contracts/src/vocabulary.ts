/** Languages the bot and the web app speak; every sentence exists once in each. */
export const LOCALES = ['tr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Life of an order; the allowed moves live in `@sofra/domain` (`ORDER_TRANSITIONS`). */
export const ORDER_STATUSES = [
  'scheduled',
  'placed',
  'preparing',
  'ready',
  'out-for-delivery',
  'delivered',
  'undelivered',
  'collected',
  'rejected',
  'cancelled',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** How the food reaches the guest. */
export const FULFILMENTS = ['delivery', 'pickup', 'table'] as const;
export type Fulfilment = (typeof FULFILMENTS)[number];

/** Where an order came from. */
export const CHANNELS = ['whatsapp', 'phone', 'counter'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Who changed an order. */
export const ACTORS = ['customer', 'staff', 'screen', 'system'] as const;
export type Actor = (typeof ACTORS)[number];

/** Paid on delivery, three ways. */
export const PAYMENT_METHODS = ['cash', 'card', 'meal-card'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

export const PAYMENT_STATUSES = ['due', 'paid', 'refunded', 'void'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** State of one item on its ticket. */
export const ITEM_STATUSES = ['open', 'done'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** Amounts that are added to the food. */
export const CHARGE_KINDS = ['delivery', 'packaging', 'service', 'tip', 'rounding'] as const;
export type ChargeKind = (typeof CHARGE_KINDS)[number];

/** What a coupon does to a basket. */
export const COUPON_KINDS = ['percent', 'fixed', 'free-product', 'free-delivery'] as const;
export type CouponKind = (typeof COUPON_KINDS)[number];

/** Staff roles, strongest first; a paired screen acts as `screen`. */
export const ROLES = ['owner', 'manager', 'kitchen'] as const;
export type Role = (typeof ROLES)[number];

/** Why the kitchen turns an order down; the customer is told in words. */
export const REJECT_REASONS = ['too-busy', 'sold-out', 'out-of-zone', 'closing', 'other'] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** Why an order that was already taken is cancelled. */
export const CANCEL_REASONS = ['customer-asked', 'sold-out', 'courier', 'mistake', 'other'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** Why the food could not be handed over. */
export const UNDELIVERED_REASONS = ['not-home', 'wrong-address', 'refused', 'other'] as const;
export type UndeliveredReason = (typeof UNDELIVERED_REASONS)[number];
