import { ChangeDetectionStrategy, Component, OnInit, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type OrderDto, ROUTES } from '@sofra/contracts';
import { Icon } from '../../shared/icon';
import { formatMoney } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { OrdersClient } from '../../core/orders-client';
import { problemText } from '../../core/problem-text';
import { clockTime } from '../../shared/clock-time';
import { FULFILMENT_ICON } from '../../shared/status-look';
import { PageHead } from '../ui/page-head';
import { PageState } from '../ui/page-state';
import { SideSheet } from '../ui/side-sheet';
import { UI_WORDS } from '../ui/ui.words';
import { OrderSheet } from './order-sheet';
import { OrdersStore } from './orders-store';
import { ORDERS_WORDS } from './orders.words';
import { StatusChip } from './status-chip';

/** What was ordered, newest first, by business day. */
@Component({
  selector: 'sofra-orders-page',
  imports: [Icon, OrderSheet, PageHead, PageState, RouterLink, SideSheet, StatusChip],
  providers: [{ provide: OrdersStore, useFactory: () => createStore(inject(OrdersClient)) }],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './orders-page.html',
  styleUrl: './orders-page.scss',
  host: { '(window:focus)': 'store.refresh()' },
})
export class OrdersPage implements OnInit {
  protected readonly store = inject(OrdersStore);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly uiWord = this.words.of(UI_WORDS);
  protected readonly w = this.words.of(ORDERS_WORDS);
  protected readonly problemText = problemText;
  protected readonly exportUrl = `${ROUTES.orders}/export.csv`;
  protected readonly fulfilmentIcons = FULFILMENT_ICON;
  protected readonly openId = signal<string | null>(null);
  protected readonly open = computed(() =>
    this.store.days().flatMap((day) => day.orders).find((order) => order.id === this.openId()),
  );

  ngOnInit(): void {
    void this.store.refresh();
  }

  protected readAt(): string {
    const at = this.store.loadedAt();
    return at ? this.uiWord('updated', { time: this.clock(at) }) : '';
  }

  protected money(amount: number, currency: string): string {
    return formatMoney(amount, currency, this.words.language);
  }

  protected clock(moment: string | number): string {
    return clockTime(moment, this.words.language);
  }

  protected dayName(businessDay: string): string {
    const format = new Intl.DateTimeFormat(this.words.language === 'en' ? 'en-GB' : 'tr', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
    return format.format(new Date(`${businessDay}T00:00:00Z`));
  }

  protected itemsText(order: OrderDto): string {
    return order.items.map(({ quantity, name }) => (quantity > 1 ? `${quantity}× ${name}` : name)).join(', ');
  }

  protected toggle(orderId: string): void {
    this.openId.update((open) => (open === orderId ? null : orderId));
  }
}

function createStore(client: OrdersClient): OrdersStore {
  return new OrdersStore((limit, after) => client.list(limit, after), Date.now);
}
