import type { AddedItem } from './amendment.dto';
import type { OrderAddressDto } from './address.dto';
import type { TranslatedText } from './catalog.dto';
import type { Currency, Minor } from './money';
import type { Channel, ChargeKind, Fulfilment, PaymentMethod } from './vocabulary';

/** Body of `POST /api/orders/quote`: what somebody on the telephone or at the counter wants so far. */
export interface QuoteBody {
  branchId?: string;
  fulfilment: Fulfilment;
  tableLabel?: string | null;
  address?: OrderAddressDto | null;
  /** The clerk knows the zone where the address alone does not tell it. */
  zoneId?: string | null;
  lines: AddedItem[];
  couponCode?: string | null;
  /** As people say it; coupons and saved addresses need it. */
  phone?: string | null;
}

/** Body of `POST /api/orders`. Answer: the order. */
export interface ManualOrderBody extends QuoteBody {
  /** Made by the caller: one basket becomes one order, however often it is sent. */
  basketId: string;
  channel: Exclude<Channel, 'whatsapp'>;
  customerName?: string | null;
  note?: string | null;
  payment: PaymentMethod;
  /** What was shown: the order is placed only if it is still right. */
  total: Minor;
}

/** What it comes to, and what stands in its way; `problems` is empty when it may be placed. */
export interface QuoteDto {
  subtotal: Minor;
  discount: Minor;
  charges: { kind: ChargeKind; amount: Minor }[];
  total: Minor;
  currency: Currency;
  /** Name of the zone that delivers it; null where there are none, or none is known. */
  zone: string | null;
  /** `field` as in the body (`lines.0`, `zoneId`); `name` of the product or option that is the trouble. */
  problems: { field: string; code: string; name: string }[];
}

/** Answer of `GET /api/orders/caller?phone=`; what is known of somebody who calls. */
export interface CallerDto {
  /** As it is dialled; null: this is no phone number. */
  phone: string | null;
  name: string;
  addresses: OrderAddressDto[];
  /** They wrote to the branch within a day: they get the confirmation there. */
  hearsOnWhatsapp: boolean;
}

/** A group of options as a clerk sees it. */
export interface DeskGroupDto {
  id: string;
  name: TranslatedText;
  min: number;
  max: number;
  modifiers: { id: string; name: TranslatedText; price: Minor; isAvailable: boolean }[];
}

/** A product that can be ordered now, or is sold out. */
export interface DeskProductDto {
  id: string;
  name: TranslatedText;
  price: Minor;
  isAvailable: boolean;
  groups: DeskGroupDto[];
  /** Set on a combo: what may fill each slot, and what a dearer choice adds. */
  slots: { id: string; name: TranslatedText; choices: { productId: string; extra: Minor }[] }[];
}

/** Answer of `GET /api/orders/desk?branchId=`: what a clerk takes orders with. */
export interface DeskDto {
  branchId: string;
  currency: Currency;
  fulfilments: Fulfilment[];
  paymentMethods: PaymentMethod[];
  zones: { id: string; name: string; fee: Minor }[];
  products: DeskProductDto[];
}
