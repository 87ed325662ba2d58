import { computed, signal } from '@angular/core';
import type { AttentionDto, ProblemCode, ReplayResult } from '@sofra/contracts';
import type { AttentionClient } from '../../core/attention-client';
import { problemOf } from '../../core/problem-text';

/** What the person's last click came to. */
export type Said = ReplayResult | 'dismissed' | 'resumed' | 'taken-over' | 'handed-back';

/** What needs a person, for the page and for the badge beside its name. */
export class AttentionStore {
  private readonly latest = signal<AttentionDto | null>(null);
  readonly things = this.latest.asReadonly();
  readonly count = computed(() => this.latest()?.count ?? 0);
  readonly problem = signal<ProblemCode | null>(null);
  readonly loadedAt = signal<number | null>(null);
  readonly isLoading = signal(false);
  readonly said = signal<Said | null>(null);
  /** Id of the message or branch that is being worked on. */
  readonly busy = signal<number | string | null>(null);

  constructor(
    private readonly client: Pick<AttentionClient, 'read' | 'replay' | 'dismiss' | 'resumeSending' | 'takeOver' | 'handBack'>,
    private readonly now: () => number,
  ) {}

  async refresh(): Promise<void> {
    if (this.isLoading()) return;
    this.isLoading.set(true);
    try {
      this.latest.set(await this.client.read());
      this.loadedAt.set(this.now());
      this.problem.set(null);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.isLoading.set(false);
    }
  }

  replay(messageId: number): Promise<void> {
    return this.act(messageId, async () => (await this.client.replay(messageId)).result);
  }

  dismiss(messageId: number): Promise<void> {
    return this.act(messageId, async () => {
      await this.client.dismiss(messageId);
      return 'dismissed';
    });
  }

  takeOver(conversationId: string): Promise<void> {
    return this.act(conversationId, async () => {
      await this.client.takeOver(conversationId);
      return 'taken-over';
    });
  }

  handBack(conversationId: string): Promise<void> {
    return this.act(conversationId, async () => {
      await this.client.handBack(conversationId);
      return 'handed-back';
    });
  }

  resume(branchId: string): Promise<void> {
    return this.act(branchId, async () => {
      await this.client.resumeSending(branchId);
      return 'resumed';
    });
  }

  /** One thing at a time; afterwards the list shows how things stand, whatever came of it. */
  private async act(id: number | string, work: () => Promise<Said>): Promise<void> {
    if (this.busy() !== null) return;
    this.busy.set(id);
    this.said.set(null);
    let problem: ProblemCode | null = null;
    try {
      this.said.set(await work());
    } catch (error) {
      problem = problemOf(error);
    }
    await this.refresh();
    if (problem) this.problem.set(problem);
    this.busy.set(null);
  }
}
