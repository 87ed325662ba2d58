import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Reply } from '@sofra/domain';
import { Instance } from '../cluster/instance';
import { Clock } from '../common/clock';
import { InjectEnv } from '../config/config.module';
import type { Env } from '../config/env';
import type { Transaction } from '../database/transaction';
import { ENQUEUE } from './enqueue.sql';
import type { Enqueued } from './enqueue.sql';
import { Lanes } from './lanes';
import type { LaneRow } from './lane-row';
import { assertSendable } from './render-reply';
import { SendingStops } from './sending-stops.service';

/** Replies of one conversation, in the order people should read them. */
export interface Replies {
  organizationId: string;
  branchId: string;
  conversationId: string;
  orderId?: string;
  /** The customer may still be typing: questions wait a moment, so that several short messages get one answer. */
  isTyped?: boolean;
  replies: readonly Reply[];
}

// A question that comes later than this confuses more than it helps.
const PROMPT_LIFE_MS = 15 * 60_000;

const MOST_KEY = 2 ** 31 - 1;

@Injectable()
export class OutboxService {
  constructor(
    private readonly instance: Instance,
    private readonly lanes: Lanes,
    private readonly stops: SendingStops,
    private readonly clock: Clock,
    @InjectEnv() private readonly env: Env,
  ) {}

  /** Puts replies into the conversation's lane; the caller holds the conversation's row. They go out once `tx` is durable. */
  enqueue(tx: Transaction, replies: Replies): void {
    if (replies.replies.length === 0) return;
    for (const { content } of replies.replies) assertSendable(content);
    const owner = this.instance.id;
    const timings = replies.replies.map((reply) => this.timing(reply, replies.isTyped ?? false));
    const inserted = tx.send<Enqueued>(ENQUEUE, parameters(replies, owner, timings));
    tx.onCommit(() => void inserted.then(({ rows }) => this.handOver(replies, owner, rows, timings)));
  }

  /** What was to be said by the bot stays unsaid, orders' own messages excepted; the caller holds the conversation's row. */
  silence(tx: Transaction, conversationId: string): void {
    tx.write(SILENCE, [conversationId]);
    tx.onCommit(() => this.lanes.wake([conversationId]));
  }

  /** A branch has another number, or none: what is to be said goes out from the new one, or waits for it. Other instances notice within seconds. */
  async numberChanged(): Promise<void> {
    await this.stops.refresh();
    await this.lanes.renew();
  }

  /** Whether this is the last question that the conversation was asked: a thumb under an older message answers nothing. */
  async isNewestPrompt(tx: Transaction, conversationId: string, wamid: string): Promise<boolean> {
    const { rows } = await tx.read(NEWEST_PROMPT, [conversationId, wamid]);
    return rows.length > 0;
  }

  private handOver({ conversationId, branchId, replies }: Replies, owner: number | null, inserted: Enqueued[], timings: Timing[]): void {
    const [first] = inserted;
    if (!first || first.token === null || owner === null) return;
    const rows = inserted.map((row, index) => laneRow(row, replies[index] as Reply, timings[index] as Timing));
    const claim = { conversationId, branchId, owner, token: first.token };
    this.lanes.accept({ claim, to: first, rows, superseded: first.superseded, ahead: first.ahead, strangers: first.strangers });
  }

  private timing({ purpose }: Reply, isTyped: boolean): Timing {
    if (purpose !== 'prompt') return { notBefore: null, expiresAt: null };
    const now = this.clock.now().getTime();
    const pause = isTyped ? this.env.replyPauseMs : 0;
    return { notBefore: pause > 0 ? now + pause : null, expiresAt: now + PROMPT_LIFE_MS };
  }
}

/** Epoch milliseconds between which a reply makes sense. */
type Timing = Pick<LaneRow, 'notBefore' | 'expiresAt'>;

function parameters({ organizationId, branchId, conversationId, orderId, replies }: Replies, owner: number | null, timings: Timing[]) {
  const moment = (at: number | null) => (at === null ? null : new Date(at));
  return [
    conversationId,
    organizationId,
    branchId,
    orderId ?? null,
    owner,
    replies.map(({ purpose }) => purpose),
    replies.map(({ content }) => JSON.stringify(content)),
    timings.map(({ expiresAt }) => moment(expiresAt)),
    replies.map(({ template }) => (template ? JSON.stringify(template) : null)),
    timings.map(({ notBefore }) => moment(notBefore)),
    replies.map(() => randomInt(MOST_KEY)),
  ];
}

function laneRow({ id, state, callbackKey }: Enqueued, { purpose, content, template }: Reply, timing: Timing): LaneRow {
  const attempt = state === 'sending' ? 1 : 0;
  return { id, state, attempt, purpose, content, template: template ?? null, callbackKey, asTemplate: false, asFallback: false, ambiguousAt: null, ...timing };
}

const SILENCE = {
  name: 'outbox-silence',
  text: `
    UPDATE outbound_messages SET state = 'superseded'
    WHERE conversation_id = $1 AND purpose IN ('prompt', 'notice') AND state IN ('queued', 'ambiguous')`,
};

const NEWEST_PROMPT = {
  name: 'outbox-newest-prompt',
  text: `
    SELECT 1 FROM outbound_messages asked
    WHERE wamid = $2 AND conversation_id = $1 AND purpose = 'prompt'
      AND NOT EXISTS (SELECT 1 FROM outbound_messages later WHERE later.id > asked.id AND later.conversation_id = $1)`,
};
