/** Days `YYYY-MM-DD`, both included. */
export interface Period {
  from: string;
  to: string;
}

export const SPANS = ['today', 'yesterday', 'week', 'month', 'quarter'] as const;
export type Span = (typeof SPANS)[number];

// Days before today: the first and the last one.
const REACH: Record<Span, [number, number]> = { today: [0, 0], yesterday: [1, 1], week: [6, 0], month: [29, 0], quarter: [89, 0] };

/** The days of a span as the clock on this wall has them. */
export function periodOf(span: Span, now: Date): Period {
  const [first, last] = REACH[span];
  return { from: dayBefore(now, first), to: dayBefore(now, last) };
}

/** Which span these days are; null for days somebody chose. */
export function spanOf({ from, to }: Period, now: Date): Span | null {
  return SPANS.find((span) => periodOf(span, now).from === from && periodOf(span, now).to === to) ?? null;
}

/** The days in an address; the last seven where it names none, or what is no day. */
export function periodIn(params: { get(name: string): string | null }, now: Date): Period {
  const [from, to] = [params.get('from'), params.get('to')];
  return isDay(from) && isDay(to) ? { from, to } : periodOf('week', now);
}

function isDay(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function dayBefore(now: Date, days: number): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() - days);
  const [month, date] = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${day.getFullYear()}-${month}-${date}`;
}
