import type { OrderAddressDto } from './address.dto';
import type { OrderAmendmentDto } from './amendment.dto';
import type { Currency, Minor } from './money';
import type {
  Channel,
  ChargeKind,
  Fulfilment,
  ItemStatus,
  OrderStatus,
  PaymentMethod,
  PaymentStatus,
} from './vocabulary';

/** A modifier as it was when ordered. `removal` marks "without …" so that a cook cannot overlook it. */
export interface OrderItemModifierDto {
  name: string;
  /** Where a `language` was asked for and the menu has another name in it: that one. `name` is what was written down for the kitchen. */
  translation?: string;
  /** Price delta of one, minor units. */
  price: Minor;
  quantity: number;
  removal: boolean;
}

/** One line of an order, as it was when ordered. */
export interface OrderItemDto {
  id: string;
  name: string;
  /** As a modifier's. */
  translation?: string;
  quantity: number;
  /** Price of one without modifiers, minor units. */
  unitPrice: Minor;
  modifiers: OrderItemModifierDto[];
  note: string | null;
  status: ItemStatus;
  productId: string | null;
  /** Key of the station that makes it, before rerouting; null: everybody's. */
  station: string | null;
  /** Set on a part of a combo: parts of one combo share the id and stand together; prices are the part's share of the combo's. */
  combo: { id: string; name: string; translation?: string } | null;
}

/** What the messages of one order came to; `GET /api/orders/:id/messages`. Prices come with delivery, so figures may still grow. */
export interface OrderMessagesDto {
  /** Those that led to the order and those that told about it, without failed ones. */
  sent: number;
  /** Delivered and charged by the platform. */
  billed: number;
  /** Delivered and free of charge. */
  free: number;
  /** On their way, or without a word about their price yet. */
  open: number;
  /** Charged ones by the platform's category, as `service` or `utility`. */
  byCategory: { category: string; billed: number }[];
}

/** A whole order as screens and the admin see it; money in minor units, moments in ISO 8601 UTC. */
export interface OrderDto {
  id: string;
  branchId: string;
  /** Short, per branch and business day: what is shouted across the kitchen. */
  number: number;
  /** `YYYY-MM-DD` in the branch's zone. */
  businessDay: string;
  /** Grows by one with every change; commands carry it. */
  version: number;
  status: OrderStatus;
  channel: Channel;
  fulfilment: Fulfilment;
  tableLabel: string | null;
  placedAt: string;
  /** When the order reached its present status. */
  statusAt: string;
  /** The status before the present one while a recall is still allowed, else null. */
  recallTo: OrderStatus | null;
  promisedAt: string | null;
  dueAt: string | null;
  customer: { name: string; phone: string | null };
  address: OrderAddressDto | null;
  note: string | null;
  items: OrderItemDto[];
  subtotal: Minor;
  discount: Minor;
  coupon: string | null;
  charges: { kind: ChargeKind; amount: Minor }[];
  /** By the rates (basis points) of its dishes and charges, the highest first: what they came to after discounts, and the tax of it. */
  taxes: { basisPoints: number; amount: Minor; tax: Minor }[];
  total: Minor;
  currency: Currency;
  payment: { method: PaymentMethod; status: PaymentStatus };
  /** Given back of what was paid, as staff noted it. */
  refunded: Minor;
  cancelRequestedAt: string | null;
  /** Set when the customer cancelled a placed order: the ticket stays, struck through, until acknowledged. */
  cancelledBy: 'customer' | 'kitchen' | null;
  cancelAcknowledgedAt: string | null;
  /** Why it was rejected, cancelled or not delivered. */
  reason: string | null;
  /** Grows with every amendment: paper of an older revision is out of date. From 1. */
  revision: number;
  /** What changed since the kitchen last acknowledged, oldest first; empty when there is nothing to look at. */
  amendments: OrderAmendmentDto[];
  /** To be made before the others. */
  rush: boolean;
  /** When the kitchen took it. */
  acceptedAt: string | null;
  /** No person accepted it: the branch accepts by itself. False again once it was taken back. */
  autoAccepted: boolean;
  readyAt: string | null;
  /** The paired courier's screen that took it. */
  courier: { id: string; name: string } | null;
}
