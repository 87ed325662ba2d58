import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import { InjectEnv } from '../config/config.module';
import type { Env } from '../config/env';
import { Alarm } from './alarm';
import type { Addressee } from './lane-row';
import { NumberPace } from './number-pace';
import { PairPace } from './pair-pace';

/** How fast this instance sends, by business number and by customer. */
@Injectable()
export class Paces {
  private readonly numbers = new Map<string, NumberPace>();
  private readonly pairs = new PairPace();
  private readonly never = new AbortController().signal;

  constructor(
    private readonly alarm: Alarm,
    private readonly clock: Clock,
    @InjectEnv() private readonly env: Env,
  ) {}

  /** Takes the next slot of the number and waits for it. */
  async takeTurn(to: Addressee): Promise<void> {
    const now = this.now();
    this.pairs.take(pairOf(to), now);
    const at = this.of(to.phoneNumberId).slot(now);
    if (at > now) await this.alarm.ring(at, this.never);
  }

  /** When this customer may be written to again without the platform minding. */
  pairFreeAt(to: Addressee): number {
    return this.pairs.freeAt(pairOf(to), this.now());
  }

  slowDown(phoneNumberId: string, afterMs: number): void {
    this.of(phoneNumberId).slowDown(this.now(), afterMs);
  }

  easeOff(phoneNumberId: string): void {
    this.of(phoneNumberId).easeOff();
  }

  private of(phoneNumberId: string): NumberPace {
    const pace = this.numbers.get(phoneNumberId) ?? new NumberPace(this.env.whatsapp.messagesPerSecond);
    this.numbers.set(phoneNumberId, pace);
    return pace;
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

const pairOf = ({ phoneNumberId, waId, userId }: Addressee) => `${phoneNumberId} ${waId ?? userId}`;
