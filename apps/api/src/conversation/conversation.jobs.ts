import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database';
import { TickerService } from '../ticker/ticker.service';
import { InboundLog } from './inbound-log';
import { MessagesService } from './messages.service';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

const DUE_AT_ONCE = 50;
// Longer than the seven days for which the platform delivers again, or an old message would count as new.
const KEPT_MS = 30 * DAY;

/** The conversation's clocked work. */
@Injectable()
export class ConversationJobs implements OnModuleInit {
  constructor(
    private readonly ticker: TickerService,
    private readonly inbound: InboundLog,
    private readonly messages: MessagesService,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'retry messages', everyMs: SECOND, on: 'leader', run: (now) => this.retryDue(now) });
    this.ticker.register({ name: 'forget messages', everyMs: MINUTE, on: 'leader', run: (now) => this.forgetOld(now) });
  }

  private async retryDue(now: Date): Promise<void> {
    const due = await this.inbound.due(now, DUE_AT_ONCE);
    await Promise.all(due.map((arrival) => this.messages.enqueue(arrival)));
  }

  private forgetOld(now: Date): Promise<unknown> {
    return this.database.query(FORGET, [new Date(now.getTime() - KEPT_MS)]);
  }
}

// By id, so that a look at the oldest thousand tells whether there is anything to do.
const FORGET = {
  name: 'inbound-forget',
  text: `
    DELETE FROM inbound_messages
    WHERE id IN (SELECT id FROM (SELECT id, received_at FROM inbound_messages ORDER BY id LIMIT 1000) oldest WHERE received_at < $1)`,
};
