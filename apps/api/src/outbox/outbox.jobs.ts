import { Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database';
import { TickerService } from '../ticker/ticker.service';
import { OPEN_SQL } from './enqueue.sql';
import { Lanes } from './lanes';
import { SendingStops } from './sending-stops.service';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

// An order's timeline tells for half a year what its customer was told; what they wrote goes earlier.
const KEPT_MS = 180 * DAY;

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
    this.ticker.register({ name: 'forget sent messages', everyMs: MINUTE, on: 'leader', run: (now) => this.database.query(FORGET, [new Date(now.getTime() - KEPT_MS)]) });
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

// By id, so that a look at the oldest thousand tells whether there is anything to do. What is still to be sent is never forgotten.
const FORGET = {
  name: 'outbox-forget',
  text: `
    DELETE FROM outbound_messages
    WHERE id IN (SELECT id FROM (SELECT id, created_at FROM outbound_messages ORDER BY id LIMIT 1000) oldest WHERE created_at < $1)
      AND state NOT IN ${OPEN_SQL}`,
};
