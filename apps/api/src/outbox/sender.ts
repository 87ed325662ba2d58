import { Injectable } from '@nestjs/common';
import type { SendOutcome } from '@sofra/whatsapp';
import { CloudApi } from './cloud-api.service';
import type { Addressee, LaneRow } from './lane-row';
import { OutboxMetrics } from './outbox-metrics';
import { opaqueId } from './opaque-id';
import { PictureCopies } from './picture-copies.service';
import { Paces } from './paces';
import { renderReply, renderTemplate, UnsendableReply } from './render-reply';
import { SendingStops } from './sending-stops.service';
import type { StopCause } from './sending-stops.service';

/** What a row says: of a form that was refused, the list beside it; a picture that was refused stays away. */
const wordingOf = ({ content, asFallback }: LaneRow) => (asFallback && content.kind === 'form' ? content.fallback : content);

/** Sends single messages for the lanes, at the pace that their business number is allowed. */
@Injectable()
export class Sender {
  constructor(
    private readonly cloudApi: CloudApi,
    private readonly stops: SendingStops,
    private readonly paces: Paces,
    private readonly metrics: OutboxMetrics,
    private readonly pictures: PictureCopies,
  ) {}

  /** Sends a row's content or, when only that may go, its template. */
  async send(to: Addressee, row: LaneRow, template: LaneRow['template'] = null): Promise<SendOutcome> {
    const { phoneNumberId, waId, userId } = to;
    try {
      const message = template ? renderTemplate({ waId, userId }, template) : renderReply({ waId, userId }, wordingOf(row), await this.pictureOf(to, row));
      await this.paces.takeTurn(to);
      const outcome = await (await this.cloudApi.client(phoneNumberId)).send(message, { opaque: opaqueId(row) });
      this.metrics.sent(outcome);
      if (outcome.kind === 'accepted') this.paces.easeOff(phoneNumberId);
      return outcome;
    } catch (error) {
      // Stored by an older version of the code, or to somebody without an id: no retry can help.
      if (error instanceof UnsendableReply) return { kind: 'fix', error: { httpStatus: 0, code: -1, message: error.message } };
      throw error;
    }
  }

  private async pictureOf({ phoneNumberId }: Addressee, { content, asFallback }: LaneRow): Promise<{ image?: string }> {
    if (content.kind !== 'buttons' || !content.imageId || asFallback) return {};
    const image = await this.pictures.find(phoneNumberId, content.imageId);
    return image === null ? {} : { image };
  }

  /** When this customer may be written to again without the platform minding. */
  pairFreeAt(to: Addressee): number {
    return this.paces.pairFreeAt(to);
  }

  slowDown(phoneNumberId: string, afterMs: number): void {
    this.paces.slowDown(phoneNumberId, afterMs);
  }

  isStopped(branchId: string): boolean {
    return this.stops.isStopped(branchId);
  }

  stop(branchId: string, cause: StopCause): void {
    this.stops.stop(branchId, cause);
  }
}
