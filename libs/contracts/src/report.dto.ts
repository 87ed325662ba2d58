import type { Currency, Minor } from './money';
import type { OrderStatus } from './vocabulary';

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
