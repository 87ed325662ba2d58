import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { BoardStationDto, OrderDto } from '@sofra/contracts';
import { stationParts } from '@sofra/domain';
import { Words } from '../core/i18n/words';
import { Icon } from '../shared/icon';
import { type Place, elsewhere } from './place';
import { STATION_WORDS } from './station.words';

/** At a station: who else works on the order. At the pass: how far each station is. */
@Component({
  selector: 'sofra-station-line',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (also(); as names) { <p class="also">{{ w('also', { stations: names }) }}</p> }
    @for (part of parts(); track part.name) {
      <span class="part" [class.is-done]="part.open === 0">
        <svg [sofraIcon]="part.open === 0 ? 'done' : 'pot'" size="20"></svg>{{ part.name }} {{ part.items - part.open }}/{{ part.items }}
      </span>
    }
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; gap: var(--sofra-space-1) var(--sofra-space-3); font-weight: 600; }
    :host:empty { display: none; }
    .also { color: var(--sofra-ink-soft); }
    .part { display: inline-flex; align-items: center; gap: 6px; color: var(--sofra-preparing); }
    .is-done { color: var(--sofra-ready); }
  `,
})
export class StationLine {
  readonly order = input.required<OrderDto>();
  readonly place = input.required<Place>();
  readonly stations = input.required<readonly BoardStationDto[]>();

  private readonly words = inject(Words);
  protected readonly w = this.words.of(STATION_WORDS);

  protected readonly also = computed(() => {
    const { station } = this.place();
    return station === null ? '' : elsewhere(this.order(), station, this.stations()).map((each) => this.nameOf(each.key)).join(', ');
  });
  protected readonly parts = computed(() => {
    if (this.place().kind !== 'expo' || this.stations().length === 0 || !isBeingMade(this.order())) return [];
    return stationParts(this.order(), this.stations()).map((part) => ({ ...part, name: this.nameOf(part.station) }));
  });

  private nameOf(key: string | null): string {
    const station = this.stations().find((each) => each.key === key);
    return station?.name[this.words.language] ?? station?.name.tr ?? this.w('everybody');
  }
}

// Called ready, it is made, whether or not each station has said so.
function isBeingMade({ status }: OrderDto): boolean {
  return status === 'placed' || status === 'preparing';
}
