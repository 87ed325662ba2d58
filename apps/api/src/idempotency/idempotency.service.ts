import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Problem } from '../common/problem';
import { Database } from '../database/database';
import { SecretBox, SecretUnreadable } from '../secrets/secret-box';
import { TickerService } from '../ticker/ticker.service';

const HOUR_MS = 3_600_000;
const KEPT_HOURS = 24;

// Longer than any request may take: whoever held the key has died, and what it wrote was rolled back or has its own safeguard (a basket, a refund's id).
const BEGIN = {
  name: 'idempotency-begin',
  text: `INSERT INTO idempotency_keys AS k (staff_id, key, request) VALUES ($1, $2, $3)
    ON CONFLICT (staff_id, key) DO UPDATE SET request = excluded.request, answer = NULL, at = now()
      WHERE (k.answer IS NULL AND k.at < now() - interval '1 minute') OR k.at < now() - interval '${KEPT_HOURS} hours'
    RETURNING at`,
};
const FIND = { name: 'idempotency-find', text: 'SELECT request, answer FROM idempotency_keys WHERE staff_id = $1 AND key = $2' };
const KEEP = { name: 'idempotency-keep', text: 'UPDATE idempotency_keys SET answer = $3 WHERE staff_id = $1 AND key = $2' };
const LET_GO = { name: 'idempotency-let-go', text: 'DELETE FROM idempotency_keys WHERE staff_id = $1 AND key = $2 AND answer IS NULL' };
const FORGET = { name: 'idempotency-forget', text: `DELETE FROM idempotency_keys WHERE at < $1::timestamptz - interval '${KEPT_HOURS} hours'` };

/** Who asks, with which key, for what (a digest of the whole request). */
export interface KeyedRequest {
  staffId: string;
  key: string;
  request: string;
  /** What is answered lets somebody in. */
  isSecret: boolean;
}

/** As it stands in the row; `sealed` is the JSON of the body. */
type KeptAnswer = { body: unknown } | { sealed: string };

interface Kept {
  request: string;
  answer: KeptAnswer | null;
}

/** Answers of requests that carry a key, for a day: the same again gets the same answer and has no second effect. */
@Injectable()
export class IdempotencyService implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly ticker: TickerService,
    private readonly secrets: SecretBox,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'forget idempotency keys', everyMs: HOUR_MS, on: 'leader', run: (now) => this.forget(now) });
  }

  /** Null: the request is ours to do; else what was answered to it before. */
  async begin(keyed: KeyedRequest): Promise<{ body: unknown } | null> {
    const { staffId, key, request } = keyed;
    if ((await this.database.query(BEGIN, [staffId, key, request])).rowCount) return null;
    const kept = (await this.database.query<Kept>(FIND, [staffId, key])).rows[0];
    if (kept && kept.request !== request) throw new Problem('idempotency-key-reused', 'This Idempotency-Key was used for another request.');
    if (!kept?.answer) throw new Problem('idempotency-in-flight', 'The same request is being worked on. Ask again in a moment.');
    return 'sealed' in kept.answer ? { body: this.open(kept.answer.sealed, keyed) } : kept.answer;
  }

  async keep(keyed: KeyedRequest, body: unknown): Promise<void> {
    const answer: KeptAnswer = keyed.isSecret ? { sealed: this.secrets.seal(JSON.stringify(body), placeOf(keyed)) } : { body };
    await this.database.query(KEEP, [keyed.staffId, keyed.key, JSON.stringify(answer)]);
  }

  /** After a refusal nothing has happened: the key may be tried again, with another body too. */
  async letGo({ staffId, key }: KeyedRequest): Promise<void> {
    await this.database.query(LET_GO, [staffId, key]);
  }

  async forget(now: Date): Promise<void> {
    await this.database.query(FORGET, [now]);
  }

  private open(sealed: string, keyed: KeyedRequest): unknown {
    try {
      return JSON.parse(this.secrets.open(sealed, placeOf(keyed)));
    } catch (error) {
      // The key it was sealed with was taken away within the day: done once is still done.
      if (error instanceof SecretUnreadable) throw new Problem('idempotency-key-reused', 'This was done before, but its answer can no longer be read. Look whether it is there; for another one take a new Idempotency-Key.');
      throw error;
    }
  }
}

function placeOf({ staffId, key }: KeyedRequest): string {
  return `idempotency_keys.answer:${staffId} ${key}`;
}
