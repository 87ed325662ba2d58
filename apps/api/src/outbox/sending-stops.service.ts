import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '../database/database';
import { MAY_SEND_SQL } from './enqueue.sql';

/** The platform's own words for why a number may not send. */
export interface StopCause {
  code: number;
  detail: string;
}

/**
 * Branches that cannot send: the platform has barred their number, and staff see why, or they have none. Their messages wait in the table. A
 * start of the process tries again, since a new token or a paid bill is usually followed by one.
 */
@Injectable()
export class SendingStops implements OnApplicationBootstrap {
  private readonly log = new Logger(SendingStops.name);
  private stopped: ReadonlySet<string> = new Set();

  constructor(private readonly database: Database) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.database.query(RESUME_ALL);
  }

  isStopped(branchId: string): boolean {
    return this.stopped.has(branchId);
  }

  stop(branchId: string, { code, detail }: StopCause): void {
    if (this.stopped.has(branchId)) return;
    this.stopped = new Set([...this.stopped, branchId]);
    this.log.error(`branch ${branchId} cannot send: ${code} ${detail}`);
    // A failure here lets the lanes run into the same refusal again, which stops them again.
    this.database.query(STOP, [branchId, code, detail]).catch((error: Error) => this.log.error(error.message));
  }

  /** The cause is gone: what waits goes out within a second. */
  async resume(branchId: string): Promise<void> {
    await this.database.query(RESUME, [branchId]);
    await this.refresh();
  }

  /** Other instances stop and resume numbers too, and owners connect them. */
  async refresh(): Promise<void> {
    const { rows } = await this.database.query<{ id: string }>(LIST);
    this.stopped = new Set(rows.map(({ id }) => id));
  }
}

const STOP = {
  name: 'outbox-stop-number',
  text: `
    UPDATE branches SET sending_stopped_at = now(), sending_stopped_code = $2, sending_stopped_detail = $3
    WHERE id = $1 AND sending_stopped_at IS NULL`,
};

const CLEAR = 'UPDATE branches SET sending_stopped_at = NULL, sending_stopped_code = NULL, sending_stopped_detail = NULL';
const RESUME = { name: 'outbox-resume-number', text: `${CLEAR} WHERE id = $1` };
const RESUME_ALL = { name: 'outbox-resume-numbers', text: `${CLEAR} WHERE sending_stopped_at IS NOT NULL` };
const LIST = { name: 'outbox-stopped-numbers', text: `SELECT b.id FROM branches b WHERE NOT ${MAY_SEND_SQL}` };
