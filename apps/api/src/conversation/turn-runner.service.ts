import { Injectable } from '@nestjs/common';
import { isDatabaseGone } from '../common/to-problem';
import type { Arrival } from './arrival';
import { FailuresService } from './failures.service';
import { RelinkService } from './identity/relink.service';
import { ConversationBusy } from './open-turn';
import { TurnService } from './turn.service';
import type { Taken } from './turn.service';

export type Run = Taken | { kind: 'busy' | 'failed' | 'relinked' };

/** One message, one transaction, and what is done when that throws. */
@Injectable()
export class TurnRunner {
  constructor(
    private readonly turns: TurnService,
    private readonly relinks: RelinkService,
    private readonly failures: FailuresService,
  ) {}

  /** Throws only when nothing could be recorded: then the platform must send the message again. */
  async run(arrival: Arrival, patience: string): Promise<Run> {
    try {
      return await this.take(arrival, patience);
    } catch (error) {
      if (error instanceof ConversationBusy) return { kind: 'busy' };
      if (isDatabaseGone(error)) throw error;
      await this.failures.record(arrival, error);
      return { kind: 'failed' };
    }
  }

  private async take(arrival: Arrival, patience: string): Promise<Run> {
    const { body } = arrival.message;
    if (body.kind !== 'identity-changed') return this.turns.take(arrival, patience);
    await this.relinks.relink(arrival, body);
    return { kind: 'relinked' };
  }
}
