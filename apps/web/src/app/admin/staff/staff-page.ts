import { ChangeDetectionStrategy, Component, OnInit, computed, inject, signal } from '@angular/core';
import type { ProblemCode, StaffDto } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { problemOf } from '../../core/problem-text';
import { ShopClock } from '../../core/shop-clock';
import { Icon } from '../../shared/icon';
import { BranchChoice } from '../branch-choice';
import { PageHead } from '../ui/page-head';
import { PageState } from '../ui/page-state';
import { Unsaved } from '../ui/unsaved';
import { KeptPlace } from '../ui/kept-place';
import { StaffClient } from './staff-client';
import { StaffSheet } from './staff-sheet';
import { STAFF_WORDS } from './staff.words';

/** Who works here and what each may do. */
@Component({
  selector: 'sofra-staff-page',
  imports: [Icon, KeptPlace, PageHead, PageState, StaffSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './staff-page.html',
  styleUrl: './staff-page.scss',
})
export class StaffPage implements OnInit {
  private readonly client = inject(StaffClient);
  private readonly unsaved = inject(Unsaved);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly w = this.words.of(STAFF_WORDS);
  private readonly branches = inject(BranchChoice).branches;
  protected readonly people = signal<readonly StaffDto[] | null>(null);
  protected readonly problem = signal<ProblemCode | null>(null);
  /** Whose sheet is open; `new` for somebody who is being added. */
  protected readonly openId = signal<string | null>(null);
  protected readonly open = computed(() => this.people()?.find(({ id }) => id === this.openId()) ?? null);

  ngOnInit(): void {
    void this.load();
  }

  protected async load(): Promise<void> {
    try {
      this.people.set(await this.client.list());
      this.problem.set(null);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  protected async show(id: string | null): Promise<void> {
    if (id !== this.openId() && (await this.unsaved.mayLeave())) this.openId.set(id);
  }

  /** Somebody new or changed: the list is read again, their sheet stays open. */
  protected async changed(id: string): Promise<void> {
    await this.load();
    this.openId.set(id);
  }

  protected stateOf({ disabledAt, hasPassword }: StaffDto): 'disabled' | 'active' | 'invited' {
    if (disabledAt) return 'disabled';
    return hasPassword ? 'active' : 'invited';
  }

  protected branchOf({ branchId }: StaffDto): string {
    return this.branches().find(({ id }) => id === branchId)?.name ?? '';
  }

  protected moment(at: string | null): string {
    return at ? this.shopClock.dayTime(at) : this.w('never');
  }
}
