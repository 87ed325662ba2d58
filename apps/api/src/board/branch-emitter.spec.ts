import { jest } from '@jest/globals';
import type { BoardEventDto } from '@sofra/contracts';
import { BranchEmitter, HOLD_MS } from './branch-emitter';

function event(seq: number): BoardEventDto {
  return { seq, eventId: `event-${seq}`, type: 'settings.changed', at: '2026-11-22T12:00:00.000Z' };
}

/** A table of committed events and the screens in front of it. */
class Ends {
  table: number[] = [];
  readonly sent: number[] = [];
  readonly failures: unknown[] = [];
  reads = 0;
  isDown = false;

  newest = async () => this.table.at(-1) ?? 0;
  send = ({ seq }: BoardEventDto) => void this.sent.push(seq);
  failed = (error: unknown) => void this.failures.push(error);
  readAfter = async (seq: number) => {
    this.reads++;
    if (this.isDown) throw new Error('database is away');
    return this.table.filter((each) => each > seq).map(event);
  };
}

describe(BranchEmitter.name, () => {
  let ends: Ends;
  let emitter: BranchEmitter;

  beforeEach(() => {
    jest.useFakeTimers();
    ends = new Ends();
    emitter = new BranchEmitter(ends);
  });
  afterEach(() => {
    emitter.stop();
    jest.useRealTimers();
  });

  const commit = (...seqs: number[]) => {
    ends.table = [...new Set([...ends.table, ...seqs])].sort((a, b) => a - b);
  };
  const report = (...seqs: number[]) => {
    commit(...seqs);
    emitter.offer(seqs.map(event));
  };
  const started = async (...seqs: number[]) => {
    commit(...seqs);
    await emitter.start();
  };

  it('sends what is committed after it started, and nothing before', async () => {
    await started(1, 2);
    report(3);
    expect(ends.sent).toEqual([3]);
  });

  it('keeps what is reported while it is still finding its place', async () => {
    commit(1, 2);
    const starting = emitter.start();
    report(3);
    await starting;
    report(4);
    expect(ends.sent).toEqual([3, 4]);
  });

  it('sends in sequence when commits are reported out of order', async () => {
    await started();
    report(2);
    report(4);
    expect(ends.sent).toEqual([]);
    report(1);
    report(3);
    expect(ends.sent).toEqual([1, 2, 3, 4]);
    expect(ends.reads).toBe(0);
  });

  it('sends nothing twice', async () => {
    await started();
    report(1);
    report(1, 2);
    report(2);
    expect(ends.sent).toEqual([1, 2]);
  });

  it('reads a missing event from the table after holding the next one for a moment', async () => {
    await started();
    commit(1);
    report(2);
    await jest.advanceTimersByTimeAsync(HOLD_MS - 1);
    expect(ends.sent).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(ends.sent).toEqual([1, 2]);
  });

  it('waits, without losing anything, while the table cannot be read', async () => {
    await started();
    ends.isDown = true;
    commit(1);
    report(2);
    await jest.advanceTimersByTimeAsync(HOLD_MS);
    expect([ends.sent, ends.failures.length]).toEqual([[], 1]);
    ends.isDown = false;
    await jest.advanceTimersByTimeAsync(1_000);
    expect(ends.sent).toEqual([1, 2]);
  });

  it('finds at the pulse what nobody reported', async () => {
    await started();
    commit(1, 2, 3);
    await emitter.catchUp(3, 0);
    expect(ends.sent).toEqual([1, 2, 3]);
  });

  it('does not take an answer that was overtaken by a commit for a restored database', async () => {
    await started(1, 2);
    const before = emitter.position;
    report(3);
    await emitter.catchUp(2, before);
    report(4);
    expect(ends.sent).toEqual([3, 4]);
  });

  it('goes on from a restored database, whose sequence is lower', async () => {
    await started(1, 2, 3, 4, 5);
    ends.table = [1, 2];
    await emitter.catchUp(2, 5);
    report(3);
    expect(ends.sent).toEqual([3]);
  });

  it('goes on after old events were pruned', async () => {
    await started(1, 2);
    ends.table = [8, 9];
    await emitter.catchUp(9, 2);
    expect(ends.sent).toEqual([8, 9]);
  });

  it('sends nothing any more once stopped', async () => {
    await started();
    report(2);
    emitter.stop();
    await jest.advanceTimersByTimeAsync(10 * HOLD_MS);
    expect(ends.sent).toEqual([]);
    expect(ends.reads).toBe(0);
  });
});
