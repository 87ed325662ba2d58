import { Injectable } from '@nestjs/common';
import { type AccountDto, SESSION_COOKIE, type SessionDto } from '@sofra/contracts';
import { AuditService } from '../audit/audit.service';
import type { SignedIn } from '../common/access';
import { Clock } from '../common/clock';
import { Problem } from '../common/problem';
import { Database } from '../database/database';
import type { Statement } from '../database/transaction';
import { digestOf, newSessionToken, tokenIn } from '../common/token';
import { SessionEntity } from './session.entity';
import { END_SESSIONS } from './staff-statements';

const DAY_MS = 24 * 60 * 60_000;
/** A session nobody uses ends after this long; a tablet in a kitchen never does. */
export const SESSION_DAYS = 30;
// Sliding the end costs a write, which not every request is worth.
const SLIDE_AFTER_MS = 60 * 60_000;
const LONGEST_USER_AGENT = 300;

const FIND: Statement = {
  name: 'session-find',
  text: `SELECT s.id AS "staffId", s.email, s.role, s.organization_id AS "organizationId", s.branch_id AS "branchId", e.last_seen_at AS "lastSeenAt"
    FROM sessions e JOIN staff s ON s.id = e.staff_id
    WHERE e.token_digest = $1 AND e.expires_at > $2 AND s.disabled_at IS NULL`,
};

const SLIDE: Statement = {
  name: 'session-slide',
  text: 'UPDATE sessions SET last_seen_at = $2, expires_at = $3 WHERE token_digest = $1',
};

// The digest is no secret: the token cannot be had from it.
const LIST: Statement = {
  name: 'session-list',
  text: `SELECT encode(token_digest, 'hex') AS id, user_agent AS "userAgent", created_at AS "createdAt", last_seen_at AS "lastSeenAt", token_digest = $3 AS "isThis"
    FROM sessions WHERE staff_id = $1 AND expires_at > $2 ORDER BY token_digest = $3 DESC, last_seen_at DESC`,
};

const END: Statement = { name: 'session-end', text: `DELETE FROM sessions WHERE staff_id = $1 AND encode(token_digest, 'hex') = $2` };

const ACCOUNT: Statement = {
  name: 'session-account',
  text: `SELECT name, email, role, totp_confirmed_at IS NOT NULL AS "hasSecondFactor",
      (SELECT count(*)::int FROM recovery_codes WHERE staff_id = $1) AS "recoveryCodes"
    FROM staff WHERE id = $1`,
};

type SessionRow = Omit<SessionDto, 'createdAt' | 'lastSeenAt'> & { createdAt: Date; lastSeenAt: Date };

/** Sessions behind the cookie, for HTTP and for the board's sockets. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: AuditService,
  ) {}

  /** Opens a session and answers its token; ended ones of the same person are swept out. */
  async open(staffId: string, userAgent: string | undefined): Promise<string> {
    const token = newSessionToken();
    const sessions = this.database.repository(SessionEntity);
    await sessions.createQueryBuilder().delete().where('staff_id = :staffId AND expires_at <= :now', { staffId, now: this.clock.now() }).execute();
    const agent = userAgent?.slice(0, LONGEST_USER_AGENT) ?? null;
    await sessions.insert({ tokenDigest: digestOf(token), staffId, expiresAt: this.ending(), lastSeenAt: this.clock.now(), userAgent: agent });
    return token;
  }

  async close(token: string): Promise<void> {
    await this.database.repository(SessionEntity).delete({ tokenDigest: digestOf(token) });
  }

  /** Who somebody is and where they are signed in, the browser that asks first. */
  async accountOf({ staffId }: SignedIn, thisToken: string): Promise<AccountDto> {
    const { rows } = await this.database.query<Omit<AccountDto, 'sessions'>>(ACCOUNT, [staffId]);
    const sessions = await this.database.query<SessionRow>(LIST, [staffId, this.clock.now(), digestOf(thisToken)]);
    return { ...rows[0]!, sessions: sessions.rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), lastSeenAt: row.lastSeenAt.toISOString() })) };
  }

  async end(by: SignedIn, id: string): Promise<void> {
    const { rowCount } = await this.database.query(END, [by.staffId, id]);
    if (rowCount === 0) throw new Problem('session-unknown', 'This session has ended already.');
  }

  /** Signs somebody out of every browser. */
  async endAll(by: SignedIn, staffId: string, name: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      tx.write(END_SESSIONS, [staffId]);
      this.audit.note(tx, by, { action: 'sessions.ended', subject: { kind: 'staff', id: staffId, name } });
    });
  }

  /** Who a request's or handshake's `Cookie` header belongs to. */
  async fromCookie(header: string | undefined): Promise<SignedIn | undefined> {
    const token = sessionToken(header);
    return token === undefined ? undefined : this.find(token);
  }

  private async find(token: string): Promise<SignedIn | undefined> {
    const digest = digestOf(token);
    const { rows } = await this.database.query<SignedIn & { lastSeenAt: Date }>(FIND, [digest, this.clock.now()]);
    const found = rows[0];
    if (!found) return undefined;
    const { lastSeenAt, ...signedIn } = found;
    const isStale = this.clock.now().getTime() - lastSeenAt.getTime() > SLIDE_AFTER_MS;
    if (isStale) await this.database.query(SLIDE, [digest, this.clock.now(), this.ending()]);
    return signedIn;
  }

  private ending(): Date {
    return new Date(this.clock.now().getTime() + SESSION_DAYS * DAY_MS);
  }
}

/** The session token in a `Cookie` header. */
export function sessionToken(header: string | undefined): string | undefined {
  return tokenIn(header, SESSION_COOKIE);
}
