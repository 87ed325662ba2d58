import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { type AllDayCount, allDayCounts } from '@sofra/domain';
import { Words } from '../core/i18n/words';
import { Icon } from '../shared/icon';
import { BOARD_WORDS } from './board.words';
import { dishName } from './dish-name';
import { Highlight } from './highlight';
import { KitchenStore } from './kitchen-store';

/** How many of each dish are still to be made, split by what was chosen for it; a touch marks their tickets. */
@Component({
  selector: 'sofra-all-day-panel',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2>{{ w('panel.allDay') }}
      <button type="button" class="button button--quiet button--board button--icon" [attr.aria-label]="t('app.close')" (click)="closed.emit()"><svg sofraIcon="close"></svg></button>
    </h2>
    @for (dish of dishes(); track dish.name) {
      <section>
        <h3>
          @if (onlyOne(dish); as variant) {
            <button type="button" [attr.aria-pressed]="highlight.isOn(dish.name, variant.modifiers)" (click)="highlight.toggle(dish.name, variant)">
              <b>{{ dish.quantity }}</b>&ngsp;<span>{{ named(dish.name) }}@if (variant.modifiers) {<small>{{ variant.modifiers }}</small>}</span>
            </button>
          } @else {
            <b>{{ dish.quantity }}</b>&ngsp;<span>{{ named(dish.name) }}</span>
          }
        </h3>
        @for (variant of onlyOne(dish) ? [] : dish.variants; track variant.modifiers) {
          <button type="button" [attr.aria-pressed]="highlight.isOn(dish.name, variant.modifiers)" (click)="highlight.toggle(dish.name, variant)">
            <b>{{ variant.quantity }}</b><span>{{ variant.modifiers || w('allDay.plain') }}</span>
          </button>
        }
      </section>
    } @empty {
      <p>{{ w('allDay.empty') }}</p>
    }
  `,
  styleUrl: './all-day-panel.scss',
})
export class AllDayPanel {
  readonly closed = output();
  protected readonly highlight = inject(Highlight);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(BOARD_WORDS);
  private readonly store = inject(KitchenStore);
  protected readonly named = dishName;
  protected readonly dishes = computed(() => allDayCounts(this.store.orders().values(), this.store.place().station, this.store.stations()));

  /** Where all are alike, the dish is the line that is touched. */
  protected onlyOne({ variants }: AllDayCount): AllDayCount['variants'][number] | undefined {
    return variants.length === 1 ? variants[0] : undefined;
  }
}
