const LAST_SECOND = 8_640_000_000_000;

/** Unix seconds as the platform writes them, a string of digits (a number is taken too). */
export function parseTimestamp(value: unknown): { seconds: number; at: Date } | undefined {
  const seconds = typeof value === 'string' && /^\d{1,13}$/.test(value) ? Number(value) : value;
  if (typeof seconds !== 'number' || !Number.isSafeInteger(seconds)) return undefined;
  if (seconds <= 0 || seconds > LAST_SECOND) return undefined;
  return { seconds, at: new Date(seconds * 1000) };
}
