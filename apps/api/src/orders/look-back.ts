// What few orders have is read from all over the table, so it is read of few months first. Each part is as long as all before it together:
// where they had no full page, it has about one page.
const FIRST_MONTHS = 1;
const MOST_MONTHS = 32;

/** The months (`YYYY-MM`) from a day back to another one, in parts without overlap, latest first. */
export function lookBack(newest: string, oldest: string): string[][] {
  const last = monthNumber(oldest);
  const parts: string[][] = [];
  for (let next = monthNumber(newest), size = FIRST_MONTHS; next >= last; next -= parts.at(-1)!.length) {
    parts.push(Array.from({ length: Math.min(size, next - last + 1) }, (_, back) => monthName(next - back)));
    size = Math.min(MOST_MONTHS, parts.flat().length);
  }
  return parts;
}

function monthNumber(day: string): number {
  const [year, month] = day.split('-').map(Number);
  return year! * 12 + month! - 1;
}

function monthName(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
