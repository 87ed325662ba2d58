/** When the branch opens, in words' parts. */
export interface OpeningWords {
  day: 'today' | 'tomorrow' | 'later';
  /** ISO weekday, 1 = Monday. */
  weekday: number;
  /** `HH:MM`. */
  clock: string;
}

/** A day of the year, in words' parts. */
export interface DateWords {
  day: number;
  /** 1 = January. */
  month: number;
  /** `HH:MM`. */
  clock: string;
}

/** What became of the basket, in names with their numbers (empty when nothing), and what is in it now. */
export interface BasketNews {
  added: string;
  changed: string;
  removed: string;
  items: number;
  total: string;
}
