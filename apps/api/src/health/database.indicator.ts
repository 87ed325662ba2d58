import { Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { Database } from '../database/database';
import { MIGRATIONS } from '../database/migrations';
import type { Statement } from '../database/transaction';

const LIMIT_MS = 1_000;
const MIGRATED: Statement = { name: 'migrated', text: 'SELECT count(*)::int AS done FROM migrations' };

/** Whether the database answers, quickly, with a schema that this program knows. */
@Injectable()
export class DatabaseIndicator {
  constructor(
    private readonly health: HealthIndicatorService,
    private readonly database: Database,
  ) {}

  async check(): Promise<HealthIndicatorResult> {
    const indicator = this.health.check('database');
    try {
      const done = await withLimit(this.migrationsDone());
      return done >= MIGRATIONS.length ? indicator.up() : indicator.down({ message: 'the schema is older than this program' });
    } catch {
      return indicator.down({ message: 'the database does not answer' });
    }
  }

  private async migrationsDone(): Promise<number> {
    return (await this.database.query<{ done: number }>(MIGRATED)).rows[0]!.done;
  }
}

async function withLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => (timer = setTimeout(() => reject(new Error('too slow')), LIMIT_MS)));
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
