import { CdkDragHandle } from '@angular/cdk/drag-drop';
import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { MatMenuTrigger, type MatMenu } from '@angular/material/menu';
import { type CatalogProductDto, type Currency, type Minor, ROUTES } from '@sofra/contracts';
import { currencyDigits, formatMoney, inLocale, isSoldOutForGood, MOST_PRICE, parseAmount } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { ShopClock } from '../../core/shop-clock';
import { Icon } from '../../shared/icon';
import { amountText } from '../ui/amount-text';
import { Snacks } from '../ui/snacks';
import { MENU_WORDS } from './menu.words';

/** A product in the list: its name opens it, price and availability change in place, its handle moves it. */
@Component({
  selector: 'sofra-product-row',
  imports: [CdkDragHandle, Icon, MatMenuTrigger],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './product-row.html',
  styleUrl: './product-row.scss',
})
export class ProductRow {
  readonly product = input.required<CatalogProductDto>();
  readonly currency = input.required<Currency>();
  readonly saleMenu = input.required<MatMenu>();
  readonly isOpen = input(false);
  readonly canMove = input(true);
  /** What the linter found, worst first; none when all is well. */
  readonly flaw = input<'error' | 'warning' | 'hint' | null>(null);
  readonly opened = output();
  readonly priced = output<Minor>();
  readonly moved = output<-1 | 1>();
  private readonly snacks = inject(Snacks);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly w = this.words.of(MENU_WORDS);
  protected readonly images = ROUTES.images;
  protected readonly name = computed(() => inLocale(this.product().name, this.words.language));
  protected readonly price = computed(() => amountText(this.product().price, this.currency(), this.words.language));

  constructor() {
    const host: HTMLElement = inject(ElementRef).nativeElement;
    // Beside its sheet the list is narrower, so names break and push the row that was touched out of sight.
    afterRenderEffect(() => {
      if (this.isOpen()) host.scrollIntoView?.({ block: 'nearest' });
    });
  }

  /** What customers see of it now. */
  protected sale(): string {
    const { isAvailable, soldOutUntil } = this.product();
    if (!isAvailable) return this.w('sale.off');
    const until = soldOutUntil ? Date.parse(soldOutUntil) : 0;
    if (isSoldOutForGood(until, Date.now())) return this.w('sale.for-good');
    if (until > Date.now()) return this.w('sale.until', { time: this.shopClock.moment(until) });
    return this.w(this.left() === 0 ? 'sale.none' : 'sale.on');
  }

  protected isOnSale(): boolean {
    const { isAvailable, soldOutUntil } = this.product();
    return isAvailable && (!soldOutUntil || new Date(soldOutUntil) <= new Date()) && this.left() !== 0;
  }

  protected left(): number | null {
    const { isStockCounted, stock } = this.product();
    return isStockCounted ? stock.reduce((sum, { remaining }) => sum + remaining, 0) : null;
  }

  /** What is no price goes back to what stands. */
  protected write(field: HTMLInputElement): void {
    const amount = parseAmount(field.value, { digits: currencyDigits(this.currency()), locale: this.words.language });
    if (amount === null || amount < 0) this.refuse(field, field.value.trim() ? 'noPrice' : 'emptyPrice');
    else if (amount > MOST_PRICE) this.refuse(field, 'highPrice');
    else if (amount !== this.product().price) this.priced.emit(amount);
  }

  private refuse(field: HTMLInputElement, why: 'noPrice' | 'emptyPrice' | 'highPrice'): void {
    this.snacks.say(this.w(why, { typed: field.value.trim(), most: formatMoney(MOST_PRICE, this.currency(), this.words.language) }));
    field.value = this.price();
  }

  protected move(event: Event, by: -1 | 1): void {
    event.preventDefault();
    this.moved.emit(by);
  }
}
