import type { LaneRow, RowChange } from './lane-row';

/** Only a status comes without a word of the customer before it. */
export const isAnswer = ({ purpose }: LaneRow) => purpose !== 'status';

/** The change that announces the next try of a row; a row may be sent only once this is durable. */
export const claimed = ({ id, attempt }: LaneRow): RowChange => ({ id, attempt: attempt + 1, state: 'sending' });

/** The unfinished rows after these changes. */
export function changed(rows: readonly LaneRow[], changes: readonly RowChange[]): LaneRow[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  return rows.flatMap((row) => {
    const change = byId.get(row.id);
    if (!change) return [row];
    const { state, attempt, notBefore = null, ambiguousAt = null, asTemplate = row.asTemplate, asFallback = row.asFallback } = change;
    return isOpen(state) ? [{ ...row, state, attempt, notBefore, ambiguousAt, asTemplate, asFallback }] : [];
  });
}

/** Old rows without the superseded ones, and those new ones that were not there yet; oldest first. */
export function merged(old: readonly LaneRow[], added: readonly LaneRow[], superseded: readonly number[]): LaneRow[] {
  const known = new Set(old.map(({ id }) => id));
  const rows = [...old.filter(({ id }) => !superseded.includes(id)), ...added.filter(({ id }) => !known.has(id))];
  return rows.sort((one, other) => one.id - other.id);
}

/** Whether a row is a question with a newer one behind it. */
export function isOutdated(rows: readonly LaneRow[], id: number): boolean {
  const isPrompt = rows.some((row) => row.id === id && row.purpose === 'prompt');
  return isPrompt && rows.some((row) => row.id > id && row.purpose === 'prompt');
}

const isOpen = (state: RowChange['state']): state is LaneRow['state'] => state === 'queued' || state === 'sending' || state === 'ambiguous';
