import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { toObservable, toSignal } from '@angular/core/rxjs-interop';
import type { AbstractControl } from '@angular/forms';
import { startWith, switchMap } from 'rxjs';
import { Words } from '../../core/i18n/words';
import { faultKey } from './fault-key';
import { UI_WORDS } from './ui.words';

/** What is wrong with a field, in words: `<mat-error><sofra-fault [of]="form.controls.name" /></mat-error>`. */
@Component({
  selector: 'sofra-fault',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ sentence() }}`,
})
export class Fault {
  readonly of = input.required<AbstractControl>();
  private readonly words = inject(Words).of(UI_WORDS);
  private readonly changed = toSignal(toObservable(this.of).pipe(switchMap((control) => control.events.pipe(startWith(null)))));
  private readonly key = computed(() => {
    this.changed();
    return faultKey(this.of().errors);
  });

  protected sentence(): string {
    const key = this.key();
    return key ? this.words(key) : '';
  }
}
