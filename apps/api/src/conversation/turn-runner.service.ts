import { Injectable } from '@nestjs/common';
import { isDatabaseGone } from '../common/to-problem';
import type { Arrival } from './arrival';
import { ConversationMetrics } from './conversation-metrics';
import type { InboundOutcome } from './conversation-metrics';
import { FailuresService } from './failures.service';
import { FloodService } from './flood.service';
import { RelinkService } from './identity/relink.service';
import { ConversationBusy } from './open-turn';
import { TurnService } from './turn.service';
import type { Taken } from './turn.service';

export type Run = Taken | { kind: 'busy' | 'failed' | 'relinked' | 'held-back' };

// Failures and floods count themselves: some never get as far as a turn.
const OUTCOMES: Partial<Record<Run['kind'], InboundOutcome>> = {
  taken: 'processed',
  relinked: 'processed',
  duplicate: 'duplicate',
  ignored: 'ignored',
  busy: 'pending',
  behind: 'pending',
};

/** One message, one transaction, and what is done when that throws. */
@Injectable()
export class TurnRunner {
  constructor(
    private readonly turns: TurnService,
    private readonly relinks: RelinkService,
    private readonly failures: FailuresService,
    private readonly floods: FloodService,
    private readonly metrics: ConversationMetrics,
  ) {}

  /** Throws only when nothing could be recorded: then the platform must send the message again. */
  async run(arrival: Arrival, patience: string): Promise<Run> {
    const startedAt = performance.now();
    try {
      const run = await this.take(arrival, patience);
      if (run.kind === 'taken') this.metrics.turnTook(performance.now() - startedAt);
      this.count(arrival, run);
      return run;
    } catch (error) {
      if (error instanceof ConversationBusy) return this.busy(arrival);
      if (isDatabaseGone(error)) throw error;
      await this.failures.record(arrival, error);
      return { kind: 'failed' };
    }
  }

  private busy(arrival: Arrival): Run {
    this.count(arrival, { kind: 'busy' });
    return { kind: 'busy' };
  }

  // A kept message was counted when it was kept: from then on only its processing is news.
  private count({ keptId }: Arrival, { kind }: Run): void {
    const outcome = OUTCOMES[kind];
    if (outcome && (keptId === null || outcome === 'processed')) this.metrics.count(outcome);
  }

  private async take(arrival: Arrival, patience: string): Promise<Run> {
    const { body } = arrival.message;
    if (await this.floods.holdsBack(arrival)) return { kind: 'held-back' };
    if (body.kind !== 'identity-changed') return this.turns.take(arrival, patience);
    await this.relinks.relink(arrival, body);
    return { kind: 'relinked' };
  }
}
