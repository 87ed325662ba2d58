import type { TimelineEntryDto } from '@sofra/contracts';

/** The same thing several times on end, told once with the time of the first. */
export interface TimelineRun {
  entry: TimelineEntryDto;
  count: number;
  /** Another one stands in the same minute: only seconds tell them apart. */
  isCrowded: boolean;
}

/** Messages while a basket was filled, and alarms while nobody came, say nothing one by one. */
const TOLD_ONCE: readonly TimelineEntryDto['kind'][] = ['message-in', 'escalated'];

/** Entries in their order, runs of the same kind as one. */
export function runsOf(entries: readonly TimelineEntryDto[]): TimelineRun[] {
  const runs: TimelineRun[] = [];
  for (const entry of entries) {
    const last = runs.at(-1);
    if (last && last.entry.kind === entry.kind && TOLD_ONCE.includes(entry.kind)) last.count += 1;
    else runs.push({ entry, count: 1, isCrowded: false });
  }
  return runs.map((run, index) => ({ ...run, isCrowded: [runs[index - 1], runs[index + 1]].some((other) => other && minuteOf(other) === minuteOf(run)) }));
}

// Zones differ by whole minutes: the same minute here is the same one on the shop's clock.
function minuteOf({ entry }: TimelineRun): string {
  return entry.at.slice(0, 'YYYY-MM-DDTHH:mm'.length);
}
