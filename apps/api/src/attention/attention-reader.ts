import { Injectable } from '@nestjs/common';
import type { AttentionDto, ClashingOrderDto, DroppedReplyDto, FailedMessageDto, StoppedBranchDto } from '@sofra/contracts';
import type { SignedIn } from '../common/access';
import { Clock } from '../common/clock';
import { Database } from '../database/database';
import { ChatsReader } from './chats-reader';
import { CLASHING_ORDERS, DROPPED_REPLIES, FAILED_MESSAGES, STOPPED_BRANCHES, UNROUTED } from './attention-statements';

const WEEK_MS = 7 * 24 * 60 * 60_000;
// A list that is longer than this is one trouble, not many.
const MOST_SHOWN = 50;

type Row<T> = Omit<T, 'at'> & { at: Date; total: number };
type FailedRow = Row<Omit<FailedMessageDto, 'cause' | 'nextAttemptAt'>> & { nextAttemptAt: Date | null; isUnreadable: boolean };
type DroppedRow = Row<DroppedReplyDto>;
type ClashingRow = Omit<ClashingOrderDto, 'dueAt'> & { dueAt: Date };
type StoppedRow = Omit<StoppedBranchDto, 'at'> & { at: Date };

/** What went wrong and waits for a person. */
@Injectable()
export class AttentionReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly waiting: ChatsReader,
  ) {}

  async read({ organizationId, branchId, role }: SignedIn): Promise<AttentionDto> {
    const now = this.clock.now();
    const weekAgo = new Date(now.getTime() - WEEK_MS);
    const [chats, failed, stopped, dropped, clashing, unrouted] = await Promise.all([
      this.waiting.read({ organizationId, branchId }),
      this.rows<FailedRow>(FAILED_MESSAGES, [organizationId, weekAgo, MOST_SHOWN, branchId]),
      this.rows<StoppedRow>(STOPPED_BRANCHES, [organizationId, branchId]),
      this.rows<DroppedRow>(DROPPED_REPLIES, [organizationId, now, MOST_SHOWN, branchId]),
      this.rows<ClashingRow>(CLASHING_ORDERS, [organizationId, branchId, MOST_SHOWN]),
      role === 'owner' ? this.unrouted(weekAgo) : null,
    ]);
    return {
      count: chats.filter(({ calledAt }) => calledAt !== null).length + (failed[0]?.total ?? 0) + stopped.length + (dropped[0]?.total ?? 0) + clashing.length + (unrouted ? 1 : 0),
      chats,
      failedMessages: failed.map(toFailedMessage),
      stoppedBranches: stopped.map(({ id, name, at, code, detail, waiting }) => ({ id, name, at: at.toISOString(), code, detail, waiting })),
      droppedReplies: dropped.map(toDroppedReply),
      clashingOrders: clashing.map(({ dueAt, ...order }) => ({ ...order, dueAt: dueAt.toISOString() })),
      unrouted,
    };
  }

  // They belong to no organization: an owner is told that there are some, not what they say.
  private async unrouted(since: Date): Promise<AttentionDto['unrouted']> {
    const [row] = await this.rows<{ count: number; lastAt: Date | null }>(UNROUTED, [since]);
    return row?.lastAt ? { count: row.count, lastAt: row.lastAt.toISOString() } : null;
  }

  private async rows<T extends object>(statement: { name: string; text: string }, values: unknown[]): Promise<T[]> {
    return (await this.database.query(statement, values)).rows as T[];
  }
}

function toFailedMessage({ id, branchName, kind, sender, at, attempts, nextAttemptAt, isUnreadable }: FailedRow): FailedMessageDto {
  const cause = isUnreadable ? 'unreadable' : 'processing';
  return { id, branchName, kind, sender, at: at.toISOString(), cause, attempts, nextAttemptAt: nextAttemptAt?.toISOString() ?? null };
}

function toDroppedReply({ id, branchName, purpose, recipient, at, reason, code, orderNumber }: DroppedRow): DroppedReplyDto {
  return { id, branchName, purpose, recipient, at: at.toISOString(), reason, code, orderNumber };
}
