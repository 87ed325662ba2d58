import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { FormControl, FormGroup, FormGroupDirective, ReactiveFormsModule, Validators } from '@angular/forms';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { type ProblemCode, SHORTEST_PASSWORD } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { problemDtoOf, problemText } from '../../core/problem-text';
import { Fault } from '../ui/fault';
import { showFaults } from '../ui/show-faults';
import { Snacks } from '../ui/snacks';
import { AccountClient } from './account-client';
import { ACCOUNT_WORDS } from './account.words';

/** The old password and a new one. */
@Component({
  selector: 'sofra-change-password',
  imports: [Fault, MatFormFieldModule, MatInput, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form #ngForm="ngForm" [formGroup]="form" (ngSubmit)="save(ngForm)">
      @if (problem(); as code) { <p class="notice" role="alert">{{ t(problemText(code)) }}</p> }
      <mat-form-field>
        <mat-label>{{ w('current') }}</mat-label>
        <input matInput type="password" formControlName="current" autocomplete="current-password" />
        <mat-error><sofra-fault [of]="form.controls.current" /></mat-error>
      </mat-form-field>
      <mat-form-field>
        <mat-label>{{ w('fresh') }}</mat-label>
        <input matInput type="password" formControlName="password" autocomplete="new-password" />
        <mat-hint>{{ w('freshHint', { count: shortest }) }}</mat-hint>
        <mat-error><sofra-fault [of]="form.controls.password" /></mat-error>
      </mat-form-field>
      <button type="submit" class="button button--primary" [disabled]="isBusy()">{{ w('change') }}</button>
    </form>
  `,
  styles: `form { display: grid; gap: var(--sofra-space-4); justify-items: start; } mat-form-field { width: 100%; }`,
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

  protected async save(ngForm: FormGroupDirective): Promise<void> {
    if (this.form.invalid || this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await this.client.changePassword(this.form.getRawValue());
      ngForm.resetForm();
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
