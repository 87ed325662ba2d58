import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { OrderDto } from '@sofra/contracts';
import { Icon } from '../../shared/icon';
import { formatMoney } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { OrdersClient } from '../../core/orders-client';
import { problemText } from '../../core/problem-text';
import { ShopClock } from '../../core/shop-clock';
import { intlTag } from '../../shared/intl-tag';
import { FULFILMENT_ICON } from '../../shared/status-look';
import { BranchChoice } from '../branch-choice';
import { PageHead } from '../ui/page-head';
import { PageState } from '../ui/page-state';
import { SideSheet } from '../ui/side-sheet';
import { UI_WORDS } from '../ui/ui.words';
import { FilterBar } from './filter-bar';
import { FILTER_WORDS } from './filter.words';
import { OrderSheet } from './order-sheet';
import { exportUrl, filterOf, inBranch, type OrdersFilter } from './orders-filter';
import { OrdersStore } from './orders-store';
import { ORDERS_WORDS } from './orders.words';
import { StatusChip } from './status-chip';

const TYPING_MS = 250;

/** What was ordered, newest first, by business day. */
@Component({
  selector: 'sofra-orders-page',
  imports: [FilterBar, Icon, OrderSheet, PageHead, PageState, RouterLink, SideSheet, StatusChip],
  providers: [{ provide: OrdersStore, useFactory: () => createStore(inject(OrdersClient)) }],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './orders-page.html',
  styleUrl: './orders-page.scss',
  host: { '(window:focus)': 'store.refresh()' },
})
export class OrdersPage {
  protected readonly store = inject(OrdersStore);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  private readonly branch = inject(BranchChoice);
  protected readonly t = this.words.t;
  protected readonly uiWord = this.words.of(UI_WORDS);
  protected readonly w = this.words.of(ORDERS_WORDS);
  protected readonly filterWord = this.words.of(FILTER_WORDS);
  protected readonly problemText = problemText;
  protected readonly fulfilmentIcons = FULFILMENT_ICON;
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly openId = computed(() => this.params().get('order'));
  protected readonly filter = computed(() => filterOf(this.params()), { equal: isSameFilter });
  protected readonly isFiltered = computed(() => Object.keys(this.filter()).length > 0);
  private readonly asked = computed(() => inBranch(this.filter(), this.branch.asQuery()), { equal: isSameFilter });
  protected readonly exportUrl = computed(() => exportUrl(this.asked(), this.words.language));
  private typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.typing));
    effect(() => {
      const asked = this.asked();
      void this.words.language; // dishes come in it
      untracked(() => void this.store.narrow(asked));
    });
    effect(() => {
      const id = this.openId();
      void this.words.language;
      untracked(() => void this.store.open(id));
    });
  }

  /** Kept in the address: the back button undoes it, and it can be sent to somebody. */
  protected narrow(filter: OrdersFilter, replaceUrl = false): void {
    clearTimeout(this.typing);
    void this.router.navigate([], { relativeTo: this.route, queryParams: filter, replaceUrl });
  }

  protected search(q: string): void {
    clearTimeout(this.typing);
    const { q: _, ...others } = this.filter();
    this.typing = setTimeout(() => this.narrow(q.trim() ? { ...others, q: q.trim() } : others, true), TYPING_MS);
  }

  protected readAt(): string {
    const at = this.store.loadedAt();
    return at ? this.uiWord('updated', { time: this.clock(at) }) : '';
  }

  protected money(amount: number, currency: string): string {
    return formatMoney(amount, currency, this.words.language);
  }

  protected clock(moment: string | number): string {
    return this.shopClock.time(moment);
  }

  /** With its day where that is another one than `since`. */
  protected moment(moment: string, since: string): string {
    return this.shopClock.moment(moment, Date.parse(since));
  }

  protected dayName(businessDay: string): string {
    const format = new Intl.DateTimeFormat(intlTag(this.words.language), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
    return format.format(new Date(`${businessDay}T00:00:00Z`));
  }

  protected itemsText(order: OrderDto): string {
    return order.items.map(({ quantity, name, translation = name }) => (quantity > 1 ? `${quantity}× ${translation}` : translation)).join(', ');
  }

  protected toggle(orderId: string | null): void {
    const order = orderId === this.openId() ? null : orderId;
    void this.router.navigate([], { relativeTo: this.route, queryParams: { order }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

function isSameFilter(a: OrdersFilter, b: OrdersFilter): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function createStore(client: OrdersClient): OrdersStore {
  return new OrdersStore((limit, after, filter) => client.list(limit, after, filter), (orderId) => client.one(orderId), Date.now);
}
