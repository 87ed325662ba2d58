import type { ReplyPurpose } from '@sofra/domain';
import type { LaneRow } from './lane-row';

/** How long a status may take to tell whether an ambiguous message was sent. */
export const AMBIGUOUS_WAIT_MS = 30_000;

/** What a lane does now. `wait` ends at `until` at the latest, and earlier when something is added. */
export type NextStep =
  | { kind: 'send'; row: LaneRow }
  | { kind: 'expire'; rows: LaneRow[] }
  | { kind: 'wait'; until: number }
  | { kind: 'rest' };

/** Decides for the unfinished rows of a lane, oldest first; until `pausedUntil` the whole lane keeps quiet. */
export function nextStep(rows: readonly LaneRow[], now: number, pausedUntil: number): NextStep {
  if (rows.length === 0) return { kind: 'rest' };
  const expired = rows.filter((row) => isExpired(row, now));
  if (expired.length > 0) return { kind: 'expire', rows: expired };
  const row = pausedUntil > now ? undefined : candidates(rows).find((one) => readyAt(one) <= now);
  if (row) return { kind: 'send', row };
  return { kind: 'wait', until: wakeAt(rows, pausedUntil) };
}

/** The customer wrote again: what may or may not have arrived is not waited for any longer. */
export function withoutStatusWaits(rows: readonly LaneRow[], now: number): LaneRow[] {
  return rows.map((row) => (row.state === 'ambiguous' ? { ...row, ambiguousAt: now - AMBIGUOUS_WAIT_MS } : row));
}

// A row that may be on its way is never given up as expired.
const isExpired = (row: LaneRow, now: number) => row.state !== 'sending' && row.expiresAt !== null && row.expiresAt <= now;

/** Rows that may go next: those that nothing before them holds back. */
function candidates(rows: readonly LaneRow[]): LaneRow[] {
  return rows.filter((row, place) => !rows.slice(0, place).some((earlier) => holdsBack(earlier.purpose, row.purpose)));
}

/** Answers to a tap wait for nothing. A confirmation waits for confirmations only, a status for both: an order's story keeps its order. */
function holdsBack(earlier: ReplyPurpose, later: ReplyPurpose): boolean {
  if (later === 'confirmation') return earlier === 'confirmation';
  return later === 'status' && (earlier === 'confirmation' || earlier === 'status');
}

function readyAt(row: LaneRow): number {
  const known = row.state === 'ambiguous' && row.ambiguousAt !== null ? row.ambiguousAt + AMBIGUOUS_WAIT_MS : 0;
  return Math.max(known, row.notBefore ?? 0);
}

function wakeAt(rows: readonly LaneRow[], pausedUntil: number): number {
  const ready = Math.max(pausedUntil, Math.min(...candidates(rows).map(readyAt)));
  const expiry = rows.flatMap(({ expiresAt, state }) => (expiresAt === null || state === 'sending' ? [] : [expiresAt]));
  return Math.min(ready, ...expiry);
}
