import { Injectable, Logger } from '@nestjs/common';
import type { QueryResult } from 'pg';
import { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { OPEN_SQL } from './enqueue.sql';
import type { LaneClaim, RowChange } from './lane-row';
import { columns } from './lane-store';

/** What a lane has to tell the database: changes of its rows and, once it has nothing left, that it lets go. */
export interface LaneReport {
  claim: LaneClaim;
  changes: readonly RowChange[];
  letGo: boolean;
}

export interface Written {
  /** Ids of the rows that took the change; a missing one has been changed by somebody else. */
  applied: ReadonlySet<number>;
  /** Whether the lane is free again; it stays ours while it has unfinished rows. */
  released: boolean;
}

interface Waiting {
  report: LaneReport;
  done: (written: Written) => void;
}

const RETRY_MS = 500;

/** Writes the reports of all lanes in batches: while one batch is on its way, the next one gathers. */
@Injectable()
export class LaneWriter {
  private readonly log = new Logger(LaneWriter.name);
  private gathered: Waiting[] = [];
  private isWriting = false;
  private isClosed = false;

  constructor(private readonly database: Database) {}

  /** Resolves when the report is durable; a database that is away is waited for. */
  write(report: LaneReport): Promise<Written> {
    return new Promise((done) => {
      this.gathered.push({ report, done });
      if (!this.isWriting) void this.writeAll();
    });
  }

  /** From now on a database that is away is not waited for. */
  close(): void {
    this.isClosed = true;
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    while (this.gathered.length > 0) {
      const batch = this.gathered;
      this.gathered = [];
      await this.writeBatch(batch);
    }
    this.isWriting = false;
  }

  private async writeBatch(batch: Waiting[]): Promise<void> {
    const reports = batch.map(({ report }) => report);
    for (;;) {
      try {
        const { applying, releasing } = await this.database.transaction((tx) => store(tx, reports));
        const [applied, released] = await Promise.all([idsOf<number>(applying), idsOf<string>(releasing)]);
        for (const { report, done } of batch) done({ applied, released: released.has(report.claim.conversationId) });
        return;
      } catch (error) {
        // Results of sends must not be lost while the database is away: without them messages would go out twice.
        if (this.isClosed) return;
        this.log.warn(`results wait for the database: ${(error as Error).message}`);
        await new Promise((resume) => setTimeout(resume, RETRY_MS));
      }
    }
  }
}

interface Stored {
  applying: Ids<number> | undefined;
  releasing: Ids<string> | undefined;
}

type Ids<T> = Promise<QueryResult<{ id: T }>>;

/** What the statements answer is known with the commit: nobody waits for it before. */
async function store(tx: Transaction, reports: readonly LaneReport[]): Promise<Stored> {
  const changes = reports.flatMap(({ claim, changes }) => changes.map((change) => ({ claim, change })));
  const idle = reports.filter(({ letGo }) => letGo).map(({ claim }) => claim);
  const applying = changes.length > 0 ? tx.send<{ id: number }>(APPLY, changeColumns(changes)) : undefined;
  const free = idle.length > 0 ? await lock(tx, idle) : [];
  const releasing = free.length > 0 ? tx.send<{ id: string }>(RELEASE, [free]) : undefined;
  return { applying, releasing };
}

// A statement of its own: the snapshot of the release is taken after the lock, so it sees rows that were added until then.
async function lock(tx: Transaction, idle: readonly LaneClaim[]): Promise<string[]> {
  const { rows } = await tx.read<{ id: string }>(LOCK_IDLE, columns(idle));
  return rows.map(({ id }) => id);
}

async function idsOf<T>(answer: Ids<T> | undefined): Promise<Set<T>> {
  return new Set((await answer)?.rows.map(({ id }) => id));
}

function changeColumns(changes: readonly { claim: LaneClaim; change: RowChange }[]): unknown[] {
  const pick = (value: (one: { claim: LaneClaim; change: RowChange }) => unknown) => changes.map(value);
  const moment = (at: number | undefined) => (at === undefined ? null : new Date(at));
  return [
    pick(({ change }) => change.id),
    pick(({ change }) => change.attempt),
    pick(({ claim }) => claim.owner),
    pick(({ claim }) => claim.token),
    pick(({ change }) => change.state),
    pick(({ change }) => change.wamid ?? null),
    pick(({ change }) => moment(change.notBefore)),
    pick(({ change }) => moment(change.ambiguousAt)),
    pick(({ change }) => change.errorCode ?? null),
    pick(({ change }) => change.error ?? null),
    pick(({ change }) => change.asTemplate ?? false),
    pick(({ change }) => change.asFallback ?? false),
  ];
}

// `done` counts, since the platform said so, unless a status has told meanwhile that this very try has failed. A new try
// needs a row that still waits; every other word about a try counts only while a status has not already told how it went. The lane is asked row by row: as a join the planner pairs
// every result with every busy lane of this instance, which is quadratic in the lanes.
const APPLY = {
  name: 'outbox-apply',
  text: `
    UPDATE outbound_messages o
    SET state = r.state, attempt = r.attempt, claimed_by = r.owner,
      wamid = coalesce(o.wamid, r.wamid), not_before = r.not_before, ambiguous_at = r.ambiguous_at, as_template = o.as_template OR r.as_template,
      as_fallback = o.as_fallback OR r.as_fallback,
      error_code = CASE WHEN r.state IN ('done', 'sending') THEN o.error_code ELSE r.error_code END,
      error = CASE WHEN r.state IN ('done', 'sending') THEN o.error ELSE r.error END,
      delivery = CASE WHEN r.state = 'done' AND o.rank < 1 THEN 'accepted' ELSE o.delivery END,
      rank = CASE WHEN r.state = 'done' THEN greatest(o.rank, 1) ELSE o.rank END,
      sent_at = CASE WHEN r.state = 'done' THEN coalesce(o.sent_at, now()) ELSE o.sent_at END
    FROM unnest($1::bigint[], $2::smallint[], $3::integer[], $4::bigint[], $5::text[], $6::text[], $7::timestamptz[], $8::timestamptz[], $9::integer[], $10::text[], $11::boolean[], $12::boolean[])
        AS r (id, attempt, owner, token, state, wamid, not_before, ambiguous_at, error_code, error, as_template, as_fallback)
    WHERE o.id = r.id
      AND (SELECT c.lane_owner = r.owner AND c.lane_token = r.token FROM conversations c WHERE c.id = o.conversation_id)
      AND CASE r.state
        WHEN 'done' THEN NOT (o.state = 'queued' AND o.attempt > r.attempt)
        WHEN 'sending' THEN o.state IN ('queued', 'ambiguous')
        WHEN 'expired' THEN o.state IN ('queued', 'ambiguous')
        ELSE o.state IN ${OPEN_SQL} AND o.attempt = r.attempt
      END
    RETURNING o.id`,
};

const LOCK_IDLE = {
  name: 'outbox-lock-idle',
  text: `
    SELECT c.id FROM conversations c
      JOIN unnest($1::uuid[], $2::integer[], $3::bigint[]) AS lane (id, owner, token)
        ON c.id = lane.id AND c.lane_owner = lane.owner AND c.lane_token = lane.token
    ORDER BY c.id FOR NO KEY UPDATE OF c SKIP LOCKED`,
};

const RELEASE = {
  name: 'outbox-release',
  text: `
    UPDATE conversations c SET lane_owner = NULL, lane_until = NULL
    WHERE c.id = ANY ($1::uuid[])
      AND NOT EXISTS (SELECT FROM outbound_messages o WHERE o.conversation_id = c.id AND o.state IN ${OPEN_SQL})
    RETURNING c.id`,
};
