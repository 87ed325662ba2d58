import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { OrderDto } from '@sofra/contracts';
import { formatMoney } from '@sofra/domain';
import type { WordKey } from '../../core/i18n/dictionary';
import { Words } from '../../core/i18n/words';
import { ShopClock } from '../../core/shop-clock';
import { Icon } from '../../shared/icon';
import { percentText } from '../ui/percent-text';
import { OrderDesk } from './order-desk';
import { OrderTimeline } from './order-timeline';
import { ORDERS_WORDS } from './orders.words';
import { StatusChip } from './status-chip';

/** One order in full. */
@Component({
  selector: 'sofra-order-sheet',
  imports: [Icon, OrderDesk, OrderTimeline, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './order-sheet.html',
  styleUrl: './order-sheet.scss',
})
export class OrderSheet {
  readonly order = input.required<OrderDto>();
  readonly changed = output<OrderDto>();

  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(ORDERS_WORDS);

  protected percent(basisPoints: number): string {
    return percentText(basisPoints, this.words.language);
  }

  protected money(amount: number): string {
    return formatMoney(amount, this.order().currency, this.words.language);
  }

  protected moment(moment: string): string {
    return this.shopClock.moment(moment);
  }

  /** One of the known reasons, or the kitchen's own words. */
  protected reasonText(reason: string): string {
    const key = `reason.${reason}`;
    const text = this.t(key as WordKey);
    return text === key ? reason : text;
  }

  protected lineTotal(item: OrderDto['items'][number]): number {
    const modifiers = item.modifiers.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
    return (item.unitPrice + modifiers) * item.quantity;
  }
}
