import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { ProblemCode } from '@sofra/contracts';
import type { WordKey } from '../core/i18n/dictionary';
import { Words } from '../core/i18n/words';
import { problemText } from '../core/problem-text';
import { Session } from '../core/session';
import { Icon } from '../shared/icon';

/** Email, password and what was wrong with them. */
@Component({
  selector: 'sofra-sign-in-form',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-form.html',
  styleUrl: './sign-in-form.scss',
})
export class SignInForm {
  readonly email = input('');
  readonly done = output();

  protected readonly t = inject(Words).t;
  private readonly session = inject(Session);
  private readonly problem = signal<ProblemCode | 'missing' | null>(null);
  protected readonly isBusy = signal(false);
  protected readonly error = computed<WordKey | null>(() => {
    const problem = this.problem();
    if (!problem) return null;
    return problem === 'missing' ? 'signIn.missing' : problemText(problem);
  });

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isBusy()) return;
    const form = new FormData(event.target as HTMLFormElement);
    const email = String(form.get('email') ?? '').trim();
    const password = String(form.get('password') ?? '');
    if (!email || !password) return this.problem.set('missing');
    this.isBusy.set(true);
    const problem = await this.session.signIn(email, password);
    this.isBusy.set(false);
    this.problem.set(problem);
    if (!problem) this.done.emit();
  }
}
