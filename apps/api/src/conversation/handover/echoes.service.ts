import { Injectable } from '@nestjs/common';
import { type AccountEvent, type MessageEcho, parseEchoes } from '@sofra/whatsapp';
import type { Branch } from '../../branches/branch';
import { BranchesService } from '../../branches/branches.service';
import { Clock } from '../../common/clock';
import { Database } from '../../database/database';
import type { Arrival } from '../arrival';
import { keptValues, RECORD_IGNORED } from '../inbound-log';
import { TurnOpener } from '../open-turn';
import { HANDED_OVER_MS } from './handed-over';
import { HandoverService } from './handover.service';

// Where `keptValues` has what kind of message it is.
const KIND = 6;

/** What staff write from the WhatsApp Business app: recorded, and the bot keeps out of that talk for a while. */
@Injectable()
export class EchoesService {
  constructor(
    private readonly branches: BranchesService,
    private readonly database: Database,
    private readonly opener: TurnOpener,
    private readonly handover: HandoverService,
    private readonly clock: Clock,
  ) {}

  /** Echoes come in any order and several times; each counts once. */
  async take(event: AccountEvent): Promise<void> {
    for (const echo of parseEchoes(event)) {
      const branch = await this.branches.byPhoneNumberId(echo.phoneNumberId);
      if (branch) await this.takeOne(branch, echo);
    }
  }

  /** To somebody nobody knows yet, too: the answer must not meet a bot that talks over the person who wrote. */
  private takeOne(branch: Branch, echo: MessageEcho): Promise<void> {
    const arrival = asArrival(branch, echo, this.clock.now());
    return this.database.transaction(async (tx) => {
      const { rows } = await tx.read<{ id: number }>(RECORD_IGNORED, keptValues(arrival).with(KIND, 'echo'));
      if (!rows[0]) return;
      const { conversation } = await this.opener.reopen(tx, arrival, rows[0].id);
      // One that comes so late that its time is over already silences nobody.
      if (echo.at.getTime() + HANDED_OVER_MS > arrival.receivedAt.getTime()) this.handover.handOver(tx, conversation.id, echo.at);
    });
  }
}

function asArrival(branch: Branch, { wamid, phoneNumberId, customer, seconds, at, raw }: MessageEcho, receivedAt: Date): Arrival {
  const body = { kind: 'unsupported' as const, type: 'echo' };
  const message = { number: { phoneNumberId }, wamid, customer, seconds, at, body, isForwarded: false, raw };
  return { message, branch, keptId: null, receivedAt };
}
