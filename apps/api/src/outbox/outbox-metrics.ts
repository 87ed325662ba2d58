import { Injectable } from '@nestjs/common';
import type { SendOutcome } from '@sofra/whatsapp';
import { Database } from '../database/database';
import { Metrics } from '../health/metrics';
import { OPEN_SQL } from './enqueue.sql';

interface Waiting {
  count: number;
  /** Of the oldest one, seconds. */
  age: number;
}

/** What the outbox counts about itself. */
@Injectable()
export class OutboxMetrics {
  private readonly sends;
  private readonly prices;
  private reading: Promise<Waiting> | undefined;

  constructor(
    metrics: Metrics,
    private readonly database: Database,
  ) {
    this.sends = metrics.counter('sends_total', 'Messages handed to the platform, by what it answered.', ['outcome']);
    this.prices = metrics.counter('messages_priced_total', 'Messages whose price is known, by whether the platform charges them and why they were sent.', ['billable', 'purpose']);
    metrics.gauge('outbox_waiting', 'Messages that are not sent yet.', async () => (await this.waiting()).count);
    metrics.gauge('outbox_oldest_seconds', 'Age of the oldest message that is not sent yet.', async () => (await this.waiting()).age);
  }

  sent({ kind }: SendOutcome): void {
    this.sends.inc({ outcome: kind });
  }

  priced({ isBillable, purpose }: { isBillable: boolean; purpose: string }): void {
    this.prices.inc({ billable: String(isBillable), purpose });
  }

  /** Read once for both gauges of a scrape. */
  private waiting(): Promise<Waiting> {
    this.reading ??= this.read().finally(() => (this.reading = undefined));
    return this.reading;
  }

  private async read(): Promise<Waiting> {
    return (await this.database.query<Waiting & Record<string, unknown>>(WAITING)).rows[0]!;
  }
}

// The open rows are few and have a partial index to themselves.
const WAITING = {
  name: 'outbox-waiting',
  text: `
    SELECT count(*)::integer AS count, greatest(extract(epoch FROM now() - min(created_at)), 0)::double precision AS age
    FROM outbound_messages WHERE state IN ${OPEN_SQL}`,
};
