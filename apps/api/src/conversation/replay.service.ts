import { Injectable } from '@nestjs/common';
import type { ReplayResult } from '@sofra/contracts';
import { Database } from '../database/database';
import { FailuresService } from './failures.service';
import { InboundLog } from './inbound-log';
import { MessagesService } from './messages.service';

/** A second try of a failed message while somebody looks on. */
@Injectable()
export class ReplayService {
  constructor(
    private readonly database: Database,
    private readonly failures: FailuresService,
    private readonly inbound: InboundLog,
    private readonly messages: MessagesService,
  ) {}

  /** Undefined when the message has not failed, or not any more. Made due first: a process that dies now leaves it to the ticker. */
  async replay(inboundId: number): Promise<ReplayResult | undefined> {
    if (!(await this.failures.replay(inboundId))) return undefined;
    const arrival = await this.inbound.kept(inboundId);
    if (arrival) await this.messages.enqueue(arrival);
    const { rows } = await this.database.query<{ status: ReplayResult }>(STATUS, [inboundId]);
    return rows[0]?.status;
  }
}

const STATUS = { name: 'replay-status', text: 'SELECT status FROM inbound_messages WHERE id = $1' };
