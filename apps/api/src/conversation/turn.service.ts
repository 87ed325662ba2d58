import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { ReadMarks } from '../outbox/read-marks.service';
import type { Arrival } from './arrival';
import { HELD_BACK_MS } from './message-pace';
import { TurnOpener } from './open-turn';
import type { OpenTurn } from './open-turn';
import { toInput } from './to-input';
import { TurnTalk } from './turn-talk';

/** What became of a message: taken in its turn, taken before, part of a flood, or put behind older ones that still wait. */
export type Taken = { kind: 'duplicate' } | { kind: 'taken' | 'ignored' | 'behind'; conversationId: string };

/** The one transaction of a message: it is recorded, understood, answered and its effects are done, or nothing is. */
@Injectable()
export class TurnService {
  constructor(
    private readonly database: Database,
    private readonly opener: TurnOpener,
    private readonly talk: TurnTalk,
    private readonly marks: ReadMarks,
  ) {}

  /** Throws `ConversationBusy` when the locks are not to be had within `patience`. */
  take(arrival: Arrival, patience: string): Promise<Taken> {
    const { customer, number, wamid, body } = arrival.message;
    const work = () => this.takeAtOnce(arrival, patience);
    if (toInput(body) === null) return work();
    return this.marks.during({ phoneNumberId: number.phoneNumberId, waId: customer.waId, userId: customer.userId, lastInboundWamid: wamid }, work);
  }

  private takeAtOnce(arrival: Arrival, patience: string): Promise<Taken> {
    return this.database.transaction(async (tx) => {
      const turn = await this.opener.open(tx, arrival, patience);
      if (!turn) return { kind: 'duplicate' };
      const conversationId = turn.conversation.id;
      if (turn.isBehind) {
        tx.write(POSTPONE, [turn.inboundId]);
        return { kind: 'behind', conversationId };
      }
      if (isHeldBack(turn, arrival)) {
        tx.write(IGNORE, [turn.inboundId]);
        return { kind: 'ignored', conversationId };
      }
      const input = toInput(arrival.message.body, turn.originalText);
      if (input) await this.talk.talk(tx, arrival, turn, input);
      return { kind: 'taken', conversationId };
    });
  }
}

/** Another node has found that this customer floods; what was written before that counts. */
function isHeldBack({ conversation: { heldBackUntil } }: OpenTurn, { message: { at, body } }: Arrival): boolean {
  if (heldBackUntil === null || body.kind === 'identity-unsure') return false;
  return at < heldBackUntil && at.getTime() > heldBackUntil.getTime() - HELD_BACK_MS;
}

const IGNORE = { name: 'turn-ignore', text: `UPDATE inbound_messages SET status = 'ignored', next_attempt_at = NULL WHERE id = $1` };

const POSTPONE = { name: 'turn-postpone', text: `UPDATE inbound_messages SET status = 'pending', next_attempt_at = now() WHERE id = $1` };
