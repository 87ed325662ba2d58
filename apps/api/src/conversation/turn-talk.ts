import { Injectable } from '@nestjs/common';
import { encodeState, parseState } from '@sofra/domain';
import type { Input } from '@sofra/domain';
import { BoardService } from '../board/board.service';
import { Clock } from '../common/clock';
import type { Transaction } from '../database/transaction';
import { OutboxService } from '../outbox/outbox.service';
import type { Arrival } from './arrival';
import { ConverseService } from './converse.service';
import { isHandedOver } from './handover/handed-over';
import type { OpenTurn } from './open-turn';
import { opensWindow } from './to-input';
import { WorldService } from './world.service';

/** Lets the conversation answer and writes what it leaves behind: effects, state, replies and, last, the board's events. */
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
    if (message.body.kind === 'reaction' && !(await this.outbox.isNewestPrompt(tx, turn.conversation.id, message.body.targetId))) return;
    const now = this.clock.now();
    const windowFrom = opensWindow(message.body) ? message.at : null;
    // Bot and person never talk at once: what the customer says is theirs to answer.
    if (isHandedOver(turn, now)) return tx.write(HEARD, [turn.conversation.id, windowFrom, message.wamid]);
    const ledger = this.board.ledger(branch.id);
    const { state, restarted } = parseState(turn.conversation.state);
    const world = await this.worlds.world(arrival, turn, restarted, now);
    const after = await this.converse.converse({ tx, ledger, branch, turn, now, number: message.number.displayPhoneNumber ?? branch.phone ?? '' }, state, input, world);
    const conversationId = turn.conversation.id;
    tx.write(SAVE, [conversationId, JSON.stringify(encodeState(after.state)), windowFrom, message.wamid]);
    const { organizationId } = branch;
    const isTyped = message.body.kind === 'text';
    this.outbox.enqueue(tx, { organizationId, branchId: branch.id, conversationId, orderId: after.orderId, isTyped, replies: after.replies });
    await ledger.flush(tx);
  }
}

// Whoever writes to a person waits for one: the chat stays in sight of the staff until one of them has answered.
const HEARD = {
  name: 'turn-heard',
  text: `
    UPDATE conversations
    SET last_inbound_at = greatest(last_inbound_at, $2::timestamptz),
      last_inbound_wamid = CASE WHEN $2::timestamptz >= coalesce(last_inbound_at, '-infinity') THEN $3 ELSE last_inbound_wamid END,
      staff_called_at = coalesce(staff_called_at, now())
    WHERE id = $1`,
};

// The service window only grows: a message that comes late does not make it shorter.
const SAVE = {
  name: 'turn-save',
  text: `
    UPDATE conversations
    SET state = $2, last_inbound_at = greatest(last_inbound_at, $3::timestamptz),
      last_inbound_wamid = CASE WHEN $3::timestamptz >= coalesce(last_inbound_at, '-infinity') THEN $4 ELSE last_inbound_wamid END
    WHERE id = $1`,
};
