import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { Words } from '../../core/i18n/words';
import { Icon } from '../../shared/icon';
import { PROMISE_WORDS } from './promise.words';
import { PROMISE_STEP } from './promises';

/** Accepts a new order for the time that stands on the button; a touch beside it makes that time sooner or later. */
@Component({
  selector: 'sofra-accept-bar',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <!-- There from the first moment, though the time comes later: what grows under a finger is touched by mistake. -->
    <button type="button" class="step" [attr.aria-label]="w('sooner', { count: step })" [disabled]="!time()" (click)="nudged.emit(-step)">−{{ step }}</button>
    <button type="button" class="accept" [class.is-waiting]="isWaiting()" (click)="accepted.emit()">
      <svg sofraIcon="pot" size="28"></svg>
      <span>{{ text() }}@if (time(); as promised) { <span class="time">{{ promised }}</span> }</span>
    </button>
    <button type="button" class="step" [attr.aria-label]="w('later', { count: step })" [disabled]="!time()" (click)="nudged.emit(step)">+{{ step }}</button>
  `,
  styles: `
    :host { display: flex; gap: var(--sofra-space-2); container-type: inline-size; }
    button { min-height: 64px; border-radius: 10px; font-weight: 700; cursor: pointer; touch-action: manipulation; user-select: none; }
    .accept {
      flex: 1;
      display: flex;
      align-items: center;
      justify-content: center;
      gap: var(--sofra-space-3);
      min-width: 0;
      padding: 0 var(--sofra-space-2);
      border: 2px solid transparent;
      background: var(--sofra-brand);
      color: var(--sofra-on-brand);
      line-height: 1.15;
    }
    .accept:active { background: var(--sofra-brand-pressed); }
    .is-waiting { border: 2px dashed var(--sofra-on-brand); }
    .time { display: block; white-space: nowrap; }
    .step {
      flex: none;
      width: var(--sofra-target-board);
      padding: 0;
      border: 2px solid var(--sofra-line-strong);
      background: transparent;
      color: var(--sofra-ink);
      font-variant-numeric: tabular-nums;
    }
    .step:disabled { border-color: var(--sofra-line); color: var(--sofra-ink-soft); cursor: default; }
    .step:not(:disabled):active { background: var(--sofra-raised); }
    /* Four columns on a small lying tablet: the picture, smaller, goes into the line of its word. */
    @container (max-width: 270px) {
      .accept { display: block; }
      .accept > svg { display: inline-block; width: 22px; height: 22px; margin-right: 6px; vertical-align: -4px; }
    }
  `,
})
export class AcceptBar {
  readonly text = input.required<string>();
  /** What is promised, as said to a cook; null while nobody knows. */
  readonly time = input.required<string | null>();
  /** The command is on its way. */
  readonly isWaiting = input(false);
  readonly accepted = output();
  /** By so many minutes. */
  readonly nudged = output<number>();
  protected readonly w = inject(Words).of(PROMISE_WORDS);
  protected readonly step = PROMISE_STEP;
}
