import { Injectable } from '@nestjs/common';
import { SESSION_COOKIE } from '@sofra/contracts';
import type { SignedIn } from '../common/access';
import { Clock } from '../common/clock';
import { Database } from '../database/database';
import type { Statement } from '../database/transaction';
import { digestOf, newSessionToken, tokenIn } from '../common/token';
import { SessionEntity } from './session.entity';

const DAY_MS = 24 * 60 * 60_000;
/** A session nobody uses ends after this long; a tablet in a kitchen never does. */
export const SESSION_DAYS = 30;
// Sliding the end costs a write, which not every request is worth.
const SLIDE_AFTER_MS = 60 * 60_000;
const LONGEST_USER_AGENT = 300;

const FIND: Statement = {
  name: 'session-find',
  text: `SELECT s.id AS "staffId", s.email, s.role, s.organization_id AS "organizationId", e.last_seen_at AS "lastSeenAt"
    FROM sessions e JOIN staff s ON s.id = e.staff_id
    WHERE e.token_digest = $1 AND e.expires_at > $2 AND s.disabled_at IS NULL`,
};

const SLIDE: Statement = {
  name: 'session-slide',
  text: 'UPDATE sessions SET last_seen_at = $2, expires_at = $3 WHERE token_digest = $1',
};

/** Sessions behind the cookie, for HTTP and for the board's sockets. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Opens a session and answers its token; ended ones of the same person are swept out. */
  async open(staffId: string, userAgent: string | undefined): Promise<string> {
    const token = newSessionToken();
    const sessions = this.database.repository(SessionEntity);
    await sessions.createQueryBuilder().delete().where('staff_id = :staffId AND expires_at <= :now', { staffId, now: this.clock.now() }).execute();
    const agent = userAgent?.slice(0, LONGEST_USER_AGENT) ?? null;
    await sessions.insert({ tokenDigest: digestOf(token), staffId, expiresAt: this.end(), lastSeenAt: this.clock.now(), userAgent: agent });
    return token;
  }

  async close(token: string): Promise<void> {
    await this.database.repository(SessionEntity).delete({ tokenDigest: digestOf(token) });
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
    if (isStale) await this.database.query(SLIDE, [digest, this.clock.now(), this.end()]);
    return signedIn;
  }

  private end(): Date {
    return new Date(this.clock.now().getTime() + SESSION_DAYS * DAY_MS);
  }
}

/** The session token in a `Cookie` header. */
export function sessionToken(header: string | undefined): string | undefined {
  return tokenIn(header, SESSION_COOKIE);
}
