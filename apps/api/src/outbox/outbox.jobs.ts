import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database';
import { TickerService } from '../ticker/ticker.service';
import { Lanes } from './lanes';
import { SendingStops } from './sending-stops.service';

const SECOND = 1_000;

/** The outbox's clocked work. */
@Injectable()
export class OutboxJobs implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly ticker: TickerService,
    private readonly lanes: Lanes,
    private readonly stops: SendingStops,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'renew lanes', everyMs: 10 * SECOND, on: 'each', run: () => this.lanes.renew() });
    this.ticker.register({ name: 'look for news', everyMs: SECOND, on: 'each', run: () => this.lanes.lookForNews() });
    this.ticker.register({ name: 'stopped numbers', everyMs: 2 * SECOND, on: 'each', run: () => this.stops.refresh() });
    this.ticker.register({ name: 'adopt lanes', everyMs: SECOND, on: 'leader', run: () => this.lanes.adoptOrphans() });
    this.ticker.register({ name: 'expire prompts', everyMs: 5 * SECOND, on: 'leader', run: (now) => this.database.query(EXPIRE, [now]) });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.lanes.drain();
  }
}

// Lanes expire their own rows; this is for rows that no lane holds, such as those of a branch that cannot send.
const EXPIRE = {
  name: 'outbox-expire',
  text: `
    UPDATE outbound_messages SET state = 'expired'
    WHERE id IN (
      SELECT id FROM outbound_messages WHERE state IN ('queued', 'ambiguous') AND expires_at <= $1
      ORDER BY id LIMIT 500 FOR NO KEY UPDATE SKIP LOCKED
    )`,
};
