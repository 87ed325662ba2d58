import { Injectable } from '@nestjs/common';
import type { InboundMessage, PoisonousMessage } from '@sofra/whatsapp';
import { BranchesService } from '../branches/branches.service';
import { Clock } from '../common/clock';
import { FailuresService } from './failures.service';
import { InboundLog } from './inbound-log';

/** Messages that could not be read: kept as failed and, when it is known who sent them, apologised for. */
@Injectable()
export class PoisonService {
  constructor(
    private readonly branches: BranchesService,
    private readonly inbound: InboundLog,
    private readonly failures: FailuresService,
    private readonly clock: Clock,
  ) {}

  async handle(poison: PoisonousMessage): Promise<void> {
    const message = asMessage(poison, this.clock.now());
    const branch = message && (await this.branches.byPhoneNumberId(message.number.phoneNumberId));
    if (!message || !branch) return this.inbound.keepPoisonous(poison);
    const arrival = { message, branch, keptId: null, receivedAt: this.clock.now() };
    await this.failures.record(arrival, new Error(`cannot be read: ${poison.reason}`));
  }
}

/** As much of a message as could be read; undefined when that does not tell who sent it. */
function asMessage({ number, wamid, customer, raw }: PoisonousMessage, now: Date): InboundMessage | undefined {
  if (!number || wamid === undefined || !customer) return undefined;
  const seconds = Math.floor(now.getTime() / 1000);
  return { number, wamid, customer, seconds, at: now, body: { kind: 'unsupported', type: 'unreadable' }, isForwarded: false, raw };
}
