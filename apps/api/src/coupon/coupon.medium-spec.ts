import type { CouponClaimRefusal, Result } from '@sofra/domain';
import { aShop, type Shop } from '../../test/support/a-shop';
import { testDatabase, type TestDatabase } from '../../test/support/database';
import { newId } from '../common/ids';
import { CouponEntity } from './coupon.entity';
import { CouponService } from './coupon.service';

const coupons = new CouponService();
const CLAIMERS = 200;

let test: TestDatabase;
let shop: Shop;
let number = 0;

interface Use {
  orderId: string;
  outcome: Result<{ couponId: string }, CouponClaimRefusal>;
  /** How often the transaction ran; more than once means that the database had to break a deadlock. */
  runs: number;
}

async function aCoupon(parts: Partial<CouponEntity>): Promise<string> {
  const id = newId();
  await test.database.repository(CouponEntity).insert({ id, organizationId: shop.organizationId, code: 'ILK50', kind: 'fixed', value: 5_000, ...parts });
  return id;
}

async function aCustomer(): Promise<string> {
  const id = newId();
  await test.database.pool.query('INSERT INTO customers (id, organization_id, wa_id) VALUES ($1, $2, $3)', [id, shop.organizationId, id]);
  return id;
}

const customers = (count: number) => Promise.all(Array.from({ length: count }, aCustomer));

/** A turn's claim as the conversation runs it: customer locked, claim inside a savepoint, then the order. */
async function use(customerId: string, code = 'ILK50'): Promise<Use> {
  const orderId = newId();
  let runs = 0;
  const outcome = await test.database.transaction(async (tx) => {
    runs++;
    await tx.read({ name: 'lock-customer', text: 'SELECT 1 FROM customers WHERE id = $1 FOR NO KEY UPDATE' }, [customerId]);
    tx.write({ name: 'claim-begin', text: 'SAVEPOINT claims' });
    const claimed = await coupons.claim(tx, { organizationId: shop.organizationId, customerId, orderId, code, discount: 5_000 });
    if (!claimed.ok) tx.write({ name: 'claim-undo', text: 'ROLLBACK TO SAVEPOINT claims' });
    else {
      tx.write(
        {
          name: 'an-order',
          text: `INSERT INTO orders (id, organization_id, branch_id, number, business_day, channel, customer_id, fulfilment, subtotal, total, currency, status)
            VALUES ($1, $2, $3, $4, '2026-11-22', 'whatsapp', $5, 'pickup', 9000, 9000, 'TRY', 'placed')`,
        },
        [orderId, shop.organizationId, shop.branchId, ++number, customerId],
      );
    }
    return claimed;
  });
  return { orderId, outcome, runs };
}

async function cancel(orderId: string): Promise<number> {
  let runs = 0;
  await test.database.transaction(async (tx) => {
    runs++;
    await tx.read({ name: 'lock-order', text: `UPDATE orders SET status = 'cancelled' WHERE id = $1` }, [orderId]);
    coupons.giveBack(tx, orderId);
  });
  return runs;
}

async function counts(couponId: string) {
  const { rows } = await test.database.pool.query(
    `SELECT used, customers, (SELECT count(*) FROM coupon_redemptions WHERE coupon_id = c.id AND returned_at IS NULL) AS redeemed,
       (SELECT count(*) FROM coupon_customers WHERE coupon_id = c.id AND uses > 0) AS holders,
       (SELECT coalesce(sum(uses), 0)::int FROM coupon_customers WHERE coupon_id = c.id) AS uses
     FROM coupons c WHERE id = $1`,
    [couponId],
  );
  return rows[0] as { used: number; customers: number; redeemed: number; holders: number; uses: number };
}

const granted = (uses: Use[]) => uses.filter(({ outcome }) => outcome.ok);
const refusal = ({ outcome }: Use) => (outcome.ok ? undefined : outcome.refusal);

beforeEach(async () => {
  test = await testDatabase({ poolSize: 20 });
  shop = await aShop(test.database);
});
afterEach(() => test.drop());

describe('claiming a coupon', () => {
  it.each([
    ['50 uses in all', { totalLimit: 50 }],
    ['50 different customers', { customerLimit: 50, perCustomerLimit: 1 }],
    ['both', { totalLimit: 50, customerLimit: 50 }],
  ])('grants exactly %s to 200 who claim at once, while places are given back', async (_, limits) => {
    const couponId = await aCoupon(limits);
    const everybody = await customers(CLAIMERS);
    const first = await Promise.all(everybody.map((customer) => use(customer)));
    expect(granted(first)).toHaveLength(50);

    const leavers = granted(first).slice(0, 20);
    const losers = everybody.filter((__, index) => !first[index]!.outcome.ok);
    // Each cancels twice at once, while everybody who was refused tries again.
    const [second, ...cancelRuns] = await Promise.all([Promise.all(losers.map((customer) => use(customer))), ...[...leavers, ...leavers].map(({ orderId }) => cancel(orderId))]);
    expect(granted(second).length).toBeLessThanOrEqual(20);
    expect(await counts(couponId)).toMatchObject({ used: 30 + granted(second).length });

    const third = await Promise.all(losers.filter((__, index) => !second[index]!.outcome.ok).map((customer) => use(customer)));
    expect(granted(second).length + granted(third).length).toBe(20);
    expect(await counts(couponId)).toEqual({ used: 50, customers: 50, redeemed: 50, holders: 50, uses: 50 });
    expect([...first, ...second, ...third].map(({ runs }) => runs).concat(cancelRuns)).not.toContain(2);
  });

  it('counts a customer once however often the coupon is used, and gives the place back with the last use', async () => {
    const couponId = await aCoupon({ customerLimit: 1, perCustomerLimit: 3 });
    const [regular, other] = (await customers(2)) as [string, string];
    const uses = [await use(regular), await use(regular), await use(regular), await use(regular)];
    expect(uses.map(refusal)).toEqual([undefined, undefined, undefined, 'coupon-used-by-you']);
    expect(await counts(couponId)).toMatchObject({ used: 3, customers: 1 });
    await cancel(uses[0]!.orderId);
    expect(refusal(await use(other))).toBe('coupon-used-up');
    await cancel(uses[1]!.orderId);
    await cancel(uses[2]!.orderId);
    expect(await counts(couponId)).toMatchObject({ used: 0, customers: 0 });
    expect(refusal(await use(other))).toBeUndefined();
  });

  it('leaves no trace of a refused claim', async () => {
    const couponId = await aCoupon({ totalLimit: 0 });
    expect(refusal(await use(await aCustomer()))).toBe('coupon-used-up');
    expect(await counts(couponId)).toEqual({ used: 0, customers: 0, redeemed: 0, holders: 0, uses: 0 });
  });

  it.each<[string, Partial<CouponEntity>, CouponClaimRefusal]>([
    ['switched off', { isActive: false }, 'coupon-inactive'],
    ['not valid yet', { startsAt: new Date(Date.now() + 3_600_000) }, 'coupon-not-yet'],
    ['over', { endsAt: new Date(Date.now() - 1_000) }, 'coupon-expired'],
    ['archived', { archivedAt: new Date() }, 'coupon-unknown'],
    ['named otherwise', { code: 'OTHER' }, 'coupon-unknown'],
  ])('says why when the coupon is %s', async (_, parts, reason) => {
    await aCoupon(parts);
    expect(refusal(await use(await aCustomer()))).toBe(reason);
  });

  it('grants a first-order coupon once, and again after that order was cancelled', async () => {
    await aCoupon({ isFirstOrderOnly: true });
    const customer = await aCustomer();
    const first = await use(customer);
    expect(refusal(first)).toBeUndefined();
    expect(refusal(await use(customer))).toBe('coupon-first-order-only');
    await cancel(first.orderId);
    expect(refusal(await use(customer))).toBeUndefined();
  });

  it('finds the code however it was typed', async () => {
    await aCoupon({});
    expect(refusal(await use(await aCustomer(), ' ılk50 '))).toBeUndefined();
  });
});
