import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import type { Arrival } from './arrival';
import { TurnOpener } from './open-turn';
import { toInput } from './to-input';
import { TurnTalk } from './turn-talk';

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

const POSTPONE = { name: 'turn-postpone', text: `UPDATE inbound_messages SET status = 'pending', next_attempt_at = now() WHERE id = $1` };
