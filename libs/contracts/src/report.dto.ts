import type { Currency, Minor } from './money';
import type { CancelReason, Channel, Fulfilment, OrderStatus, PaymentMethod, RejectReason } from './vocabulary';

/** Numbers of a branch's present business day; `GET /api/reports/today?branchId=` and the board's `board.today`. */
export interface TodayDto {
  branchId: string;
  /** `YYYY-MM-DD`. */
  businessDay: string;
  currency: Currency;
  orders: number;
  /** Sum of the totals of orders that were neither rejected, cancelled nor brought back. */
  revenue: Minor;
  byStatus: { status: OrderStatus; orders: number; revenue: Minor }[];
  /** Accepted until ready, seconds; null before the first. */
  averagePrepSeconds: number | null;
  /** Orders finished with a promised time, and how many kept the first one told. */
  promise: { finished: number; kept: number };
  /** By where items are made; `station` null: everybody's. `averagePrepSeconds`: accepted until the item was done. */
  stations: { station: string | null; items: number; open: number; averagePrepSeconds: number | null }[];
  /** Most sold first. */
  products: { productId: string | null; name: string; quantity: number; revenue: Minor }[];
}

/** How many orders were sold and for how much, without what was given back. */
export interface SoldDto {
  orders: number;
  revenue: Minor;
}

/** What a branch sold on some business days; `GET /api/reports/sales?from=&to=&branchId=`. Rejected, cancelled and brought-back orders are not sold; orders under way are, and `sold.open` tells them apart. */
export interface SalesDto {
  branchId: string;
  currency: Currency;
  /** Business days `YYYY-MM-DD`, both included. */
  from: string;
  to: string;
  sold: SoldDto & { discount: Minor; /** The part of it that was neither delivered nor collected yet. */ open: SoldDto };
  /** The same number of days just before `from`. */
  before: SoldDto;
  /** Orders that came to nothing, by why. */
  lost: { reason: CancelReason | RejectReason | null; orders: number }[];
  averagePrepSeconds: number | null;
  promise: { finished: number; kept: number };
  /** Every day from `from` to `to`, also those without an order. */
  days: (SoldDto & { businessDay: string })[];
  /** Hours of the branch's zone in which something was ordered, 0 to 23. */
  hours: (SoldDto & { hour: number })[];
  channels: (SoldDto & { channel: Channel })[];
  fulfilments: (SoldDto & { fulfilment: Fulfilment })[];
  /** As it was to be paid: refunds have no payment of their own. */
  payments: (SoldDto & { method: PaymentMethod })[];
  /** Most sold first, at most 50. */
  products: { productId: string | null; name: string; quantity: number; revenue: Minor }[];
  /** By the rates (basis points) of dishes and fees, the highest first: what they came to after discounts, and the tax in it. Refunds are in neither, nor fees of orders placed before fees were taxed. */
  taxes: { basisPoints: number; revenue: Minor; tax: Minor }[];
}
