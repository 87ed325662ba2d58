import { scheduleAt } from '@sofra/domain';
import type { ProductRow, ScheduleRow } from './menu-rows';

/** What of a menu is served at one moment: a product needs its own schedule and its category's. */
export class Timetable {
  /** When any of it may change, epoch milliseconds. */
  readonly changesAt: number;
  private readonly isOn: ReadonlyMap<string, boolean>;

  constructor(rows: readonly ScheduleRow[], now: Date, timeZone: string) {
    const judged = [...Map.groupBy(rows, ({ categoryId, productId }) => categoryId ?? productId ?? '')].map(
      ([id, intervals]) => [id, scheduleAt(now.getTime(), timeZone, intervals)] as const,
    );
    this.isOn = new Map(judged.map(([id, { isOn }]) => [id, isOn]));
    this.changesAt = Math.min(...judged.map(([, { changesAt }]) => changesAt), Infinity);
  }

  isServed({ id, categoryId }: Pick<ProductRow, 'id' | 'categoryId'>): boolean {
    return (this.isOn.get(id) ?? true) && (this.isOn.get(categoryId) ?? true);
  }
}
