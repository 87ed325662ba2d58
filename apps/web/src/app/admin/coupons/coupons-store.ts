import { signal } from '@angular/core';
import type { CouponDto, PageDto, ProblemCode } from '@sofra/contracts';
import { problemOf } from '../../core/problem-text';

/** Current or archived coupons, newest first, a page at a time. */
export class CouponsStore {
  readonly coupons = signal<readonly CouponDto[] | null>(null);
  readonly problem = signal<ProblemCode | null>(null);
  readonly next = signal<string | null>(null);
  readonly isArchive = signal(false);

  constructor(private readonly list: (archived: boolean, after: string | null) => Promise<PageDto<CouponDto>>) {}

  async show(isArchive: boolean): Promise<void> {
    this.isArchive.set(isArchive);
    this.coupons.set(null);
    await this.load(null);
  }

  more(): Promise<void> {
    return this.load(this.next());
  }

  /** A coupon after a change: where it was, first when it is new, gone when it changed lists. */
  put(coupon: CouponDto): void {
    this.coupons.update((coupons) => {
      const rest = (coupons ?? []).filter(({ id }) => id !== coupon.id);
      if ((coupon.state === 'archived') !== this.isArchive()) return rest;
      const isKnown = rest.length < (coupons ?? []).length;
      return isKnown ? (coupons ?? []).map((each) => (each.id === coupon.id ? coupon : each)) : [coupon, ...rest];
    });
  }

  private async load(after: string | null): Promise<void> {
    const isArchive = this.isArchive();
    try {
      const page = await this.list(isArchive, after);
      // Somebody looked at the other list meanwhile.
      if (isArchive !== this.isArchive()) return;
      this.coupons.update((coupons) => (after === null ? page.items : [...(coupons ?? []), ...page.items]));
      this.next.set(page.next);
      this.problem.set(null);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
