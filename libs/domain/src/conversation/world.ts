import type { Currency, FormSlot, Fulfilment, Locale, Minor, OrderStatus, PaymentMethod, ReferralTerms } from '@sofra/contracts';
import type { Closure } from '../catalog/opening-hours';
import type { MenuSnapshot } from '../catalog/menu';
import type { KnownCoupon } from '../coupon/coupon';
import type { DeliveryZone } from '../zones/zone';

export interface SavedAddress {
  id: string;
  text: string;
  latitude: number | null;
  longitude: number | null;
}

/** An order of this customer as the conversation may show it. */
export interface CustomerOrder {
  id: string;
  basketId: string | null;
  number: number;
  status: OrderStatus;
  total: Minor;
  currency: Currency;
  fulfilment: Fulfilment;
  addressText: string | null;
  /** Epoch milliseconds. */
  placedAt: number;
  statusAt: number;
  promisedAt: number | null;
  cancelRequestedAt: number | null;
}

/** A line of an earlier order. */
export interface PastLine {
  /** Null when the product is no more. */
  productId: string | null;
  /** As it was called then. */
  name: string;
  quantity: number;
  modifiers: readonly { modifierId: string | null; quantity: number }[];
  note: string | null;
  /** Set on a combo. */
  parts?: readonly { slotId: string | null; productId: string | null; modifiers: readonly { modifierId: string | null; quantity: number }[] }[];
}

export interface BranchFacts {
  name: string;
  /** What people call, as printed: "+90 212 555 01 01"; null when not set. */
  phone: string | null;
  timeZone: string;
  currency: Currency;
  locales: readonly Locale[];
  defaultLocale: Locale;
  fulfilments: readonly Fulfilment[];
  paymentMethods: readonly PaymentMethod[];
  /** Smallest subtotal for a delivery, minor units. */
  minimumBasket: Minor;
  deliveryFee: Minor;
  /** Where it delivers, in the owner's order; none: everywhere, on the terms above. */
  zones: readonly DeliveryZone[];
  /** What an invited friend's first order earns whoever invited them; null: nobody is asked to invite. */
  referral: ReferralTerms | null;
  /** How long a customer may cancel while `preparing`, minutes since placed. */
  cancelWindowMinutes: number;
  /** Whether orders are taken now; `opensAt` (epoch ms) is the next opening when not. */
  isOpen: boolean;
  opensAt: number | null;
  /** Until when the kitchen takes no orders within its hours (epoch ms), while it does so. */
  pausedUntil: number | null;
  /** When the kitchen works, of the next days, on the branch's wall clock: what may be ordered for later. */
  openSpans: readonly Closure[];
  preparationMinutes: number;
  /** From the kitchen to the door, where a zone says nothing else. */
  deliveryMinutes: number;
  /** What a busy kitchen adds to every time it names now; 0 when it is not. */
  busyMinutes: number;
}

/** The form that is published for a branch: one screen that shows any dish whose groups fit its places. */
export interface PublishedForm {
  flowId: string;
  slots: readonly FormSlot[];
}

/** All a turn may look at besides its state and input: loaded under the conversation's lock, immutable. */
export interface World {
  /** Epoch milliseconds: the transaction's clock. */
  now: number;
  /** When this customer's message before this one came, epoch milliseconds; null for a first contact. */
  lastInboundAt: number | null;
  /** The message is older than ten minutes: answer with the current view, change nothing. */
  isLate: boolean;
  /** The stored state could not be read (`parseState`): said once, before the answer. */
  isRestarted?: boolean;
  menu: MenuSnapshot;
  branch: BranchFacts;
  customer: { name: string; locale: Locale | null };
  /** Dishes with several questions are put together on one screen; null or left out: the branch has it off, or this customer's phone did not take it. */
  form?: PublishedForm | null;
  /** Last used first. */
  addresses: readonly SavedAddress[];
  /** Not finished, and those finished today; newest first. */
  orders: readonly CustomerOrder[];
  /** The latest order that was not turned down or cancelled, or the one `orderToRepeat` names; may be left out when `needsLastOrder` says so. */
  lastOrder: { orderId: string; lines: readonly PastLine[] } | null;
  /** The coupon in the basket and the one the text may name (`couponCodesIn`), if they exist; mostly none. */
  coupons: readonly KnownCoupon[];
  /** UUIDv7s made for this turn, since the domain knows no randomness. */
  fresh: { basketId: string; orderId: string; addressId: string };
}
