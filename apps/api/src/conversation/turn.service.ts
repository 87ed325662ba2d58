import { Injectable } from '@nestjs/common';
import { encodeState, parseState } from '@sofra/domain';
import type { Input } from '@sofra/domain';
import { BoardService } from '../board/board.service';
import { Clock } from '../common/clock';
import { Database } from '../database/database';
import type { Transaction } from '../database/transaction';
import { OutboxService } from '../outbox/outbox.service';
import type { Arrival } from './arrival';
import { ConverseService } from './converse.service';
import { TurnOpener } from './open-turn';
import type { OpenTurn } from './open-turn';
import { opensWindow, toInput } from './to-input';
import { WorldService } from './world.service';

/** What became of a message: taken in its turn, taken before, or put behind older ones that still wait. */
export type Taken = { kind: 'duplicate' } | { kind: 'taken' | 'behind'; conversationId: string };

/** The one transaction of a message: it is recorded, understood, answered and its effects are done, or nothing is. */
@Injectable()
export class TurnService {
  constructor(
    private readonly database: Database,
    private readonly opener: TurnOpener,
    private readonly talk: TurnTalk,
  ) {}

  /** Throws `ConversationBusy` when the locks are not to be had within `patience`. */
  take(arrival: Arrival, patience: string): Promise<Taken> {
    return this.database.transaction(async (tx) => {
      const turn = await this.opener.open(tx, arrival, patience);
      if (!turn) return { kind: 'duplicate' };
      const conversationId = turn.conversation.id;
      if (turn.isBehind) {
        tx.write(POSTPONE, [turn.inboundId]);
        return { kind: 'behind', conversationId };
      }
      const input = toInput(arrival.message.body);
      if (input) await this.talk.talk(tx, arrival, turn, input);
      return { kind: 'taken', conversationId };
    });
  }
}

/** Lets the conversation answer and writes what it leaves behind: the effects, the state, the replies, the board's events. */
@Injectable()
export class TurnTalk {
  constructor(
    private readonly clock: Clock,
    private readonly worlds: WorldService,
    private readonly converse: ConverseService,
    private readonly outbox: OutboxService,
    private readonly board: BoardService,
  ) {}

  async talk(tx: Transaction, arrival: Arrival, turn: OpenTurn, input: Input): Promise<void> {
    const { branch, message } = arrival;
    const now = this.clock.now();
    const ledger = this.board.ledger(branch.id);
    const { state, restarted } = parseState(turn.conversation.state);
    const world = await this.worlds.world(arrival, turn, restarted, now);
    const after = await this.converse.converse({ tx, ledger, branch, turn, now }, state, input, world);
    const conversationId = turn.conversation.id;
    const windowFrom = opensWindow(message.body) ? message.at : null;
    tx.write(SAVE, [conversationId, JSON.stringify(encodeState(after.state)), windowFrom, message.wamid]);
    const { organizationId } = branch;
    this.outbox.enqueue(tx, { organizationId, branchId: branch.id, conversationId, orderId: after.orderId, replies: after.replies });
    await ledger.flush(tx);
  }
}

const POSTPONE = { name: 'turn-postpone', text: `UPDATE inbound_messages SET status = 'pending', next_attempt_at = now() WHERE id = $1` };

// The service window only grows: a message that comes late does not make it shorter.
const SAVE = {
  name: 'turn-save',
  text: `
    UPDATE conversations
    SET state = $2, last_inbound_at = greatest(last_inbound_at, $3::timestamptz),
      last_inbound_wamid = CASE WHEN $3::timestamptz >= coalesce(last_inbound_at, '-infinity') THEN $4 ELSE last_inbound_wamid END
    WHERE id = $1`,
};
