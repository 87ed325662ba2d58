import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database';
import { TickerService } from '../ticker/ticker.service';

const HOUR_MS = 3_600_000;
const MOST_AT_ONCE = 5_000;

// A screen that comes back later than this starts over, and a command is not sent again so late.
const KEPT_DAYS = 7;

// From the oldest on, by the primary key; the newest event of a branch stays, since it is where its screens stand.
const FORGET_EVENTS = {
  name: 'board-forget-events',
  text: `DELETE FROM board_events e USING (
      SELECT o.branch_id, o.seq FROM branch_counters c
      CROSS JOIN LATERAL (
        SELECT branch_id, seq, at FROM board_events WHERE branch_id = c.branch_id AND seq < c.seq ORDER BY seq LIMIT ${MOST_AT_ONCE}
      ) o
      WHERE o.at < $1
    ) old
    WHERE e.branch_id = old.branch_id AND e.seq = old.seq`,
};

const FORGET_COMMANDS = { name: 'board-forget-commands', text: 'DELETE FROM board_commands WHERE at < $1' };

/** Forgets what no screen will ask for any more. */
@Injectable()
export class BoardRetention implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly ticker: TickerService,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'forget board events', everyMs: HOUR_MS, on: 'leader', run: (now) => this.forget(now) });
  }

  async forget(now: Date): Promise<void> {
    const before = new Date(now.getTime() - KEPT_DAYS * 24 * HOUR_MS);
    await this.database.query(FORGET_COMMANDS, [before]);
    for (;;) {
      const { rowCount } = await this.database.query(FORGET_EVENTS, [before]);
      if (!rowCount) return;
    }
  }
}
