import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { ProblemCode, SalesDto } from '@sofra/contracts';
import { formatMoney } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { problemOf } from '../../core/problem-text';
import { elapsedWords } from '../../shared/elapsed';
import { BranchChoice } from '../branch-choice';
import { PageHead } from '../ui/page-head';
import { PageState } from '../ui/page-state';
import { BarsTable } from './bars-table';
import { type Period, periodIn, periodOf, type Span, SPANS, spanOf } from './period';
import { ReportsClient } from './reports-client';
import { REPORTS_WORDS } from './reports.words';
import { type Breakdown, BREAKDOWNS, salesBars } from './sales-bars';

/** What was sold, when and how. */
@Component({
  selector: 'sofra-reports-page',
  imports: [BarsTable, PageHead, PageState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reports-page.html',
  styleUrl: './reports-page.scss',
})
export class ReportsPage {
  private readonly client = inject(ReportsClient);
  private readonly branch = inject(BranchChoice);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly words = inject(Words);
  protected readonly w = this.words.of(REPORTS_WORDS);
  protected readonly spans = SPANS;
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly period = computed(() => periodIn(this.params(), this.today()), { equal: (a, b) => a.from === b.from && a.to === b.to });
  protected readonly span = computed(() => spanOf(this.period(), this.today()));
  protected readonly sales = signal<SalesDto | null>(null);
  protected readonly problem = signal<ProblemCode | null>(null);
  protected readonly breakdowns = computed(() => this.filled());

  constructor() {
    effect(() => {
      this.period();
      void this.words.language; // dishes come in it
      untracked(() => void this.load());
    });
  }

  protected choose(span: Span): void {
    this.look(periodOf(span, this.today()));
  }

  /** Kept in the address: the back button undoes it. */
  protected look(part: Partial<Period>): void {
    if (Object.values(part).includes('')) return;
    void this.router.navigate([], { relativeTo: this.route, queryParams: { ...this.period(), ...part }, queryParamsHandling: 'merge' });
  }

  protected async load(): Promise<void> {
    const period = this.period();
    this.problem.set(null);
    try {
      const sales = await this.client.sales(period, this.branch.asQuery());
      if (period === this.period()) this.sales.set(sales);
    } catch (error) {
      if (period === this.period()) this.problem.set(problemOf(error));
    }
  }

  /** Sales are counted by business days of the branch, wherever its owner's computer stands. */
  private today(): string {
    return this.branch.businessDay(Date.now());
  }

  protected money(amount: number): string {
    return formatMoney(Math.round(amount), this.sales()!.currency, this.words.language);
  }

  protected minutes(seconds: number | null): string {
    return seconds === null ? this.w('none') : elapsedWords(Math.max(1, Math.round(seconds / 60)), this.words.t);
  }

  /** How the revenue compares with the days before, in words. */
  protected trend({ sold, before }: SalesDto): string {
    if (before.revenue === 0) return this.w('first');
    const percent = Math.round((100 * (sold.revenue - before.revenue)) / before.revenue);
    return percent === 0 ? this.w('same') : this.w(percent > 0 ? 'more' : 'less', { percent: Math.abs(percent) });
  }

  protected lost({ lost }: SalesDto): number {
    return lost.reduce((sum, { orders }) => sum + orders, 0);
  }

  private filled(): { kind: Breakdown; bars: ReturnType<typeof salesBars>[Breakdown] }[] {
    const sales = this.sales();
    if (!sales) return [];
    const bars = salesBars(sales, { t: this.words.t, language: this.words.language });
    return BREAKDOWNS.map((kind) => ({ kind, bars: bars[kind] })).filter(({ bars: { length } }) => length > 0);
  }
}
