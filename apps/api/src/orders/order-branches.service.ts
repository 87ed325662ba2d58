import { Injectable } from '@nestjs/common';
import type { Branch } from '../branches/branch';
import { BranchesService } from '../branches/branches.service';
import type { SignedIn } from '../common/access';
import { Problem } from '../common/problem';
import { Database } from '../database/database';
import { FIND_ORDER } from './change-statements';

/** Which branch an order is of, for staff who may know it. */
@Injectable()
export class OrderBranches {
  constructor(
    private readonly database: Database,
    private readonly branches: BranchesService,
  ) {}

  /** With the conversation it came from; another organization's order is as unknown as none. */
  async find({ organizationId }: SignedIn, orderId: string): Promise<{ branch: Branch; conversationId: string | null }> {
    const found = (await this.database.query<{ branchId: string; conversationId: string | null }>(FIND_ORDER, [orderId])).rows[0];
    const branch = found && (await this.branches.byId(found.branchId));
    if (branch?.organizationId !== organizationId) throw new Problem('order-unknown', 'There is no such order.');
    return { branch, conversationId: found?.conversationId ?? null };
  }
}
