import { Injectable } from '@nestjs/common';
import type { InboundMessage } from '@sofra/whatsapp';
import { BranchesService } from '../branches/branches.service';
import { Clock } from '../common/clock';
import { queueKey } from './arrival';
import type { Arrival } from './arrival';
import { InboundLog } from './inbound-log';
import { KeyedQueue } from './keyed-queue';
import { PendingService } from './pending.service';
import { TurnRunner } from './turn-runner.service';

/** How long the lock of a conversation is waited for before its message is kept as pending. */
const PATIENCE = '2s';

/** Brings messages to their turns: one after the other for one customer, and before that one takes a connection. */
@Injectable()
export class MessagesService {
  private readonly queue = new KeyedQueue();

  constructor(
    private readonly branches: BranchesService,
    private readonly inbound: InboundLog,
    private readonly runner: TurnRunner,
    private readonly pending: PendingService,
    private readonly clock: Clock,
  ) {}

  /** Resolves when the message is committed, pending, failed or known to be nobody's. Throws when the database is away. */
  async handle(message: InboundMessage): Promise<void> {
    const branch = await this.branches.byPhoneNumberId(message.number.phoneNumberId);
    if (!branch) return this.inbound.keepUnrouted(message);
    if (message.groupId !== undefined) return this.inbound.keepIgnored(message);
    await this.enqueue({ message, branch, keptId: null, receivedAt: this.clock.now() });
  }

  /** Another try for a kept message, in its place among the customer's others. */
  enqueue(arrival: Arrival): Promise<void> {
    return this.queue.run(queueKey(arrival), () => this.take(arrival));
  }

  private async take(arrival: Arrival): Promise<void> {
    const run = await this.runner.run(arrival, PATIENCE);
    // One that is let be has held the conversation too: what another node kept meanwhile waits for nobody else.
    if (run.kind === 'taken' || run.kind === 'ignored') this.pending.lookAfter(run.conversationId);
    if (run.kind === 'behind') await this.pending.drain(run.conversationId);
    if (run.kind === 'busy' && arrival.keptId === null) await this.keep(arrival);
  }

  // Kept first, tried second: whoever holds the conversation either sees the row after its commit or has let go by now.
  private async keep(arrival: Arrival): Promise<void> {
    const conversationId = await this.inbound.keepPending(arrival);
    if (conversationId) await this.pending.drain(conversationId);
  }
}
