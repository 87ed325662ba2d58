import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { Metrics } from '../health/metrics';

/** What became of a message that came in; each failed try counts. */
export type InboundOutcome = 'processed' | 'duplicate' | 'pending' | 'failed' | 'unrouted' | 'ignored';

/** What the conversation counts about itself. */
@Injectable()
export class ConversationMetrics {
  private readonly inbound;
  private readonly turns;

  constructor(metrics: Metrics, database: Database) {
    this.inbound = metrics.counter('inbound_messages_total', 'Messages of customers by what became of them.', ['outcome']);
    this.turns = metrics.histogram('turn_seconds', 'Turns of conversations, from their start to their commit.');
    metrics.gauge('inbound_failed_waiting', 'Failed messages that were not processed since.', async () => {
      return (await database.query<{ waiting: number }>(FAILED_WAITING)).rows[0]!.waiting;
    });
  }

  count(outcome: InboundOutcome): void {
    this.inbound.inc({ outcome });
  }

  turnTook(ms: number): void {
    this.turns.observe(ms / 1_000);
  }
}

const FAILED_WAITING = {
  name: 'inbound-failed-waiting',
  text: `SELECT count(*)::integer AS waiting FROM inbound_messages WHERE status = 'failed'`,
};
