import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { OrderDto } from '@sofra/contracts';
import { formatMoney } from '@sofra/domain';
import { Words } from '../core/i18n/words';
import { ShopClock } from '../core/shop-clock';
import { dishName } from './dish-name';
import { itemGroups } from './item-groups';
import { TicketNote } from './ticket-note';
import { TICKET_WORDS } from './ticket.words';

/** Everything known of an order that the ticket leaves out: times, prices, the way it came. */
@Component({
  selector: 'sofra-order-details',
  imports: [TicketNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let it = order();
    <p class="facts">{{ facts() }}</p>
    <p class="who"><b>{{ it.customer.name }}</b>@if (it.customer.phone; as phone) { <a [href]="'tel:' + phone">{{ phone }}</a> }</p>
    @if (it.address; as address) { <p dir="auto">{{ address.text || t('order.pin') }}</p> }
    @if (it.note) { <sofra-ticket-note [text]="it.note" [label]="w('note')" /> }
    <ul>
      @for (group of groups(); track group.id) {
        @if (group.combo; as combo) {
          <li class="combo"><b>{{ group.items[0]!.quantity }} × {{ combo.name }}</b><span class="amount">{{ money(priceOf(group.items)) }}</span></li>
        }
        @for (item of group.items; track item.id) {
          <li [class.part]="group.combo">
            <span>{{ item.quantity }} × {{ dish(item.name) }}@if (item.modifiers.length > 0) {<small>{{ modifiersOf(item) }}</small>}</span>
            @if (!group.combo) { <span class="amount">{{ money(priceOf([item])) }}</span> }
            @if (item.note) { <sofra-ticket-note [text]="item.note" /> }
          </li>
        }
      }
      @if (it.discount > 0) { <li><span>{{ it.coupon ? t('order.coupon', { code: it.coupon }) : t('order.discount') }}</span><span class="amount">−{{ money(it.discount) }}</span></li> }
      @for (charge of it.charges; track $index) { <li><span>{{ chargeText(charge) }}</span><span class="amount">{{ money(charge.amount) }}</span></li> }
      <li class="total"><span>{{ w('total') }}, {{ paymentText() }}</span><span class="amount">{{ money(it.total) }}</span></li>
    </ul>
  `,
  styles: `
    :host { display: grid; gap: var(--sofra-space-2); margin-bottom: var(--sofra-space-4); overflow-wrap: anywhere; }
    .facts { color: var(--sofra-ink-soft); }
    .who { display: flex; flex-wrap: wrap; align-items: center; gap: 0 var(--sofra-space-3); }
    a { display: inline-flex; align-items: center; min-height: var(--sofra-target-board); }
    ul { border-top: 1px solid var(--sofra-line); }
    li { display: grid; grid-template-columns: 1fr auto; gap: 0 var(--sofra-space-3); padding: 6px 0; }
    sofra-ticket-note { grid-column: 1 / -1; }
    small { display: block; color: var(--sofra-ink-soft); font-size: var(--sofra-text-xs); }
    .amount { font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
    .part { padding: 2px 0 2px var(--sofra-space-4); }
    .total { border-top: 1px solid var(--sofra-line); font-weight: 700; }
  `,
})
export class OrderDetails {
  readonly order = input.required<OrderDto>();
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(TICKET_WORDS);

  protected readonly dish = dishName;

  protected readonly facts = computed(() => {
    const { acceptedAt, autoAccepted, channel, placedAt, promisedAt, readyAt, status } = this.order();
    const at = (moment: string) => ({ time: this.shopClock.time(moment) });
    return [
      this.t(`status.${status}`),
      `${this.t('order.placed')} ${at(placedAt).time}`,
      acceptedAt && this.w(autoAccepted ? 'autoAcceptedAt' : 'acceptedAt', at(acceptedAt)),
      readyAt && this.w('readyAt', at(readyAt)),
      promisedAt && this.t('time.promised', at(promisedAt)),
      this.w('byChannel', { channel: this.t(`channel.${channel}`) }),
    ]
      .filter(Boolean)
      // The dot stays at the end of its line.
      .join('\u00a0· ');
  });

  protected readonly groups = computed(() => itemGroups(this.order().items));

  protected readonly paymentText = computed(() => {
    const { method, status } = this.order().payment;
    return `${this.t(`payment.${method}`)} (${this.t(`paymentStatus.${status}`)})`;
  });

  protected chargeText({ kind }: OrderDto['charges'][number]): string {
    return this.t(`charge.${kind}`);
  }

  protected modifiersOf({ modifiers }: OrderDto['items'][number]): string {
    return modifiers.map(({ name, quantity }) => (quantity > 1 ? `${quantity} × ${name}` : name)).join(', ');
  }

  protected priceOf(items: OrderDto['items']): number {
    return items.reduce((total, { modifiers, quantity, unitPrice }) => total + quantity * modifiers.reduce((sum, modifier) => sum + modifier.price * modifier.quantity, unitPrice), 0);
  }

  protected money(amount: number): string {
    return formatMoney(amount, this.order().currency, this.words.language);
  }
}
