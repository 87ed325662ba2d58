import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormControl, ReactiveFormsModule, Validators } from '@angular/forms';
import type { AccountDto, ProblemCode, SecondFactorSetupDto } from '@sofra/contracts';
import { Words } from '../../core/i18n/words';
import { problemDtoOf, problemText } from '../../core/problem-text';
import { SERVER_FAULT } from '../ui/fault-key';
import { Field } from '../ui/field';
import { Snacks } from '../ui/snacks';
import { Unsaved } from '../ui/unsaved';
import { AccountClient } from './account-client';
import { ACCOUNT_WORDS } from './account.words';
import { Off } from '../ui/off';

/** Turns the second factor on in three steps (scan, code, recovery codes), and off with a code. */
@Component({
  selector: 'sofra-second-factor',
  imports: [Field, NgTemplateOutlet, Off, ReactiveFormsModule],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './second-factor.html',
  styleUrl: './second-factor.scss',
})
export class SecondFactor {
  readonly account = input.required<AccountDto>();
  readonly changed = output();
  private readonly client = inject(AccountClient);
  private readonly snacks = inject(Snacks);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(ACCOUNT_WORDS);
  protected readonly problemText = problemText;
  protected readonly setup = signal<SecondFactorSetupDto | null>(null);
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly problem = signal<ProblemCode | null>(null);
  protected readonly isBusy = signal(false);
  protected readonly code = new FormControl('', { nonNullable: true, validators: Validators.required });
  protected readonly picture = computed(() => `data:image/svg+xml;utf8,${encodeURIComponent(this.setup()?.qr ?? '')}`);

  constructor() {
    // They are shown once: whoever leaves the page by a slip could never come in without the phone.
    inject(Unsaved).watch(() => this.codes() !== null);
  }

  /** As it is copied by eye; authenticator apps pass over the spaces. */
  protected inFours(secret: string): string {
    return secret.replace(/(.{4})(?=.)/g, '$1 ');
  }

  protected begin(): Promise<void> {
    return this.run(async () => this.setup.set(await this.client.beginSecondFactor()));
  }

  /** Nothing is in force before a code was checked, so there is nothing to take back. */
  protected leave(): void {
    this.setup.set(null);
    this.code.reset();
    this.problem.set(null);
  }

  protected confirm(): Promise<void> {
    return this.withCode(async (code) => {
      this.codes.set((await this.client.confirmSecondFactor(code)).codes);
      this.setup.set(null);
    });
  }

  protected remove(): Promise<void> {
    return this.withCode(async (code) => {
      await this.client.removeSecondFactor(code);
      this.snacks.say(this.w('removed'));
      this.changed.emit();
    });
  }

  protected kept(): void {
    this.codes.set(null);
    this.changed.emit();
  }

  private async withCode(work: (code: string) => Promise<void>): Promise<void> {
    this.code.markAsTouched();
    if (this.code.invalid) return;
    await this.run(async () => {
      await work(this.code.value.trim());
      this.code.reset();
    });
  }

  private async run(work: () => Promise<void>): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await work();
    } catch (error) {
      const { code, fields } = problemDtoOf(error);
      if (fields?.['code']) this.code.setErrors({ [SERVER_FAULT]: fields['code'] });
      else this.problem.set(code);
    } finally {
      this.isBusy.set(false);
    }
  }
}
