/** Days `YYYY-MM-DD`, both included. */
export interface Period {
  from: string;
  to: string;
}

const DAY_MS = 86_400_000;

export const SPANS = ['today', 'yesterday', 'week', 'month', 'quarter'] as const;
export type Span = (typeof SPANS)[number];

// Days before today: the first and the last one.
const REACH: Record<Span, [number, number]> = { today: [0, 0], yesterday: [1, 1], week: [6, 0], month: [29, 0], quarter: [89, 0] };

/** The days of a span that ends on this business day. */
export function periodOf(span: Span, today: string): Period {
  const [first, last] = REACH[span];
  return { from: dayBefore(today, first), to: dayBefore(today, last) };
}

/** Which span these days are; null for days somebody chose. */
export function spanOf({ from, to }: Period, today: string): Span | null {
  return SPANS.find((span) => periodOf(span, today).from === from && periodOf(span, today).to === to) ?? null;
}

/** The days in an address; the last seven where it names none, or what is no day. */
export function periodIn(params: { get(name: string): string | null }, today: string): Period {
  const [from, to] = [params.get('from'), params.get('to')];
  return isDay(from) && isDay(to) ? { from, to } : periodOf('week', today);
}

function isDay(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function dayBefore(today: string, days: number): string {
  return new Date(Date.parse(today) - days * DAY_MS).toISOString().slice(0, 10);
}
