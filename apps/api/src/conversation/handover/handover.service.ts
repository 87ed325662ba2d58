import { Injectable } from '@nestjs/common';
import type { Sight } from '../../common/access';
import { Clock } from '../../common/clock';
import { Database } from '../../database/database';
import type { Transaction } from '../../database/transaction';
import { OutboxService } from '../../outbox/outbox.service';
import { HANDED_OVER_MS } from './handed-over';

/** Who talks to a customer: the bot, or for a while a person. */
@Injectable()
export class HandoverService {
  constructor(
    private readonly database: Database,
    private readonly outbox: OutboxService,
    private readonly clock: Clock,
  ) {}

  /** A person wrote at `at`, or is about to; the caller holds the conversation. What the bot was about to say stays unsaid. */
  handOver(tx: Transaction, conversationId: string, at: Date): void {
    tx.write(HAND_OVER, [conversationId, new Date(at.getTime() + HANDED_OVER_MS)]);
    this.outbox.silence(tx, conversationId);
  }

  /** Somebody of the staff takes the talk over; false for a conversation of nobody or of another organization. */
  takeOver({ organizationId, branchId }: Sight, conversationId: string): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const { rowCount } = await tx.read(LOCK_OWN, [conversationId, organizationId, branchId]);
      if (rowCount !== 1) return false;
      this.handOver(tx, conversationId, this.clock.now());
      return true;
    });
  }

  /** The bot answers again, from the next message on. */
  async handBack({ organizationId, branchId }: Sight, conversationId: string): Promise<boolean> {
    const { rowCount } = await this.database.query(HAND_BACK, [conversationId, organizationId, branchId]);
    return rowCount === 1;
  }
}

const LOCK_OWN = { name: 'handover-lock', text: 'SELECT FROM conversations WHERE id = $1 AND organization_id = $2 AND ($3::uuid IS NULL OR branch_id = $3) FOR NO KEY UPDATE' };

// Somebody is there now: nobody needs to be called any more.
const HAND_OVER = {
  name: 'handover-start',
  text: `UPDATE conversations SET handed_over_until = greatest(handed_over_until, $2::timestamptz), staff_called_at = NULL WHERE id = $1`,
};

const HAND_BACK = {
  name: 'handover-end',
  text: 'UPDATE conversations SET handed_over_until = NULL, staff_called_at = NULL WHERE id = $1 AND organization_id = $2 AND ($3::uuid IS NULL OR branch_id = $3)',
};
