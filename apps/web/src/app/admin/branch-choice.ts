import { Injectable, computed, inject, signal } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { businessDayAt, readClock } from '@sofra/domain';
import { remembered } from '../core/remembered';
import { Session } from '../core/session';

/** Which branch the pages are about: the one in the address, else the one chosen last on this browser; the kitchen opens the same. */
@Injectable({ providedIn: 'root' })
export class BranchChoice {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly wanted = signal(remembered.read('branch'));
  readonly branches = computed(() => this.session.me()?.branches ?? []);
  readonly branch = computed(() => this.branches().find(({ id }) => id === this.wanted()) ?? this.branches()[0]);
  readonly id = computed(() => this.branch()?.id ?? '');
  /** The clock that dates of this page are read on. */
  readonly timeZone = computed(() => this.branch()?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
  /** For links between pages: the address names the branch where there are several. */
  readonly inAddress = computed(() => (this.branches().length > 1 ? { branch: this.id() } : {}));
  /** For requests that are about the chosen branch. */
  readonly asQuery = computed((): Record<string, string> => (this.id() ? { branchId: this.id() } : {}));

  /** The day that orders placed at this moment count to: the night belongs to the evening before. */
  businessDay(now: number): string {
    return businessDayAt(now, this.timeZone(), readClock(this.branch()?.dayStartsAt ?? '') ?? 0);
  }

  /** The open page begins anew with the other branch; what was typed is asked about first. */
  async choose(branch: string): Promise<void> {
    await this.router.navigate([], { queryParams: { branch }, queryParamsHandling: 'merge' });
  }

  take(branch: string): void {
    if (!this.branches().some(({ id }) => id === branch)) return;
    this.wanted.set(branch);
    remembered.write('branch', branch);
  }
}

/** Before every page: the branch in the address becomes the chosen one. */
export const obeysBranch: CanActivateFn = ({ queryParamMap }) => {
  const branch = queryParamMap.get('branch');
  if (branch !== null) inject(BranchChoice).take(branch);
  return true;
};
