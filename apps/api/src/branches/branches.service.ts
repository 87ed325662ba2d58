import { Injectable } from '@nestjs/common';
import type { BranchBusyDto, MyBranchDto } from '@sofra/contracts';
import type { BranchFacts, PublishedForm } from '@sofra/domain';
import type { Sight } from '../common/access';
import { Problem } from '../common/problem';
import { Database } from '../database/database';
import type { Statement, Transaction } from '../database/transaction';
import type { Branch, Closure, OpeningHours } from './branch';
import { BRANCH_BY_ID, BRANCH_BY_PHONE_NUMBER_ID, BRANCHES_OF_ORGANIZATION, BUSY_BRANCH, PAUSE_BRANCH } from './branch-statements';
import { busyMinutesAt } from './busy';
import { branchOpening, businessDay, comingSpans } from './opening';

// Another node's change of a setting shows here after this long; our own at once.
const FRESH_MS = 3_000;
// Strangers can make up phone number ids; branches are far fewer.
const MOST_KEPT = 5_000;

interface BranchRow extends Omit<Branch, 'silencedStatuses' | 'closures' | 'sendingStopped' | 'form'> {
  silenced: string[];
  hours: OpeningHours[];
  closures: Record<keyof Closure, string>[];
  form: (PublishedForm & { refusedUntil: string | null }) | null;
  stoppedAt: Date | null;
  stoppedCode: number | null;
  stoppedDetail: string | null;
}

interface Cached {
  branch: Promise<Branch | undefined>;
  until: number;
}

/** Branches with their settings, kept for a few seconds because every turn asks. */
@Injectable()
export class BranchesService {
  private readonly cache = new Map<string, Cached>();

  constructor(private readonly database: Database) {}

  byPhoneNumberId(phoneNumberId: string): Promise<Branch | undefined> {
    return this.cached(BRANCH_BY_PHONE_NUMBER_ID, phoneNumberId);
  }

  /** Undefined for an unknown branch, and for what is no UUID at all. */
  async byId(id: string): Promise<Branch | undefined> {
    return isUuid(id) ? this.cached(BRANCH_BY_ID, id) : undefined;
  }

  /** A branch that somebody may see, their own or the oldest one unless named; every other one, and one that closed for good, is as unknown as none. */
  async ownBranch(sight: Sight, wanted?: string): Promise<Branch> {
    const id = wanted ?? (await this.inSight(sight))[0]?.id;
    const branch = id === undefined ? undefined : await this.byId(id);
    const isInSight = branch?.organizationId === sight.organizationId && (sight.branchId === null || sight.branchId === id);
    if (!isInSight || branch.archivedAt) throw new Problem('branch-unknown', 'You have no such branch.');
    return branch;
  }

  async inSight({ organizationId, branchId }: Sight): Promise<MyBranchDto[]> {
    const all = await this.ofOrganization(organizationId);
    return branchId === null ? all : all.filter(({ id }) => id === branchId);
  }

  async ofOrganization(organizationId: string): Promise<MyBranchDto[]> {
    return (await this.database.query<MyBranchDto & object>(BRANCHES_OF_ORGANIZATION, [organizationId])).rows;
  }

  /** Call after a commit that changed a branch or its settings. */
  invalidate(): void {
    this.cache.clear();
  }

  /** Takes no orders until a moment, or takes them again; call `invalidate` after the commit. */
  pause(tx: Transaction, branchId: string, until: Date | null): void {
    tx.write(PAUSE_BRANCH, [branchId, until]);
  }

  /** Every promise moves for a while, or no longer; call `invalidate` after the commit. */
  busy(tx: Transaction, branchId: string, busy: BranchBusyDto | null): void {
    tx.write(BUSY_BRANCH, [branchId, busy?.minutes ?? null, busy?.until ?? null]);
  }

  /** What a conversation may know about the branch at `now`. */
  facts(branch: Branch, now: Date): BranchFacts {
    const { name, phone, timeZone, currency, locales, defaultLocale, fulfilments, paymentMethods } = branch;
    const { minimumBasket, deliveryFee, zones, cancelWindowMinutes, referral, preparationMinutes, deliveryMinutes } = branch;
    return {
      ...{ name, phone, timeZone, currency, locales, defaultLocale, fulfilments, paymentMethods },
      ...{ minimumBasket, deliveryFee, zones, cancelWindowMinutes, referral },
      ...{ preparationMinutes, deliveryMinutes, busyMinutes: busyMinutesAt(branch, now) },
      ...branchOpening(branch, now),
      pausedUntil: branch.pausedUntil && branch.pausedUntil > now ? branch.pausedUntil.getTime() : null,
      openSpans: comingSpans(branch, now),
    };
  }

  businessDay(branch: Branch, at: Date): string {
    return businessDay(branch, at);
  }

  private cached(statement: Statement, key: string): Promise<Branch | undefined> {
    const slot = `${statement.name}:${key}`;
    const held = this.cache.get(slot);
    if (held && held.until > Date.now()) return held.branch;
    if (this.cache.size >= MOST_KEPT) this.cache.clear();
    const branch = this.load(statement, key);
    this.cache.set(slot, { branch, until: Date.now() + FRESH_MS });
    // A failed look-up must not be remembered as an answer.
    branch.catch(() => this.cache.delete(slot));
    return branch;
  }

  private async load(statement: Statement, key: string): Promise<Branch | undefined> {
    const { rows } = await this.database.query<BranchRow>(statement, [key]);
    return rows[0] && toBranch(rows[0]);
  }
}

function toBranch({ silenced, closures, stoppedAt, stoppedCode, stoppedDetail, form, ...row }: BranchRow): Branch {
  return {
    ...row,
    silencedStatuses: new Set(silenced) as Branch['silencedStatuses'],
    closures: closures.map(({ startsAt, endsAt }) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) })),
    form: form && { ...form, refusedUntil: form.refusedUntil === null ? null : new Date(form.refusedUntil) },
    sendingStopped: stoppedAt && { at: stoppedAt, code: stoppedCode, detail: stoppedDetail },
  };
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
