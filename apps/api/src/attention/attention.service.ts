import { Injectable, Logger } from '@nestjs/common';
import type { ReplayResult } from '@sofra/contracts';
import { BranchesService } from '../branches/branches.service';
import type { Sight, SignedIn } from '../common/access';
import { Problem } from '../common/problem';
import { FailuresService } from '../conversation/failures.service';
import { ReplayService } from '../conversation/replay.service';
import { Database } from '../database/database';
import { SendingStops } from '../outbox/sending-stops.service';
import { IS_FAILED } from './attention-statements';

/** What staff do about things that went wrong; another organization's are as unknown as none. */
@Injectable()
export class AttentionService {
  private readonly log = new Logger('Attention');

  constructor(
    private readonly database: Database,
    private readonly branches: BranchesService,
    private readonly replays: ReplayService,
    private readonly failures: FailuresService,
    private readonly stops: SendingStops,
  ) {}

  /** Tries a failed message again, now. */
  async replay(staff: SignedIn, messageId: number): Promise<ReplayResult> {
    await this.assertFailed(staff, messageId);
    const result = await this.replays.replay(messageId);
    if (result === undefined) throw unknownMessage();
    this.log.log(`staff ${staff.staffId} replayed message ${messageId}: ${result}`);
    return result;
  }

  /** Takes a failed message off the list: nothing is to be done about it. */
  async dismiss(staff: SignedIn, messageId: number): Promise<void> {
    await this.assertFailed(staff, messageId);
    if (!(await this.failures.dismiss(messageId))) throw unknownMessage();
    this.log.log(`staff ${staff.staffId} dismissed message ${messageId}`);
  }

  /** Lets a barred number send again; when the cause is not gone, the platform's next refusal stops it anew. */
  async resumeSending(staff: SignedIn, branchId: string): Promise<void> {
    await this.branches.ownBranch(staff, branchId);
    await this.stops.resume(branchId);
    this.branches.invalidate();
    this.log.log(`staff ${staff.staffId} resumed sending of branch ${branchId}`);
  }

  private async assertFailed({ organizationId, branchId }: Sight, messageId: number): Promise<void> {
    // PostgreSQL would refuse a number that is none of its own.
    if (!Number.isSafeInteger(messageId)) throw unknownMessage();
    const { rowCount } = await this.database.query(IS_FAILED, [organizationId, messageId, branchId]);
    if (rowCount === 0) throw unknownMessage();
  }
}

const unknownMessage = () => new Problem('message-unknown', 'There is no such failed message.');
