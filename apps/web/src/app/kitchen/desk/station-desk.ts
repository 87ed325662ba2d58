import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { BoardStationDto } from '@sofra/contracts';
import { goesRound } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { KitchenActions } from '../kitchen-actions';
import { KitchenStore } from '../kitchen-store';
import { STATION_WORDS } from '../station.words';

/** Each station at a touch: open, closed, or closed with its items made elsewhere. */
@Component({
  selector: 'sofra-station-desk',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (store.stations().length > 0) { <h3>{{ w('title') }}</h3> }
    @for (station of store.stations(); track station.key) {
      <div role="group" [attr.aria-label]="nameOf(station)">
        <b>{{ nameOf(station) }}</b>
        <button type="button" class="button button--board" [attr.aria-pressed]="!station.isClosed" (click)="actions.closeStation(station.key, false, null)">{{ w('open') }}</button>
        @for (other of othersOf(station); track other.key) {
          <button type="button" class="button button--board" [attr.aria-pressed]="station.isClosed && station.reroutesTo === other.key" (click)="actions.closeStation(station.key, true, other.key)">{{ w('closedTo', { station: nameOf(other) }) }}</button>
        }
        <button type="button" class="button button--board" [attr.aria-pressed]="station.isClosed && station.reroutesTo === null" (click)="actions.closeStation(station.key, true, null)">{{ w('toAll') }}</button>
      </div>
    }
  `,
  styles: `
    h3 { margin-bottom: var(--sofra-space-2); font-size: var(--sofra-text-m); }
    div { display: flex; flex-wrap: wrap; gap: var(--sofra-space-2); margin-bottom: var(--sofra-space-4); }
    b { flex: 1 0 100%; }
    .button { flex: 1 0 auto; }
    [aria-pressed='true'] { background: var(--sofra-ink); color: var(--sofra-surface); }
  `,
})
export class StationDesk {
  protected readonly store = inject(KitchenStore);
  protected readonly actions = inject(KitchenActions);
  private readonly words = inject(Words);
  protected readonly w = this.words.of(STATION_WORDS);

  protected nameOf(station: BoardStationDto): string {
    return station.name[this.words.language] ?? station.name.tr ?? station.key;
  }

  /** Where its items may go: never in a circle. */
  protected othersOf(station: BoardStationDto): BoardStationDto[] {
    const stations = this.store.stations();
    return stations.filter((other) => other.key !== station.key && !goesRound({ ...station, isClosed: true, reroutesTo: other.key }, stations));
  }
}
