import type { ServingHoursDto } from './catalog-edit.dto';
import type { Currency, Minor } from './money';
import type { Fulfilment, Locale, OrderStatus, PaymentMethod } from './vocabulary';

/** A time in which nothing is taken, on the branch's wall clock: `YYYY-MM-DDTHH:MM`. */
export interface ClosureEdit {
  from: string;
  until: string;
  reason: string | null;
}

export interface ClosureDto extends ClosureEdit {
  id: number;
}

/** Answer of `GET /api/settings/hours`: when a branch takes orders. */
export interface OpeningDto {
  branchId: string;
  timeZone: string;
  /** Of the hours; sent back with a new week, another one means that somebody else was faster. */
  version: string;
  /** None at all: never closed. */
  hours: ServingHoursDto[];
  /** Those that are not over, first one first. */
  closures: ClosureDto[];
  /** ISO 8601; null when the branch is not paused. */
  pausedUntil: string | null;
  isOpen: boolean;
  /** ISO 8601: when a closed branch opens next; null when nobody knows. */
  opensAt: string | null;
}

/** Statuses of which customers can be told. */
export const TOLD_STATUSES = ['preparing', 'ready', 'out-for-delivery', 'delivered', 'undelivered', 'rejected', 'cancelled'] as const satisfies readonly OrderStatus[];
export type ToldStatus = (typeof TOLD_STATUSES)[number];

/** A branch's own words for a status message, with placeholders like `{numara}` (tr) or `{number}` (en). */
export interface StatusWordingEdit {
  status: ToldStatus;
  locale: Locale;
  text: string;
}

/** Answer of `GET /api/settings/status-wordings`: the own wordings, and what a message of this branch would name. */
export interface StatusWordingsDto {
  branchId: string;
  /** Of the wordings; sent back with new ones, another one means that somebody else was faster. */
  version: string;
  /** Where there is none ours goes out. */
  wordings: StatusWordingEdit[];
  silencedStatuses: ToldStatus[];
  locales: Locale[];
  branchName: string;
  phone: string | null;
  timeZone: string;
  currency: Currency;
}

/** Body of `PUT /api/settings/status-wordings/:status`: whether customers are told of that status. */
export interface StatusTellingEdit {
  isOn: boolean;
}

/** What an owner may say of a branch. */
export interface SettingsEdit {
  name: string;
  /** What people call, as it is printed. */
  phone: string | null;
  /** IANA. */
  timeZone: string;
  currency: Currency;
  /** `HH:MM`: orders before it belong to the day before. */
  dayStartsAt: string;
  cancelWindowMinutes: number;
  preparationMinutes: number;
  /** Of a delivery, where no zone says otherwise. */
  minimumBasket: Minor;
  deliveryFee: Minor;
  /** In the order in which they are offered; the first one is spoken with whoever has not chosen. */
  locales: Locale[];
  fulfilments: Fulfilment[];
  paymentMethods: PaymentMethod[];
  /** Status messages that customers do not get. */
  silencedStatuses: ToldStatus[];
}

/** Answer of `GET /api/settings`. */
export interface SettingsDto extends SettingsEdit {
  branchId: string;
}
