import { Injectable } from '@nestjs/common';
import type { OrderPrintDto, PrintOrderBody } from '@sofra/contracts';
import type { SignedIn } from '../../common/access';
import { Problem } from '../../common/problem';
import { PrintsService } from '../../prints/prints.service';
import { OrderBranches } from '../order-branches.service';

/** Paper from the office, through the same ledger as the kitchen's. */
@Injectable()
export class ReprintService {
  constructor(
    private readonly branches: OrderBranches,
    private readonly prints: PrintsService,
  ) {}

  async print(staff: SignedIn, orderId: string, { claimId, revision }: PrintOrderBody): Promise<OrderPrintDto> {
    const { branch } = await this.branches.find(staff, orderId);
    const claimed = await this.prints.claim({ branchId: branch.id, screenId: staff.staffId }, { claimId, orderId, revision, station: null, kind: 'ticket' });
    if (!claimed.ok) throw new Problem(claimed.code, claimed.detail);
    const { isDuplicate, copy, firstPrintedAt } = claimed;
    return { isDuplicate, copy, firstPrintedAt };
  }
}
