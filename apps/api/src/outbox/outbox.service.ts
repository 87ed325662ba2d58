import { Injectable } from '@nestjs/common';
import type { Reply } from '@sofra/domain';
import { Instance } from '../cluster/instance';
import { Clock } from '../common/clock';
import type { Transaction } from '../database/transaction';
import { ENQUEUE } from './enqueue.sql';
import type { Enqueued } from './enqueue.sql';
import { Lanes } from './lanes';
import type { LaneRow } from './lane-row';
import { assertSendable } from './render-reply';

/** Replies of one conversation, in the order people should read them. */
export interface Replies {
  organizationId: string;
  branchId: string;
  conversationId: string;
  orderId?: string;
  replies: readonly Reply[];
}

// A question that comes later than this confuses more than it helps.
const PROMPT_LIFE_MS = 15 * 60_000;

@Injectable()
export class OutboxService {
  constructor(
    private readonly instance: Instance,
    private readonly lanes: Lanes,
    private readonly clock: Clock,
  ) {}

  /** Puts replies into the conversation's lane; the caller holds the conversation's row. They go out once `tx` is durable. */
  enqueue(tx: Transaction, replies: Replies): void {
    if (replies.replies.length === 0) return;
    for (const { content } of replies.replies) assertSendable(content);
    const owner = this.instance.id;
    const expiries = replies.replies.map((reply) => this.expiry(reply));
    const inserted = tx.send<Enqueued>(ENQUEUE, parameters(replies, owner, expiries));
    tx.onCommit(() => void inserted.then(({ rows }) => this.handOver(replies, owner, rows, expiries)));
  }

  /** Whether this is the last question that the conversation was asked: a thumb under an older message answers nothing. */
  async isNewestPrompt(tx: Transaction, conversationId: string, wamid: string): Promise<boolean> {
    const { rows } = await tx.read(NEWEST_PROMPT, [conversationId, wamid]);
    return rows.length > 0;
  }

  private handOver({ conversationId, branchId, replies }: Replies, owner: number | null, inserted: Enqueued[], expiries: (number | null)[]): void {
    const [first] = inserted;
    if (!first || first.token === null || owner === null) return;
    const rows = inserted.map((row, index) => laneRow(row, replies[index] as Reply, expiries[index] ?? null));
    const claim = { conversationId, branchId, owner, token: first.token };
    this.lanes.accept({ claim, to: first, rows, superseded: first.superseded, ahead: first.ahead, strangers: first.strangers });
  }

  private expiry({ purpose }: Reply): number | null {
    return purpose === 'prompt' ? this.clock.now().getTime() + PROMPT_LIFE_MS : null;
  }
}

function parameters({ organizationId, branchId, conversationId, orderId, replies }: Replies, owner: number | null, expiries: (number | null)[]) {
  return [
    conversationId,
    organizationId,
    branchId,
    orderId ?? null,
    owner,
    replies.map(({ purpose }) => purpose),
    replies.map(({ content }) => JSON.stringify(content)),
    expiries.map((at) => (at === null ? null : new Date(at))),
  ];
}

function laneRow({ id, state }: Enqueued, { purpose, content }: Reply, expiresAt: number | null): LaneRow {
  const attempt = state === 'sending' ? 1 : 0;
  return { id, state, attempt, purpose, content, notBefore: null, ambiguousAt: null, expiresAt };
}

const NEWEST_PROMPT = {
  name: 'outbox-newest-prompt',
  text: `
    SELECT 1 FROM outbound_messages asked
    WHERE wamid = $2 AND conversation_id = $1 AND purpose = 'prompt'
      AND NOT EXISTS (SELECT 1 FROM outbound_messages later WHERE later.id > asked.id AND later.conversation_id = $1)`,
};
