import { Injectable } from '@nestjs/common';
import type { TodayDto } from '@sofra/contracts';
import type { Branch } from '../branches/branch';
import { BranchesService } from '../branches/branches.service';
import { Clock } from '../common/clock';
import { Database } from '../database/database';
import { TODAY } from './today-statements';

type Numbers = Omit<TodayDto, 'branchId' | 'businessDay' | 'currency'>;

/** How a branch's day goes. */
@Injectable()
export class TodayService {
  constructor(
    private readonly database: Database,
    private readonly branches: BranchesService,
    private readonly clock: Clock,
  ) {}

  async of(branch: Branch): Promise<TodayDto> {
    const businessDay = this.branches.businessDay(branch, this.clock.now());
    const numbers = (await this.database.query<Numbers & Record<string, unknown>>(TODAY, [branch.id, businessDay])).rows[0];
    if (!numbers) throw new Error('a sum over no rows is a row too');
    const { averagePrepSeconds } = numbers;
    const rounded = averagePrepSeconds === null ? null : Math.round(averagePrepSeconds);
    return { branchId: branch.id, businessDay, currency: branch.currency, ...numbers, averagePrepSeconds: rounded };
  }
}
