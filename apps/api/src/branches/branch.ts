import type { Currency, Fulfilment, Locale, Minor, OrderStatus, PaymentMethod, ReferralTerms, StatusWordingEdit } from '@sofra/contracts';
import type { DeliveryZone, PublishedForm } from '@sofra/domain';

/** `closesAt` at or before `opensAt` means past midnight; both `HH:MM` in the branch's zone, `24:00` allowed. */
export interface OpeningHours {
  /** ISO: 1 = Monday. */
  weekday: number;
  opensAt: string;
  closesAt: string;
}

export interface Closure {
  startsAt: Date;
  endsAt: Date;
}

/** Why this number may send nothing at present. */
export interface SendingStop {
  at: Date;
  code: number | null;
  detail: string | null;
}

/** A branch with its settings, as turns and boards use it. */
export interface Branch {
  id: string;
  organizationId: string;
  name: string;
  phone: string | null;
  phoneNumberId: string | null;
  timeZone: string;
  currency: Currency;
  /** `HH:MM`: orders before it belong to the day before. */
  dayStartsAt: string;
  /** The first of its languages. */
  defaultLocale: Locale;
  locales: Locale[];
  fulfilments: Fulfilment[];
  paymentMethods: PaymentMethod[];
  minimumBasket: Minor;
  deliveryFee: Minor;
  /** What an invited friend's first order earns; null: nobody is asked to invite. */
  referral: ReferralTerms | null;
  cancelWindowMinutes: number;
  preparationMinutes: number;
  /** From the kitchen to the door, where no zone says otherwise. */
  deliveryMinutes: number;
  pausedUntil: Date | null;
  /** By how much every promise moves until `busyUntil`. */
  busyMinutes: number | null;
  busyUntil: Date | null;
  /** Status messages that were switched off. */
  silencedStatuses: ReadonlySet<OrderStatus>;
  /** Where there is none ours goes out. */
  statusWordings: readonly StatusWordingEdit[];
  /** None at all: never closed. */
  hours: OpeningHours[];
  closures: Closure[];
  /** In the owner's order; none: delivers everywhere. */
  zones: DeliveryZone[];
  sendingStopped: SendingStop | null;
  /** The form that dishes are put together on; null: lists. The platform may send none until `refusedUntil`. */
  form: (PublishedForm & { refusedUntil: Date | null }) | null;
  /** Closed for good. */
  archivedAt: Date | null;
}
