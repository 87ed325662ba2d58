import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { type ProblemCode, SHORTEST_PASSWORD } from '@sofra/contracts';
import { AuthClient } from '../core/auth-client';
import { Words } from '../core/i18n/words';
import { problemOf, problemText } from '../core/problem-text';
import { Brand } from '../shared/brand';
import { Icon } from '../shared/icon';
import { Preferences } from '../shared/preferences';
import { SET_PASSWORD_WORDS } from './set-password.words';

/** Where an owner's link leads: a password is chosen, and the link is used up. */
@Component({
  selector: 'sofra-set-password-page',
  imports: [Brand, Icon, Preferences, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './set-password-page.html',
  styleUrls: ['./sign-in-page.scss', './sign-in-form.scss'],
})
export class SetPasswordPage {
  private readonly client = inject(AuthClient);
  private readonly words = inject(Words);
  protected readonly w = this.words.of(SET_PASSWORD_WORDS);
  protected readonly shortest = SHORTEST_PASSWORD;
  protected readonly token = inject(ActivatedRoute).snapshot.fragment;
  protected readonly isShown = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly isDone = signal(false);
  private readonly problem = signal<ProblemCode | 'short' | null>(null);
  protected readonly error = computed(() => {
    const problem = this.problem();
    if (problem === 'short') return this.w('short', { count: SHORTEST_PASSWORD });
    return problem && this.words.t(problemText(problem));
  });

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const password = String(new FormData(event.target as HTMLFormElement).get('password') ?? '');
    if (password.length < SHORTEST_PASSWORD) return this.problem.set('short');
    if (this.isBusy()) return;
    this.isBusy.set(true);
    await this.client.setPassword({ token: this.token ?? '', password }).then(
      () => this.isDone.set(true),
      (error: unknown) => this.problem.set(problemOf(error)),
    );
    this.isBusy.set(false);
  }
}
