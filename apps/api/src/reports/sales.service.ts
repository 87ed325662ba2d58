import { Injectable } from '@nestjs/common';
import type { Locale, SalesDto } from '@sofra/contracts';
import type { Branch } from '../branches/branch';
import { Problem } from '../common/problem';
import { Database } from '../database/database';
import { MenuNamesService } from '../menu-names/menu-names.service';
import { SALES } from './sales-statement';

type Numbers = Omit<SalesDto, 'branchId' | 'currency' | 'from' | 'to'>;

const DAY_MS = 24 * 60 * 60_000;
// A year and its leap day: what one look should cost.
const MOST_DAYS = 366;

/** Business days, both included, and how products are named. */
interface Asked {
  from: string;
  to: string;
  language?: Locale | undefined;
}

/** What a branch sold over some business days. */
@Injectable()
export class SalesService {
  constructor(
    private readonly database: Database,
    private readonly menuNames: MenuNamesService,
  ) {}

  /** Refuses `to` before `from`, and more than a year. */
  async of(branch: Branch, { from, to, language }: Asked): Promise<SalesDto> {
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
    if (days < 1) throw new Problem('invalid-request', 'The last day comes before the first.', { to: 'ends-before-start' });
    if (days > MOST_DAYS) throw new Problem('invalid-request', `At most ${MOST_DAYS} days at once.`, { to: 'too-high' });
    const before = new Date(Date.parse(from) - days * DAY_MS).toISOString().slice(0, 10);
    const numbers = (await this.database.query<Numbers & Record<string, unknown>>(SALES, [branch.id, from, to, branch.timeZone, before])).rows[0];
    if (!numbers) throw new Error('a sum over no rows is a row too');
    const products = language ? await this.inLanguage(numbers.products, language) : numbers.products;
    return { branchId: branch.id, currency: branch.currency, from, to, ...numbers, products };
  }

  private async inLanguage(products: SalesDto['products'], language: Locale): Promise<SalesDto['products']> {
    const names = await this.menuNames.of(products.flatMap(({ productId }) => productId ?? []), language);
    return products.map((product) => ({ ...product, name: names.nameOf(product.productId) ?? product.name }));
  }
}
