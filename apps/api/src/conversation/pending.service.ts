import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { InboundLog } from './inbound-log';
import { TurnRunner } from './turn-runner.service';

// A second try does not wait: whoever holds the conversation looks for pending messages after its commit.
const NO_PATIENCE = '10ms';
// So that turns which end at about the same time share one look.
const GATHER_MS = 10;

/** Messages that were kept because another node held their conversation. */
@Injectable()
export class PendingService {
  private readonly log = new Logger(PendingService.name);
  private asked = new Set<string>();
  private looking: Promise<void> | undefined;

  constructor(
    private readonly inbound: InboundLog,
    private readonly runner: TurnRunner,
  ) {}

  /** Takes what waits for the conversation, oldest first, each in its own transaction, until nothing waits or it is busy. */
  async drain(conversationId: string): Promise<void> {
    for (;;) {
      const arrival = await this.inbound.oldestPending(conversationId);
      if (!arrival) return;
      const { kind } = await this.runner.run(arrival, NO_PATIENCE);
      if (kind === 'busy') return;
    }
  }

  /**
   * After the commit of a turn: what could not get the conversation's lock meanwhile is taken now. Many turns are asked
   * for in one query; a process that dies before leaves the message to the ticker.
   */
  lookAfter(conversationId: string): void {
    this.asked.add(conversationId);
    this.looking ??= this.lookAll().finally(() => (this.looking = undefined));
  }

  /** Resolves when all looks that were asked for are done. */
  async settled(): Promise<void> {
    while (this.looking) await this.looking;
  }

  private async lookAll(): Promise<void> {
    while (this.asked.size > 0) {
      await pause(GATHER_MS);
      const asked = [...this.asked];
      this.asked = new Set();
      await this.look(asked);
    }
  }

  private async look(conversationIds: string[]): Promise<void> {
    try {
      const waiting = await this.inbound.withPending(conversationIds);
      await Promise.all(waiting.map((id) => this.drain(id)));
    } catch (error) {
      // The database is away: the ticker takes them when it is back.
      this.log.warn(`pending messages wait for the ticker: ${(error as Error).message}`);
    }
  }
}
