import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { AbstractControl } from '@angular/forms';
import { EMPTY, switchMap } from 'rxjs';
import { Words } from '../../core/i18n/words';
import { faultKey } from './fault-key';
import { UI_WORDS } from './ui.words';

/** A named field around whatever is put into it, with what is wrong with it below. */
@Component({
  selector: 'label[sofraField]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="field__label">{{ label() }}</span>
    <ng-content />
    @if (sentence(); as wrong) { <span class="fault" role="alert">{{ wrong }}</span> } @else if (hint()) { <span class="hint">{{ hint() }}</span> }
  `,
  styles: `
    :host { min-width: 0; }
    .fault { color: var(--sofra-cancelled); font-size: var(--sofra-text-xs); font-weight: 600; }
    .hint { color: var(--sofra-ink-soft); font-size: var(--sofra-text-xs); }
    :host.is-wrong ::ng-deep > :is(input, select, textarea) { border-color: var(--sofra-cancelled); }
  `,
  host: { class: 'field', '[class.is-wrong]': 'sentence() !== null' },
})
export class Field {
  readonly label = input.required<string>();
  /** A code from the server, or one of our own. */
  readonly fault = input<string | undefined>();
  /** The control in the field, where a reactive form holds it: what is wrong with it is said once somebody was there. */
  readonly of = input<AbstractControl>();
  readonly hint = input('');
  /** The most that it may be, in words: named where a number is above it. */
  readonly most = input('');
  private readonly words = inject(Words).of(UI_WORDS);
  private readonly happened = toSignal(toObservable(this.of).pipe(switchMap((control) => control?.events ?? EMPTY)));
  protected readonly sentence = computed(() => {
    this.happened();
    const control = this.of();
    const fault = this.fault();
    const key = control?.touched ? faultKey(control.errors) : fault === undefined ? null : faultKey({ [fault]: true });
    if (key === 'fault.too-high' && this.most()) return this.words('fault.at-most', { most: this.most() });
    return key && this.words(key);
  });
}
