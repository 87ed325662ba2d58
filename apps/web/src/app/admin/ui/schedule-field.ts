import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { ServingHoursDto } from '@sofra/contracts';
import { weekdayName } from '@sofra/domain';
import { Words } from '../../core/i18n/words';
import { Icon } from '../../shared/icon';
import { Field } from './field';
import { SCHEDULE_WORDS } from './schedule.words';
import { keptUp } from './kept-up';
import { Snacks } from './snacks';

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Weekly hours; none is always. */
@Component({
  selector: 'sofra-schedule-field',
  imports: [Field, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ legend() || w('servingHours') }}</legend>
      <p>{{ hint() || w('servingHoursHint') }}</p>
      @for (hours of value(); track $index) {
        <div class="row">
          <label sofraField [label]="w('weekday')">
            <select [value]="hours.weekday" (change)="write($index, { weekday: +$any($event.target).value })">
              @for (day of days; track day) { <option [value]="day" [selected]="day === hours.weekday">{{ dayName(day) }}</option> }
            </select>
          </label>
          <label sofraField [label]="w('from')" [fault]="faults()[path() + '.' + $index + '.from']">
            <input type="time" [value]="hours.from" (change)="write($index, { from: $any($event.target).value })" />
          </label>
          <label sofraField [label]="w('until')" [fault]="faults()[path() + '.' + $index + '.until']">
            <input type="time" [value]="hours.until === '24:00' ? '00:00' : hours.until" (change)="write($index, { until: $any($event.target).value })" />
          </label>
          <button type="button" class="button button--quiet button--icon" [attr.aria-label]="w('remove', { name: dayName(hours.weekday) })" (click)="drop($index)"><svg sofraIcon="close" size="20"></svg></button>
        </div>
      }
      <div class="add">
        <button type="button" class="button" (click)="add([nextDay()])"><svg sofraIcon="plus" size="20"></svg>{{ w('addHours') }}</button>
        <button type="button" class="button button--quiet" (click)="add(otherDays())">{{ w('everyDay') }}</button>
      </div>
    </fieldset>
  `,
  styles: `
    :host { display: block; container-type: inline-size; }
    fieldset { display: grid; gap: var(--sofra-space-2); min-width: 0; margin: 0; padding: 0; border: 0; }
    legend { padding: 0; color: var(--legend-ink, var(--sofra-ink-soft)); font-size: var(--legend-size, var(--sofra-text-xs)); font-weight: 600; }
    p { color: var(--sofra-ink-soft); font-size: var(--sofra-text-xs); }
    .row { display: grid; grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr) minmax(0, 1fr) 44px; align-items: start; gap: var(--sofra-space-2); }
    /* Below the labels, where the fields are; what is wrong with one of them does not move the others. */
    .row > button { margin-top: calc(1.4 * var(--sofra-text-xs) + var(--sofra-space-1) + 2px); }
    input[type='time'] { padding-inline: var(--sofra-space-2); }
    input[type='time']::-webkit-calendar-picker-indicator { margin-inline-start: 0; }
    /* Beside each other day and times would be cut here. */
    @container (max-width: 479px) {
      .row { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 44px; padding-bottom: var(--sofra-space-2); border-bottom: 1px solid var(--sofra-line); }
      .row label:first-child { grid-column: 1 / -1; }
    }
    .add { display: flex; flex-wrap: wrap; gap: var(--sofra-space-2); }
  `,
})
export class ScheduleField {
  readonly value = input.required<readonly ServingHoursDto[]>();
  readonly faults = input<Readonly<Record<string, string>>>({});
  /** What is limited, and what no hours mean; those of the menu unless told. */
  readonly legend = input('');
  readonly hint = input('');
  /** The field's name in `faults`. */
  readonly path = input('schedule');
  readonly valueChange = output<ServingHoursDto[]>();
  private readonly hours = keptUp(this.value, this.valueChange);
  private readonly snacks = inject(Snacks);
  private readonly words = inject(Words);
  protected readonly w = this.words.of(SCHEDULE_WORDS);
  protected readonly days = DAYS;

  protected dayName(day: number): string {
    return weekdayName(day, this.words.language);
  }

  protected nextDay(): number {
    return ((this.hours.now().at(-1)?.weekday ?? 0) % 7) + 1;
  }

  /** Those that have no hours yet; all of them, for a second time a day, once each has. */
  protected otherDays(): readonly number[] {
    const taken = new Set(this.hours.now().map(({ weekday }) => weekday));
    const free = DAYS.filter((day) => !taken.has(day));
    return free.length > 0 ? free : DAYS;
  }

  protected add(days: readonly number[]): void {
    const { from, until } = this.hours.now().at(-1) ?? { from: '10:00', until: '22:00' };
    this.hours.set([...this.hours.now(), ...days.map((weekday) => ({ weekday, from, until }))]);
  }

  protected write(index: number, part: Partial<ServingHoursDto>): void {
    this.hours.set(this.hours.now().map((hours, at) => (at === index ? { ...hours, ...part } : hours)));
  }

  protected drop(index: number): void {
    const gone = this.hours.now()[index]!;
    this.hours.set(this.hours.now().toSpliced(index, 1));
    this.snacks.say(this.w('removed', { name: this.dayName(gone.weekday) }), () => this.hours.set(this.hours.now().toSpliced(index, 0, gone)));
  }
}
