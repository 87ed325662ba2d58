import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { CHANNELS, FULFILMENTS, ORDER_STATUSES, PAYMENT_METHODS } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { Icon } from '../../shared/icon';
import { BranchChoice } from '../branch-choice';
import { FILTER_WORDS } from './filter.words';
import { ALL_BRANCHES, countFilters, type FilterField, OPEN_STATUSES, type OrdersFilter } from './orders-filter';

interface Choice {
  value: string;
  word: string;
}

/** The search box, and behind one button the filters. */
@Component({
  selector: 'sofra-filter-bar',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.scss',
})
export class FilterBar {
  readonly filter = input.required<OrdersFilter>();
  readonly changed = output<OrdersFilter>();
  readonly typed = output<string>();
  readonly cleared = output();
  private readonly words = inject(Words);
  private readonly branch = inject(BranchChoice);
  private readonly t = this.words.t;
  protected readonly w = this.words.of(FILTER_WORDS);
  protected readonly days = ['from', 'to'] as const;
  protected readonly count = computed(() => countFilters(this.filter()));
  // Whoever comes by a shared address sees what it is narrowed to.
  protected readonly isOpen = linkedSignal<boolean, boolean>({ source: () => this.count() > 0, computation: (isFiltered, before) => isFiltered || (before?.value ?? false) });
  protected readonly lists = computed(() => this.choices());

  protected set(field: FilterField, value: string): void {
    const { [field]: _, ...others } = this.filter();
    this.changed.emit(value ? { ...others, [field]: value } : others);
  }

  /** `none` is what an unset one means. */
  private choices(): { field: 'status' | 'fulfilment' | 'payment' | 'channel' | 'branchId'; none: string; options: Choice[] }[] {
    const [chosen, all] = [this.branch.branch(), this.w('all')];
    const others = this.branch.branches().filter(({ id }) => id !== chosen?.id).map(({ id, name }) => ({ value: id, word: name }));
    const statuses = ORDER_STATUSES.map((value) => ({ value, word: this.t(`status.${value}`) }));
    return [
      { field: 'status', none: all, options: [{ value: OPEN_STATUSES, word: this.w('open') }, ...statuses] },
      { field: 'fulfilment', none: all, options: FULFILMENTS.map((value) => ({ value, word: this.t(`fulfilment.${value}`) })) },
      { field: 'payment', none: all, options: PAYMENT_METHODS.map((value) => ({ value, word: this.t(`payment.${value}`) })) },
      { field: 'channel', none: all, options: CHANNELS.map((value) => ({ value, word: this.t(`channel.${value}`) })) },
      ...(chosen && others.length > 0 ? [{ field: 'branchId' as const, none: chosen.name, options: [{ value: ALL_BRANCHES, word: all }, ...others] }] : []),
    ];
  }
}
