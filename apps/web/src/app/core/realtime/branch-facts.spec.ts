import type { BoardBranchDto, BoardEventDto } from '@sofra/contracts';
import { aBranch } from '../../../testing/a-branch';
import { BranchFacts } from './branch-facts';

const event = (seq: number, given: Partial<BoardEventDto>): BoardEventDto => ({ seq, eventId: `e${seq}`, type: 'branch.paused', at: '2026-11-22T10:00:00.000Z', ...given });

function known(branch: Partial<BoardBranchDto> = {}): BranchFacts {
  const facts = new BranchFacts();
  facts.opened(aBranch(branch), 5, true);
  return facts;
}

describe(BranchFacts.name, () => {
  it('follows pause, busy mode, stations and settings', () => {
    const facts = known();
    const until = '2026-11-22T11:00:00.000Z';
    facts.hear(event(6, { type: 'branch.paused', pause: { until } }));
    facts.hear(event(7, { type: 'branch.busy', busy: { minutes: 20, until } }));
    expect(facts.branch).toMatchObject({ pausedUntil: until, busy: { minutes: 20, until } });
    facts.hear(event(8, { type: 'branch.busy', busy: null }));
    const grill = { key: 'grill', name: { tr: 'Izgara' }, position: 1, isClosed: true, reroutesTo: null, prints: 'none' as const };
    facts.hear(event(9, { type: 'stations.changed', stations: [grill] }));
    expect(facts.branch).toMatchObject({ pausedUntil: until, busy: null, stations: [grill] });
    facts.hear(event(10, { type: 'settings.changed', branch: aBranch({ name: 'Moda' }) }));
    expect(facts.branch).toMatchObject({ name: 'Moda', pausedUntil: null });
  });

  it('keeps what an event said when an older answer comes after it', () => {
    const facts = known();
    facts.hear(event(9, { pause: { until: '2026-11-22T11:00:00.000Z' } }));
    facts.opened(aBranch(), 8, false);
    expect(facts.branch?.pausedUntil).toBe('2026-11-22T11:00:00.000Z');
  });

  it('believes a new start even when it stands further back, as after a restored database', () => {
    const facts = known();
    facts.hear(event(9, { pause: { until: '2026-11-22T11:00:00.000Z' } }));
    facts.opened(aBranch(), 3, true);
    expect(facts.branch?.pausedUntil).toBeNull();
    facts.hear(event(4, { pause: { until: '2026-11-22T12:00:00.000Z' } }));
    expect(facts.branch?.pausedUntil).toBe('2026-11-22T12:00:00.000Z');
  });
});
