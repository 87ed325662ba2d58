import { afterNextRender, ChangeDetectionStrategy, Component, DestroyRef, DOCUMENT, ElementRef, inject, input, ViewEncapsulation } from '@angular/core';
import type { OrderDto } from '@sofra/contracts';
import { formatMoney, speaksOfAllergy } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { ShopClock } from '../../core/shop-clock';
import { DESK_WORDS } from './desk.words';

/** The whole order on 80 mm paper from the office; invisible but to the printer, for which it is the only thing on the page. */
@Component({
  selector: 'sofra-order-paper',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './order-paper.html',
  styleUrl: './order-paper.scss',
  // What the printer must not see is the rest of the page.
  encapsulation: ViewEncapsulation.None,
})
export class OrderPaper {
  readonly order = input.required<OrderDto>();
  /** From 1; a second one says so. */
  readonly copy = input.required<number>();
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(DESK_WORDS);
  protected readonly isAllergy = speaksOfAllergy;

  constructor() {
    const paper: HTMLElement = inject(ElementRef).nativeElement;
    const { body } = inject(DOCUMENT);
    afterNextRender(() => body.append(paper));
    inject(DestroyRef).onDestroy(() => paper.remove());
  }

  protected money(amount: number): string {
    return formatMoney(amount, this.order().currency, this.words.language);
  }

  protected clock(moment: string): string {
    return this.shopClock.time(moment);
  }

  /** With its day where that is not the one on which it was ordered. */
  protected moment(moment: string): string {
    return this.shopClock.moment(moment, Date.parse(this.order().placedAt));
  }
}
