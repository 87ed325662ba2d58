import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Words } from '../core/i18n/words';
import { BoardView } from './board-view';
import { KitchenStore } from './kitchen-store';
import { keptPlace, placeOf } from './place';
import { STATION_WORDS } from './station.words';

/** What this screen is for. */
@Component({
  selector: 'sofra-place-picker',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label for="place">{{ w('place') }}</label>
    <select id="place" (change)="choose($event)">
      @for (option of options(); track option.value) { <option [value]="option.value" [selected]="option.value === current()">{{ option.text }}</option> }
    </select>
  `,
  styles: `
    label { display: block; margin-bottom: var(--sofra-space-1); color: var(--sofra-ink-soft); font-size: var(--sofra-text-xs); font-weight: 600; }
    select {
      width: 100%;
      min-height: var(--sofra-target-board);
      padding: 0 var(--sofra-space-3);
      border: 1px solid var(--sofra-line-strong);
      border-radius: var(--sofra-radius-s);
      background-color: var(--sofra-surface);
    }
  `,
})
export class PlacePicker {
  private readonly words = inject(Words);
  private readonly view = inject(BoardView);
  private readonly store = inject(KitchenStore);
  protected readonly w = this.words.of(STATION_WORDS);
  protected readonly current = computed(() => keptPlace(this.store.place()));
  protected readonly options = computed(() => [
    { value: 'kitchen', text: this.w('kitchen') },
    { value: 'expo', text: this.w('expo') },
    { value: 'courier', text: this.w('courier') },
    { value: 'watch', text: this.w('watch') },
    ...this.store.stations().map(({ key, name }) => ({ value: `station:${key}`, text: name[this.words.language] ?? name.tr ?? key })),
  ]);

  protected choose(event: Event): void {
    this.view.place.set(placeOf((event.target as HTMLSelectElement).value));
    this.store.reopen();
  }
}
