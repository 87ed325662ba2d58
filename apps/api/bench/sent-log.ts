import type pg from 'pg';
import { inTransaction } from '../src/database/transaction';
import { aWamid } from './phone';
import * as sql from './plain-sql.statements';

interface Sent {
  conversationId: string;
  ids: readonly number[];
}

/** Writes that messages went out, in batches like the API's own: while one is on its way, the next one gathers. */
export class SentLog {
  private gathered: Sent[] = [];
  private writing: Promise<void> | undefined;

  constructor(private readonly pool: pg.Pool) {}

  add(conversationId: string, ids: readonly number[]): void {
    this.gathered.push({ conversationId, ids });
    this.writing ??= this.writeAll().finally(() => (this.writing = undefined));
  }

  async settled(): Promise<void> {
    await this.writing;
  }

  private async writeAll(): Promise<void> {
    while (this.gathered.length > 0) {
      const batch = this.gathered;
      this.gathered = [];
      const ids = batch.flatMap((sent) => sent.ids);
      await inTransaction(this.pool, async (tx) => {
        tx.write(sql.SENT, [ids, ids.map(aWamid)]);
        tx.write(sql.RELEASE, [batch.map(({ conversationId }) => conversationId)]);
      });
    }
  }
}
