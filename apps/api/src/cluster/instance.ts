import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { Database } from '../database/database';
import { INSTANCE_LOCKS, LEADER_LOCKS } from './alive.sql';

const RECONNECT_MS = 1_000;
// A half-open connection must not look alive for long: the database may have freed our lock already.
const PULSE_TIMEOUT_MS = 5_000;

/**
 * Who this process is among its siblings: a number, held by a session advisory lock on one connection of its own. When
 * the process dies, PostgreSQL drops the lock and everybody knows at once.
 */
@Injectable()
export class Instance implements OnModuleInit, OnApplicationShutdown {
  private readonly log = new Logger(Instance.name);
  private session: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private leads = new Set<number>();
  private closing = false;
  private current: number | null = null;

  constructor(private readonly database: Database) {}

  /** Null while the session is lost: then nothing may be claimed in this instance's name. */
  get id(): number | null {
    return this.current;
  }

  async onModuleInit(): Promise<void> {
    await this.register();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closing = true;
    clearTimeout(this.retry);
    await this.leave();
  }

  /** Whether this instance does the work called `work` for all; once true, true until the session ends. */
  async leadsOn(work: number): Promise<boolean> {
    if (this.leads.has(work)) return true;
    const { session } = this;
    if (!session) return false;
    const { rows } = await session.query('SELECT pg_try_advisory_lock($1, $2) AS won', [LEADER_LOCKS, work]);
    if (rows[0]?.won && this.session === session) this.leads.add(work);
    return this.leads.has(work);
  }

  /** Asks the session for a sign of life; a silent one is given up. */
  async pulse(): Promise<void> {
    const { session } = this;
    if (!session) return;
    await session.query({ text: 'SELECT 1', query_timeout: PULSE_TIMEOUT_MS } as pg.QueryConfig).catch((error: Error) => this.lost(session, error));
  }

  private async register(): Promise<void> {
    const session = new pg.Client({ ...this.database.side.options } as pg.ClientConfig);
    session.on('error', (error) => this.lost(session, error));
    session.on('end', () => this.lost(session, new Error('the session ended')));
    try {
      await session.connect();
      const { rows } = await session.query(`SELECT nextval('instance_ids')::integer AS id`);
      const id = Number(rows[0].id);
      await session.query('SELECT pg_advisory_lock($1, $2)', [INSTANCE_LOCKS, id]);
      this.session = session;
      this.current = id;
    } catch (error) {
      // The database is away: the process serves what it can and asks again.
      void session.end().catch(() => undefined);
      this.registerLater(error as Error);
    }
  }

  private registerLater(error: Error): void {
    if (this.closing) return;
    this.log.warn(`no instance session: ${error.message}`);
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.register(), RECONNECT_MS);
  }

  private lost(session: pg.Client, error: Error): void {
    if (this.session !== session) return;
    void this.leave();
    this.registerLater(error);
  }

  private async leave(): Promise<void> {
    const { session } = this;
    this.session = undefined;
    this.current = null;
    this.leads = new Set();
    await session?.end().catch(() => undefined);
  }
}
