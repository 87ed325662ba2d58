import { Injectable } from '@nestjs/common';
import type { SalesDto } from '@sofra/contracts';
import type { Branch } from '../branches/branch';
import { Problem } from '../common/problem';
import { Database } from '../database/database';
import { SALES } from './sales-statement';

type Numbers = Omit<SalesDto, 'branchId' | 'currency' | 'from' | 'to'>;

const DAY_MS = 24 * 60 * 60_000;
// A year and its leap day: what one look should cost.
const MOST_DAYS = 366;

/** What a branch sold over some business days. */
@Injectable()
export class SalesService {
  constructor(private readonly database: Database) {}

  /** Refuses `to` before `from`, and more than a year. */
  async of(branch: Branch, from: string, to: string): Promise<SalesDto> {
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
    if (days < 1) throw new Problem('invalid-request', 'The last day comes before the first.', { to: 'ends-before-start' });
    if (days > MOST_DAYS) throw new Problem('invalid-request', `At most ${MOST_DAYS} days at once.`, { to: 'too-high' });
    const before = new Date(Date.parse(from) - days * DAY_MS).toISOString().slice(0, 10);
    const numbers = (await this.database.query<Numbers & Record<string, unknown>>(SALES, [branch.id, from, to, branch.timeZone, before])).rows[0];
    if (!numbers) throw new Error('a sum over no rows is a row too');
    return { branchId: branch.id, currency: branch.currency, from, to, ...numbers };
  }
}
