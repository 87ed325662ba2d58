import type { TimelineEntryDto } from '@sofra/contracts';
import { runsOf } from './timeline-runs';

const at = (kind: TimelineEntryDto['kind'], minute: number) => ({ kind, at: `2026-11-28T10:0${minute}:00.000Z` }) as TimelineEntryDto;
const told = (entries: TimelineEntryDto[]) => runsOf(entries).map(({ entry, count }) => `${entry.at.slice(14, 16)} ${entry.kind} ${count}`);

describe(runsOf.name, () => {
  it('tells messages on end once, at the time of the first', () => {
    expect(told([at('message-in', 1), at('message-in', 2), at('message-in', 3), at('message-out', 3), at('message-in', 4)])).toEqual(['01 message-in 3', '03 message-out 1', '04 message-in 1']);
  });

  it('marks those that share their minute with a neighbour', () => {
    expect(runsOf([at('change', 1), at('seen', 2), at('change', 2), at('printed', 3)]).map(({ isCrowded }) => isCrowded)).toEqual([false, true, true, false]);
  });

  it('keeps every change and every message to the customer apart', () => {
    expect(told([at('change', 1), at('change', 2), at('message-out', 3), at('message-out', 4)])).toEqual(['01 change 1', '02 change 1', '03 message-out 1', '04 message-out 1']);
  });
});
