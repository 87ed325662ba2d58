import { type Schedule, scheduleAt } from '@sofra/domain';
import type { ProductRow, ScheduleRow } from './menu-rows';

/** What of a menu is served at one moment: a product needs its own schedule and its category's. */
export class Timetable {
  /** When any of it may change, epoch milliseconds. */
  readonly changesAt: number;
  private readonly intervals: ReadonlyMap<string, ScheduleRow[]>;
  private readonly schedules: ReadonlyMap<string, Schedule>;

  constructor(rows: readonly ScheduleRow[], now: Date, private readonly timeZone: string) {
    this.intervals = Map.groupBy(rows, ({ categoryId, productId }) => categoryId ?? productId ?? '');
    this.schedules = new Map([...this.intervals].map(([id, intervals]) => [id, scheduleAt(now.getTime(), timeZone, intervals)]));
    this.changesAt = Math.min(...[...this.schedules.values()].map(({ changesAt }) => changesAt), Infinity);
  }

  isServed(product: Pick<ProductRow, 'id' | 'categoryId'>): boolean {
    return this.schedulesOf(product).every(({ isOn }) => isOn);
  }

  /** When it is served next; none while it is, or when its own hours and its category's do not meet at the next beginning. */
  servedFrom(product: Pick<ProductRow, 'id' | 'categoryId'>): number | undefined {
    const waiting = this.schedulesOf(product).filter(({ isOn }) => !isOn);
    if (waiting.length === 0) return undefined;
    const next = Math.max(...waiting.map(({ changesAt }) => changesAt));
    const meet = this.intervalsOf(product).every((intervals) => scheduleAt(next, this.timeZone, intervals).isOn);
    return meet ? next : undefined;
  }

  private schedulesOf(product: Pick<ProductRow, 'id' | 'categoryId'>): Schedule[] {
    return [product.id, product.categoryId].flatMap((id) => this.schedules.get(id) ?? []);
  }

  private intervalsOf({ id, categoryId }: Pick<ProductRow, 'id' | 'categoryId'>): ScheduleRow[][] {
    return [id, categoryId].map((each) => this.intervals.get(each) ?? []);
  }
}
