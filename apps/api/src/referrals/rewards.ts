import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Locale, ReferralTerms } from '@sofra/contracts';
import { rewardCode, spokenLocale } from '@sofra/domain';
import { rewardReply } from '@sofra/domain/wording';
import { BranchesService } from '../branches/branches.service';
import { newId } from '../common/ids';
import { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { OutboxService } from '../outbox/outbox.service';
import { TickerService } from '../ticker/ticker.service';
import * as sql from './referral-statements';
import { randoms } from './referrals.service';

const EVERY_MS = 5_000;
const AT_ONCE = 50;
const DAY_MS = 24 * 60 * 60_000;

interface Earned extends ReferralTerms {
  organizationId: string;
  orderId: string;
}

/**
 * Rewards whoever invited a friend whose first order has arrived: a coupon of their own and a message. Apart from the
 * order's own transaction, which holds the friend's conversation and must not wait for the referrer's.
 */
@Injectable()
export class Rewards implements OnModuleInit {
  private readonly log = new Logger(Rewards.name);

  constructor(
    private readonly ticker: TickerService,
    private readonly database: Database,
    private readonly branches: BranchesService,
    private readonly outbox: OutboxService,
  ) {}

  onModuleInit(): void {
    this.ticker.register({ name: 'reward referrals', everyMs: EVERY_MS, on: 'leader', run: (now) => this.rewardDue(now) });
  }

  private async rewardDue(now: Date): Promise<void> {
    const { rows } = await this.database.query<{ friendId: string }>(sql.DUE, [now, AT_ONCE]);
    for (const { friendId } of rows) {
      // One that fails keeps nobody else from a reward; it is due again at the next tick.
      await this.database.transaction((tx) => this.reward(tx, friendId, now)).catch((error: Error) => this.log.error(`no reward for friend ${friendId}: ${error.message}`));
    }
  }

  private async reward(tx: Transaction, friendId: string, now: Date): Promise<void> {
    const [referrer] = (await tx.read<{ referrerId: string; conversationId: string | null }>(sql.REFERRER, [friendId])).rows;
    if (!referrer) return;
    const { referrerId, conversationId } = referrer;
    const [[customer], place] = await Promise.all([
      tx.read<{ locale: Locale | null }>(sql.LOCK_REFERRER, [referrerId]).then(({ rows }) => rows),
      conversationId === null ? null : tx.read<{ branchId: string }>(sql.LOCK_CONVERSATION, [conversationId]).then(({ rows: [row] }) => row),
    ]);
    if ((await tx.read(sql.LOCK_REFERRAL, [friendId, referrerId])).rowCount === 0) return;
    const [earned] = (await tx.read<Earned & Record<string, unknown>>(sql.EARNED, [friendId])).rows;
    if (!earned) return tx.write(sql.NOT_EARNED, [friendId]);
    const reward = await this.addCoupon(tx, referrerId, earned, now);
    tx.write(sql.REWARDED, [friendId, now, earned.orderId, reward.couponId]);
    if (conversationId !== null && place) await this.tell(tx, { ...earned, ...reward, conversationId, ...place, locale: customer?.locale ?? null });
  }

  private async addCoupon(tx: Transaction, customerId: string, { organizationId, kind, value, cap, minimumBasket, validDays }: Earned, now: Date): Promise<{ couponId: string; code: string }> {
    const [couponId, code] = [newId(), rewardCode(randoms())];
    const until = new Date(now.getTime() + validDays * DAY_MS);
    const { rowCount } = await tx.read(sql.ADD_REWARD, [couponId, organizationId, customerId, code, kind, value, cap, minimumBasket, until]);
    if (rowCount === 0) throw new Error(`the code ${code} is taken; the next try makes another`);
    return { couponId, code };
  }

  private async tell(tx: Transaction, told: Earned & { code: string; conversationId: string; branchId: string; locale: Locale | null }): Promise<void> {
    const { organizationId, branchId, conversationId, code, locale, ...terms } = told;
    const branch = await this.branches.byId(branchId);
    if (!branch) return;
    const reply = rewardReply({ code, terms, currency: branch.currency }, spokenLocale(locale, branch));
    this.outbox.enqueue(tx, { organizationId, branchId, conversationId, replies: [reply] });
  }
}
