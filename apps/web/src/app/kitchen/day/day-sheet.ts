import { ChangeDetectionStrategy, Component, OnInit, computed, inject, output, signal } from '@angular/core';
import type { OrderDto, TodayDto } from '@sofra/contracts';
import { formatMoney } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { ShopClock } from '../../core/shop-clock';
import { Icon } from '../../shared/icon';
import { Sheet } from '../../shared/sheet';
import { BOARD_WORDS } from '../board.words';
import { dishesInLine } from '../dish-name';
import { KitchenActions } from '../kitchen-actions';
import { KitchenStore } from '../kitchen-store';
import { TICKET_WORDS } from '../ticket.words';
import { DAY_WORDS } from './day.words';

/** The day so far: any order of it found and taken back, and its numbers. */
@Component({
  selector: 'sofra-day-sheet',
  imports: [Icon, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './day-sheet.html',
  styleUrl: './day-sheet.scss',
})
export class DaySheet implements OnInit {
  readonly closed = output();
  protected readonly found = signal<readonly OrderDto[] | null>(null);
  protected readonly today = signal<TodayDto | null>(null);
  /** The server did not answer: the day cannot be asked for without a network. */
  protected readonly isUnanswered = signal(false);
  private readonly store = inject(KitchenStore);
  private readonly actions = inject(KitchenActions);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly t = this.words.t;
  protected readonly ticketWord = this.words.of(TICKET_WORDS);
  protected readonly boardWord = this.words.of(BOARD_WORDS);
  protected readonly w = this.words.of(DAY_WORDS);
  private asked = 0;

  protected readonly promiseKept = computed(() => {
    const { finished, kept } = this.today()?.promise ?? { finished: 0, kept: 0 };
    return finished === 0 ? null : Math.round((100 * kept) / finished);
  });

  ngOnInit(): void {
    void this.read();
    void this.search('');
  }

  protected async search(text: string): Promise<void> {
    const turn = ++this.asked;
    const answer = await this.store.ask('board.search', { text });
    // Answers may overtake each other; only the last question counts.
    if (turn !== this.asked) return;
    this.isUnanswered.set(!answer?.ok);
    this.found.set(answer?.ok ? answer.orders : []);
  }

  protected recall(order: OrderDto): void {
    this.closed.emit();
    this.actions.recall(order.id, order);
  }

  protected textIn(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected lineOf({ items }: OrderDto): string {
    return dishesInLine(items);
  }

  protected backTo({ recallTo }: OrderDto): string | null {
    return recallTo && this.ticketWord('move.recall', { status: this.t(`status.${recallTo}`) });
  }

  protected statusOf({ status, statusAt }: OrderDto): string {
    return `${this.t(`status.${status}`)} ${this.shopClock.time(statusAt)}`;
  }

  protected revenue({ currency, revenue }: TodayDto): string {
    return formatMoney(revenue, currency, this.words.language);
  }

  protected minutes(seconds: number): number {
    return Math.round(seconds / 60);
  }

  private async read(): Promise<void> {
    const answer = await this.store.ask('board.today', {});
    if (answer?.ok) this.today.set(answer.today);
  }
}
