import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Words } from '../../core/i18n/words';
import { faultKey } from './fault-key';
import { UI_WORDS } from './ui.words';

/** What is wrong with a whole list or row, where no single field can say it. */
@Component({
  selector: 'sofra-fault-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (sentence(); as wrong) { <span class="fault" role="alert">{{ wrong }}</span> }`,
  styles: `
    :host { display: contents; }
    .fault { grid-column: 1 / -1; color: var(--sofra-cancelled); font-size: var(--sofra-text-xs); font-weight: 600; }
  `,
})
export class FaultLine {
  readonly fault = input.required<string | undefined>();
  private readonly words = inject(Words).of(UI_WORDS);
  protected readonly sentence = computed(() => {
    const fault = this.fault();
    const key = fault === undefined ? null : faultKey({ [fault]: true });
    return key && this.words(key);
  });
}
