import { Injectable } from '@nestjs/common';
import type { SendOutcome } from '@sofra/whatsapp';
import { Clock } from '../common/clock';
import { Alarm } from './alarm';
import { CloudApi } from './cloud-api';
import type { Addressee, LaneRow } from './lane-row';
import { NumberPace } from './number-pace';
import { OutboxMetrics } from './outbox-metrics';
import { opaqueId } from './opaque-id';
import { PairPace } from './pair-pace';
import { renderReply, renderTemplate, UnsendableReply } from './render-reply';
import { SendingStops } from './sending-stops.service';
import type { StopCause } from './sending-stops.service';

/** Sends single messages for the lanes, at the pace that their business number is allowed. */
@Injectable()
export class Sender {
  private readonly paces = new Map<string, NumberPace>();
  private readonly pairs = new PairPace();
  private readonly never = new AbortController().signal;

  constructor(
    private readonly cloudApi: CloudApi,
    private readonly stops: SendingStops,
    private readonly alarm: Alarm,
    private readonly clock: Clock,
    private readonly metrics: OutboxMetrics,
  ) {}

  /** Sends a row's content or, when only that may go, its template. */
  async send(to: Addressee, row: LaneRow, template: LaneRow['template'] = null): Promise<SendOutcome> {
    const { phoneNumberId, waId, userId } = to;
    try {
      const message = template ? renderTemplate({ waId, userId }, template) : renderReply({ waId, userId }, row.content);
      this.pairs.take(pairOf(to), this.clock.now().getTime());
      await this.takeTurn(phoneNumberId);
      const outcome = await this.cloudApi.client(phoneNumberId).send(message, { opaque: opaqueId(row) });
      this.metrics.sent(outcome);
      if (outcome.kind === 'accepted') this.pace(phoneNumberId).easeOff();
      return outcome;
    } catch (error) {
      // Stored by an older version of the code, or to somebody without an id: no retry can help.
      if (error instanceof UnsendableReply) return { kind: 'fix', error: { httpStatus: 0, code: -1, message: error.message } };
      throw error;
    }
  }

  /** When this customer may be written to again without the platform minding. */
  pairFreeAt(to: Addressee): number {
    return this.pairs.freeAt(pairOf(to), this.clock.now().getTime());
  }

  slowDown(phoneNumberId: string, afterMs: number): void {
    this.pace(phoneNumberId).slowDown(this.clock.now().getTime(), afterMs);
  }

  isStopped(branchId: string): boolean {
    return this.stops.isStopped(branchId);
  }

  stop(branchId: string, cause: StopCause): void {
    this.stops.stop(branchId, cause);
  }

  private async takeTurn(phoneNumberId: string): Promise<void> {
    const now = this.clock.now().getTime();
    const at = this.pace(phoneNumberId).slot(now);
    if (at > now) await this.alarm.ring(at, this.never);
  }

  private pace(phoneNumberId: string): NumberPace {
    const pace = this.paces.get(phoneNumberId) ?? new NumberPace();
    this.paces.set(phoneNumberId, pace);
    return pace;
  }
}

const pairOf = ({ phoneNumberId, waId, userId }: Addressee) => `${phoneNumberId} ${waId ?? userId}`;
