import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { type ProblemCode, SHORTEST_PASSWORD } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { problemDtoOf, problemText } from '../../core/problem-text';
import { Field } from '../ui/field';
import { showFaults } from '../ui/show-faults';
import { Snacks } from '../ui/snacks';
import { AccountClient } from './account-client';
import { ACCOUNT_WORDS } from './account.words';
import { Off } from '../ui/off';

/** The old password and a new one. */
@Component({
  selector: 'sofra-change-password',
  imports: [Field, Off, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formGroup]="form" (ngSubmit)="save()">
      @if (problem(); as code) { <p class="notice" role="alert">{{ t(problemText(code)) }}</p> }
      <label sofraField [label]="w('current')" [of]="form.controls.current"><input type="password" formControlName="current" autocomplete="current-password" /></label>
      <label sofraField [label]="w('fresh')" [of]="form.controls.password" [hint]="w('freshHint', { count: shortest })"><input type="password" formControlName="password" autocomplete="new-password" /></label>
      <button type="submit" class="button button--primary" [sofraOff]="isBusy()">{{ w('change') }}</button>
    </form>
  `,
  styles: `form { display: grid; gap: var(--sofra-space-4); justify-items: start; } .field { width: 100%; }`,
})
export class ChangePassword {
  readonly changed = output();
  private readonly client = inject(AccountClient);
  private readonly snacks = inject(Snacks);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(ACCOUNT_WORDS);
  protected readonly problemText = problemText;
  protected readonly shortest = SHORTEST_PASSWORD;
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<ProblemCode | null>(null);
  protected readonly form = new FormGroup({
    current: new FormControl('', { nonNullable: true, validators: Validators.required }),
    password: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.minLength(SHORTEST_PASSWORD)] }),
  });

  protected async save(): Promise<void> {
    this.form.markAllAsTouched();
    if (this.form.invalid || this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await this.client.changePassword(this.form.getRawValue());
      this.form.reset();
      this.snacks.say(this.w('changed'));
      this.changed.emit();
    } catch (error) {
      const problem = problemDtoOf(error);
      if (!showFaults(this.form, problem)) this.problem.set(problem.code);
    } finally {
      this.isBusy.set(false);
    }
  }
}
