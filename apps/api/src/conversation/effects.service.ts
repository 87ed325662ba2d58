import { Injectable } from '@nestjs/common';
import type { Effect, Outcome } from '@sofra/domain';
import type { BoardLedger } from '../board/board-ledger';
import type { Branch } from '../branches/branch';
import { moveStock } from '../catalog/stock.statements';
import { CouponService } from '../coupon/coupon.service';
import type { Transaction } from '../database/transaction';
import { OrdersService } from '../orders/orders.service';
import { ReferralsService } from '../referrals/referrals.service';
import type { OpenTurn } from './open-turn';

/** What the effects of a turn work on. */
export interface EffectContext {
  tx: Transaction;
  ledger: BoardLedger;
  branch: Branch;
  turn: OpenTurn;
  now: Date;
  /** Of the business, as people dial it. */
  number: string;
}

type Claim = Extract<Effect, { kind: 'claim-stock' | 'claim-coupon' }>;
type Write = Exclude<Effect, Claim | { kind: 'reply' }>;

/** What came of a claim: why it was refused, or which counted products it took the last of. */
export interface Claimed {
  refusal?: Outcome;
  turned: string[];
}

/** Whether an effect may be refused and therefore runs first. */
export const isClaim = (effect: Effect): effect is Claim => effect.kind === 'claim-stock' || effect.kind === 'claim-coupon';

/** Whether an effect is neither a claim nor said to the customer. */
export const isWrite = (effect: Effect): effect is Write => !isClaim(effect) && effect.kind !== 'reply';

/** Carries out what a turn asked for, within its transaction. */
@Injectable()
export class EffectsService {
  constructor(
    private readonly coupons: CouponService,
    private readonly orders: OrdersService,
    private readonly referrals: ReferralsService,
  ) {}

  /** Never an exception, which would abort the transaction. */
  async claim({ tx, branch, turn }: EffectContext, claim: Claim): Promise<Claimed> {
    if (claim.kind === 'claim-stock') {
      const { short, turned } = await moveStock(tx, branch.id, claim.items);
      return short.length === 0 ? { turned } : { refusal: { kind: 'stock-refused', short }, turned };
    }
    const { code, orderId, discount } = claim;
    const { organizationId } = branch;
    const claimed = await this.coupons.claim(tx, { organizationId, customerId: turn.customer.id, orderId, code, discount });
    return claimed.ok ? { turned: [] } : { refusal: { kind: 'coupon-refused', code, reason: claimed.refusal }, turned: [] };
  }

  /** What came of it, for those effects that the conversation hears about. */
  async write(context: EffectContext, effect: Write): Promise<Outcome | undefined> {
    const { tx, ledger, branch, turn, now } = context;
    const customerId = turn.customer.id;
    switch (effect.kind) {
      case 'place-order':
        return this.place(context, effect.draft);
      case 'cancel-order':
        return this.orders.cancelByCustomer(tx, ledger, { branch, orderId: effect.orderId, customerId });
      case 'request-cancel':
        return this.orders.requestCancel(tx, ledger, { branch, orderId: effect.orderId, customerId });
      case 'save-address': {
        const { id, text, latitude, longitude } = effect.address;
        return void tx.write(SAVE_ADDRESS, [id, customerId, text, latitude, longitude, now]);
      }
      case 'use-address':
        return void tx.write(USE_ADDRESS, [effect.addressId, customerId, now]);
      case 'forget-address':
        return void tx.write(FORGET_ADDRESS, [effect.addressId, customerId, now]);
      case 'set-locale':
        return void tx.write(SET_LOCALE, [customerId, effect.locale]);
      case 'set-consent':
        return void tx.write(SET_CONSENT, [customerId, effect.marketing, now]);
      case 'invite':
        return { kind: 'invited', code: await this.referrals.codeOf(tx, branch.organizationId, customerId), number: context.number };
      case 'note-referral':
        return { kind: 'referral', result: await this.referrals.note(tx, { organizationId: branch.organizationId, friendId: customerId, code: effect.code, now }) };
      case 'call-staff':
        return void tx.write(CALL_STAFF, [turn.conversation.id, now]);
    }
  }

  private async place({ tx, ledger, branch, turn, now }: EffectContext, draft: Extract<Effect, { kind: 'place-order' }>['draft']): Promise<Outcome> {
    const { customer, conversation } = turn;
    const customerPhone = customer.waId === null ? null : `+${customer.waId}`;
    const order = { branch, draft, channel: 'whatsapp' as const, customerId: customer.id, conversationId: conversation.id, customerPhone, now };
    const { orderId, number, existed } = await this.orders.place(tx, ledger, order);
    return { kind: existed ? 'order-exists' : 'order-placed', orderId, number };
  }
}

const SAVE_ADDRESS = {
  name: 'effect-save-address',
  text: `
    INSERT INTO customer_addresses (id, customer_id, text, latitude, longitude, created_at, last_used_at)
    VALUES ($1, $2, $3, $4, $5, $6, $6)
    ON CONFLICT (id) DO UPDATE
    SET text = excluded.text, latitude = excluded.latitude, longitude = excluded.longitude, last_used_at = excluded.last_used_at
    WHERE customer_addresses.customer_id = excluded.customer_id`,
};

const USE_ADDRESS = {
  name: 'effect-use-address',
  text: 'UPDATE customer_addresses SET last_used_at = greatest(last_used_at, $3) WHERE id = $1 AND customer_id = $2',
};

const FORGET_ADDRESS = {
  name: 'effect-forget-address',
  text: 'UPDATE customer_addresses SET archived_at = $3 WHERE id = $1 AND customer_id = $2 AND archived_at IS NULL',
};

const SET_LOCALE = { name: 'effect-set-locale', text: 'UPDATE customers SET locale = $2 WHERE id = $1' };

const SET_CONSENT = {
  name: 'effect-set-consent',
  text: `
    INSERT INTO customer_consents (customer_id, kind, granted_at, revoked_at)
    VALUES ($1, 'marketing', CASE WHEN $2::boolean THEN $3::timestamptz END, CASE WHEN NOT $2::boolean THEN $3::timestamptz END)
    ON CONFLICT (customer_id, kind) DO UPDATE
    SET granted_at = coalesce(excluded.granted_at, customer_consents.granted_at), revoked_at = excluded.revoked_at`,
};

const CALL_STAFF = {
  name: 'effect-call-staff',
  text: 'UPDATE conversations SET staff_called_at = coalesce(staff_called_at, $2) WHERE id = $1',
};
