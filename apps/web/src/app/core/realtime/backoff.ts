const FIRST_MS = 300;
const LONGEST_MS = 5_000;

/** Wait before attempt `attempt` (from 0): doubling, capped, and spread so that fifty screens do not return at once. */
export function backoff(attempt: number, random: number): number {
  const wait = Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
  return Math.round(wait * (0.5 + random));
}
