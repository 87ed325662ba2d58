import { Injectable } from '@nestjs/common';
import type { CouponDto, CouponEdit } from '@sofra/contracts';
import { couponCode, type CouponUse, type FieldFaults, judgeCouponEdit } from '@sofra/domain';
import { AuditService } from '../../audit/audit.service';
import { patched, refuseFaults } from '../../common/refuse-faults';
import type { SignedIn } from '../../common/access';
import { Clock } from '../../common/clock';
import { newId } from '../../common/ids';
import { Problem } from '../../common/problem';
import { Database } from '../../database/database';
import { sqlState, type Transaction } from '../../database/transaction';
import { COUPON_BY_ID, type CouponRow, COUPON_SURROUNDINGS, LOCK_COUPON, SET_COUPON_ACTIVE, SET_COUPON_ARCHIVED, toCouponDto, writeCoupon } from './coupon-rows';

const UNIQUE_VIOLATION = '23505';

// What a customer's claim may change meanwhile is no part of an edit.
const NOT_EDITED = ['id', 'version', 'state', 'used', 'customers', 'discountGiven'] as const;
const NULLABLE = ['cap', 'productId', 'startsAt', 'endsAt', 'totalLimit', 'customerLimit', 'perCustomerLimit'] as const;

type Change = 'changed' | 'paused' | 'resumed' | 'archived' | 'restored';

/** Coupons as their owner wants them: every write under the coupon's lock, where claims wait, and noted in the audit log. */
@Injectable()
export class CouponEditsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async create(staff: SignedIn, edit: CouponEdit): Promise<CouponDto> {
    const id = newId();
    return this.run(async (tx) => {
      await this.write(tx, staff, { id, edit, use: { used: 0, customers: 0 } });
      const made = await this.read(tx, staff, id);
      this.audit.note(tx, staff, { action: 'coupon.created', subject: { kind: 'coupon', id, name: made.code }, after: editOf(made) });
      return made;
    });
  }

  change(staff: SignedIn, id: string, version: number, patch: Partial<CouponEdit>): Promise<CouponDto> {
    return this.locked(staff, { id, version }, 'changed', async (tx, before, use) => {
      await this.write(tx, staff, { id, edit: patched<CouponEdit>(editOf(before), patch, NULLABLE), use });
    });
  }

  /** Nobody gets it until it goes on; who has it in the basket is told. */
  pause(staff: SignedIn, id: string, isPaused: boolean): Promise<CouponDto> {
    return this.locked(staff, { id }, isPaused ? 'paused' : 'resumed', async (tx) => tx.write(SET_COUPON_ACTIVE, [id, !isPaused]));
  }

  /** Out of use for good, its code free for another; old orders keep it. */
  archive(staff: SignedIn, id: string, isArchived: boolean): Promise<CouponDto> {
    return this.locked(staff, { id }, isArchived ? 'archived' : 'restored', async (tx) => tx.write(SET_COUPON_ARCHIVED, [id, isArchived]));
  }

  private locked(
    staff: SignedIn,
    { id, version }: { id: string; version?: number },
    change: Change,
    work: (tx: Transaction, before: CouponDto, use: CouponUse) => Promise<void>,
  ): Promise<CouponDto> {
    return this.run(async (tx) => {
      const found = (await tx.read<{ version: number } & CouponUse>(LOCK_COUPON, [staff.organizationId, id])).rows[0];
      if (!found) throw unknownCoupon();
      if (version !== undefined && version !== found.version) throw new Problem('version-conflict', 'Somebody changed it meanwhile; read it again.');
      const before = await this.read(tx, staff, id);
      await work(tx, before, found);
      const after = await this.read(tx, staff, id);
      const shown = (coupon: CouponDto) => (change === 'changed' ? editOf(coupon) : { state: coupon.state });
      this.audit.note(tx, staff, { action: `coupon.${change}`, subject: { kind: 'coupon', id, name: after.code }, before: shown(before), after: shown(after) });
      return after;
    });
  }

  private async write(tx: Transaction, { organizationId }: SignedIn, { id, edit, use }: { id: string; edit: CouponEdit; use: CouponUse }): Promise<void> {
    refuseFaults({ ...(await strangers(tx, organizationId, edit)), ...judgeCouponEdit(edit, use) });
    writeCoupon(tx, organizationId, id, { ...edit, code: couponCode(edit.code) });
  }

  private async read(tx: Transaction, { organizationId }: SignedIn, id: string): Promise<CouponDto> {
    const row = (await tx.read<CouponRow>(COUPON_BY_ID, [organizationId, id])).rows[0];
    if (!row) throw unknownCoupon();
    return toCouponDto(row, this.clock.now());
  }

  private async run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    try {
      return await this.database.transaction(work);
    } catch (error) {
      // Uniqueness is the database's.
      if (sqlState(error) === UNIQUE_VIOLATION) refuseFaults({ code: 'taken' });
      throw error;
    }
  }
}

export function unknownCoupon(): Problem {
  return new Problem('coupon-unknown', 'You have no such coupon.');
}

function editOf(coupon: CouponDto): CouponEdit {
  const kept = Object.entries(coupon).filter(([field]) => !(NOT_EDITED as readonly string[]).includes(field));
  return Object.fromEntries(kept) as unknown as CouponEdit;
}

/** Products and categories that are not this organization's. */
async function strangers(tx: Transaction, organizationId: string, { productId, productIds, categoryIds }: CouponEdit): Promise<FieldFaults> {
  const wanted = [...productIds, ...(productId === null ? [] : [productId])];
  const { rows } = await tx.read<{ productIds: string[]; categoryIds: string[] }>(COUPON_SURROUNDINGS, [organizationId, wanted, categoryIds]);
  const own = rows[0]!;
  const among = (ids: readonly string[], known: readonly string[], path: string) =>
    ids.flatMap((id, index) => (known.includes(id) ? [] : [[`${path}.${index}`, 'unknown' as const] as const]));
  return {
    ...(productId !== null && !own.productIds.includes(productId) && { productId: 'unknown' as const }),
    ...Object.fromEntries([...among(productIds, own.productIds, 'productIds'), ...among(categoryIds, own.categoryIds, 'categoryIds')]),
  };
}
