import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../database/database';

const BATCH_MS = 1_000;

const INSERT = {
  name: 'order-sightings-insert',
  text: `INSERT INTO order_sightings (order_id, screen_id)
    SELECT o.id, s.screen_id
    FROM unnest($1::uuid[], $2::uuid[], $3::text[]) AS s (order_id, branch_id, screen_id)
    JOIN orders o ON o.id = s.order_id AND o.branch_id = s.branch_id
    ORDER BY o.id, s.screen_id
    ON CONFLICT DO NOTHING`,
};

interface Batch {
  sightings: Map<string, [orderId: string, branchId: string, screenId: string]>;
  written: Promise<void>;
}

/** Which screen has shown which order: collected, and written once a second. */
@Injectable()
export class Sightings implements OnModuleDestroy {
  private readonly log = new Logger(Sightings.name);
  private batch: Batch | undefined;
  private writeNow: (() => void) | undefined;

  constructor(private readonly database: Database) {}

  /** Resolves when it is in the database, so that a screen reports again what is not. */
  record({ branchId, screenId }: { branchId: string; screenId: string }, orderIds: string[]): Promise<void> {
    const batch = (this.batch ??= this.open());
    for (const orderId of orderIds) batch.sightings.set(`${orderId}/${screenId}`, [orderId, branchId, screenId]);
    return batch.written;
  }

  /** Writes what is still waiting. */
  async onModuleDestroy(): Promise<void> {
    const { batch } = this;
    this.writeNow?.();
    await batch?.written.catch((error: Error) => this.log.warn(`sightings are lost: ${error.message}`));
  }

  private open(): Batch {
    const sightings: Batch['sightings'] = new Map();
    const due = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, BATCH_MS);
      this.writeNow = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    const written = due.then(() => {
      this.batch = undefined;
      return this.write([...sightings.values()]);
    });
    return { sightings, written };
  }

  private async write(sightings: [string, string, string][]): Promise<void> {
    const column = (index: 0 | 1 | 2) => sightings.map((each) => each[index]);
    await this.database.query(INSERT, [column(0), column(1), column(2)]);
  }
}
