import { dropRow, templateReason, WINDOW_CLOSED } from './judge-send';
import type { Verdict } from './judge-send';
import type { LaneRow } from './lane-row';

// How long the database is given before the next look.
const DATABASE_AWAY_MS = 1_000;

/** How a row stands that is about to go. */
export interface Departure {
  /** What goes instead of the row's own words, outside the service window. */
  template: LaneRow['template'];
  isWindowOpen: boolean;
  /** How the template stands at the platform; rejects while the database is away. */
  statusOf: (template: NonNullable<LaneRow['template']>) => Promise<string>;
  now: number;
}

/** Outside the window only an approved template may go; staff see what was not sent, and why. */
export async function obstacleTo(row: LaneRow, { template, isWindowOpen, statusOf, now }: Departure): Promise<Verdict | undefined> {
  if (!template) return isWindowOpen && !row.asTemplate ? undefined : { change: dropRow(row, WINDOW_CLOSED) };
  const status = await statusOf(template).catch(() => null);
  if (status === 'approved') return undefined;
  const { id, attempt } = row;
  // The database is away: nothing is known about the template either.
  if (status === null) return { change: { id, attempt, state: 'queued', notBefore: now + DATABASE_AWAY_MS } };
  return { change: dropRow(row, templateReason(status)) };
}
