import { Injectable } from '@nestjs/common';
import type { PasswordLinkDto } from '@sofra/contracts';
import { AuditService } from '../audit/audit.service';
import type { SignedIn } from '../common/access';
import { Clock } from '../common/clock';
import { Problem } from '../common/problem';
import { digestOf, newSessionToken } from '../common/token';
import { Database } from '../database/database';
import { hashPassword } from './password';
import { RosterService } from './roster.service';
import { StaffService } from './staff.service';
import { DROP_LINK, END_OTHER_SESSIONS, END_SESSIONS, PUT_LINK, SET_PASSWORD, TAKE_LINK } from './staff-statements';

const LINK_HOURS = 48;
const HOUR_MS = 60 * 60_000;

/** How a password comes about: by a link that an owner hands over, or by the person who knows the old one. */
@Injectable()
export class PasswordsService {
  constructor(
    private readonly database: Database,
    private readonly staff: StaffService,
    private readonly roster: RosterService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** A link for two days; the one before it stops working, the present password does not. */
  async makeLink(by: SignedIn, staffId: string): Promise<PasswordLinkDto> {
    const { email } = await this.roster.find(by.organizationId, staffId);
    const token = newSessionToken();
    const expiresAt = new Date(this.clock.now().getTime() + LINK_HOURS * HOUR_MS);
    await this.database.transaction(async (tx) => {
      tx.write(PUT_LINK, [staffId, digestOf(token), expiresAt]);
      this.audit.note(tx, by, { action: 'staff.link-made', subject: { kind: 'staff', id: staffId, name: email } });
    });
    // After the hash sign: browsers send it to no server, so it is in nobody's log.
    return { path: `/set-password#${token}`, expiresAt: expiresAt.toISOString() };
  }

  /** Whoever was signed in with the old password is not any more. */
  async setByLink(token: string, password: string): Promise<void> {
    const hash = await hashPassword(password);
    await this.database.transaction(async (tx) => {
      const person = (await tx.read<SignedIn>(TAKE_LINK, [digestOf(token), this.clock.now()])).rows[0];
      if (!person) throw new Problem('password-link-wrong', 'This link was used already or has expired.');
      tx.write(SET_PASSWORD, [person.staffId, hash]);
      tx.write(END_SESSIONS, [person.staffId]);
      this.audit.note(tx, person, { action: 'password.set', subject: { kind: 'staff', id: person.staffId, name: person.email } });
    });
  }

  /** The browser that asks stays signed in, all others do not. */
  async change(person: SignedIn, thisToken: string, current: string, password: string): Promise<void> {
    if (!(await this.staff.verify(person.email, current))) throw new Problem('invalid-request', 'The present password is wrong.', { current: 'wrong' });
    const hash = await hashPassword(password);
    await this.database.transaction(async (tx) => {
      tx.write(SET_PASSWORD, [person.staffId, hash]);
      tx.write(END_OTHER_SESSIONS, [person.staffId, digestOf(thisToken)]);
      tx.write(DROP_LINK, [person.staffId]);
      this.audit.note(tx, person, { action: 'password.changed', subject: { kind: 'staff', id: person.staffId, name: person.email } });
    });
  }
}
