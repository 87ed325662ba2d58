import { Injectable } from '@nestjs/common';
import type { ConversationState, Input, Outcome, Reply, Turn, World } from '@sofra/domain';
import { tellStock } from '../catalog/stock.events';
import { Advance } from './advance';
import { EffectsService, isClaim, isWrite } from './effects.service';
import type { Claimed, EffectContext } from './effects.service';

/** What a turn leaves behind. */
export interface Conversed {
  state: ConversationState;
  replies: Reply[];
  /** The order that the replies are about. */
  orderId?: string;
}

// A turn that asks for more than this goes round in circles.
const MOST_ROUNDS = 4;

/** Lets the conversation react, runs what it asks for, and tells it what came of that, until it has nothing more to ask. */
@Injectable()
export class ConverseService {
  constructor(
    private readonly advance: Advance,
    private readonly effects: EffectsService,
  ) {}

  async converse(context: EffectContext, state: ConversationState, input: Input, world: World): Promise<Conversed> {
    const replies: Reply[] = [];
    let orderId: string | undefined;
    let [before, heard] = [state, input];
    for (let round = 1; round <= MOST_ROUNDS; round++) {
      const turn = this.advance.advance(before, heard, world);
      const outcome = await this.carryOut(context, turn);
      // A refused claim drops everything else that its turn has asked for: words and state too.
      if (outcome && isRefusal(outcome)) {
        heard = { kind: 'outcome', outcome };
        continue;
      }
      replies.push(...repliesOf(turn));
      if (!outcome) return { state: turn.state, replies, orderId };
      [before, heard] = [turn.state, { kind: 'outcome', outcome }];
      orderId = 'orderId' in outcome ? outcome.orderId : orderId;
    }
    throw new Error('the turn goes round in circles');
  }

  /** Claims in a savepoint first, then writes; the first outcome ends the round. */
  private async carryOut(context: EffectContext, turn: Turn): Promise<Outcome | undefined> {
    const claims = turn.effects.filter(isClaim);
    if (claims.length > 0) context.tx.write(SAVEPOINT);
    const { refusal, turned } = await this.claimAll(context, claims);
    const outcome = refusal ?? (await this.writeAll(context, turn));
    // An order that existed before has claimed its share back then.
    if (claims.length > 0 && (refusal || outcome?.kind === 'order-exists')) context.tx.write(ROLLBACK_TO);
    else await tellStock(context.tx, context.ledger, context.branch, context.now, turned);
    return outcome;
  }

  private async claimAll(context: EffectContext, claims: Parameters<EffectsService['claim']>[1][]): Promise<Claimed> {
    const all: string[] = [];
    for (const claim of claims) {
      const { refusal, turned } = await this.effects.claim(context, claim);
      if (refusal) return { refusal, turned: [] };
      all.push(...turned);
    }
    return { turned: all };
  }

  private async writeAll(context: EffectContext, { effects }: Turn): Promise<Outcome | undefined> {
    let outcome: Outcome | undefined;
    for (const effect of effects.filter(isWrite)) outcome = (await this.effects.write(context, effect)) ?? outcome;
    return outcome;
  }
}

const SAVEPOINT = { name: 'turn-savepoint', text: 'SAVEPOINT claims' };
const ROLLBACK_TO = { name: 'turn-rollback-to', text: 'ROLLBACK TO SAVEPOINT claims' };

const isRefusal = ({ kind }: Outcome) => kind === 'stock-refused' || kind === 'coupon-refused';

const repliesOf = ({ effects }: Turn): Reply[] => effects.flatMap((effect) => (effect.kind === 'reply' ? [effect.reply] : []));
