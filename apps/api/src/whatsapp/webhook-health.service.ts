import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../common/clock';
import { Database } from '../database/database';

// Seen within the minute is as good as seen now, and every webhook comes by here.
const SEEN_EVERY_MS = 60_000;
// Whoever guesses signatures must not write a row for each guess.
const COUNT_EVERY_MS = 1_000;

const SEEN = { name: 'webhook-seen', text: 'UPDATE branches SET webhook_seen_at = $2 WHERE phone_number_id = $1' };
const COUNT = {
  name: 'webhook-wrong-signatures',
  text: `INSERT INTO wrong_signatures AS w (day, count, last_at) VALUES (($2::timestamptz AT TIME ZONE 'UTC')::date, $1, $2)
    ON CONFLICT (day) DO UPDATE SET count = w.count + $1, last_at = $2`,
};

/** Whether webhooks come in and are ours: the last one of each number, and those that nobody of ours had signed. */
@Injectable()
export class WebhookHealth {
  private readonly log = new Logger('Webhook');
  private readonly seenAt = new Map<string, number>();
  private uncounted = 0;
  private countedAt = 0;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async seen(phoneNumberId: string): Promise<void> {
    const now = this.clock.now();
    if (now.getTime() - (this.seenAt.get(phoneNumberId) ?? 0) < SEEN_EVERY_MS) return;
    await this.database.query(SEEN, [phoneNumberId, now]);
    this.seenAt.set(phoneNumberId, now.getTime());
  }

  /** A failure to count changes nothing for whoever sent it: they are refused anyway. */
  async wrongSignature(): Promise<void> {
    this.uncounted += 1;
    const now = this.clock.now();
    if (now.getTime() - this.countedAt < COUNT_EVERY_MS) return;
    const count = this.uncounted;
    [this.uncounted, this.countedAt] = [0, now.getTime()];
    await this.database.query(COUNT, [count, now]).catch((error: Error) => this.log.warn(error.message));
  }
}
