import { Injectable } from '@nestjs/common';
import type { Locale, OrderDto } from '@sofra/contracts';
import { managerAlarmReply } from '@sofra/domain';
import type { Branch } from '../branches/branch';
import { newId } from '../common/ids';
import type { Transaction } from '../database/transaction';
import { OutboxService } from '../outbox/outbox.service';
import { ADD_CONVERSATION, LOCK_CONVERSATION_OF, MANAGER } from './escalation-statements';

/** Writes to a branch's manager on WhatsApp; as a template where he has not written lately. */
@Injectable()
export class ManagerAlarm {
  constructor(private readonly outbox: OutboxService) {}

  /** Part of the step's transaction; silent where the branch has no manager's number. */
  async ring(tx: Transaction, branch: Branch, order: OrderDto, minutes: number): Promise<void> {
    const manager = (await tx.read<{ id: string; locale: Locale | null }>(MANAGER, [branch.id, newId()])).rows[0];
    if (!manager) return;
    tx.write(ADD_CONVERSATION, [newId(), branch.id, manager.id]);
    const conversation = (await tx.read<{ id: string }>(LOCK_CONVERSATION_OF, [branch.id, manager.id])).rows[0];
    if (!conversation) throw new Error(`the manager of branch ${branch.id} has no conversation`);
    const reply = managerAlarmReply({ number: order.number, branch: branch.name, minutes }, manager.locale ?? branch.defaultLocale);
    this.outbox.enqueue(tx, { organizationId: branch.organizationId, branchId: branch.id, conversationId: conversation.id, replies: [reply] });
  }
}
