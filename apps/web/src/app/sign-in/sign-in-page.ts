import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { ProblemCode } from '@sofra/contracts';
import { Icon } from '../shared/icon';
import type { WordKey } from '../core/i18n/dictionary';
import { Words } from '../core/i18n/words';
import { problemText } from '../core/problem-text';
import { Session } from '../core/session';
import { Brand } from '../shared/brand';
import { Preferences } from '../shared/preferences';

/** Where people come in, and where an expired session returns to. */
@Component({
  selector: 'sofra-sign-in-page',
  imports: [Brand, Icon, Preferences],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  /** Address to return to; from the query string. */
  readonly next = input<string>();
  readonly expired = input<string>();

  protected readonly t = inject(Words).t;
  private readonly session = inject(Session);
  private readonly router = inject(Router);
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
    if (!problem) await this.router.navigateByUrl(ownPath(this.next()));
  }
}

/** Only addresses of this app: a link must not be able to send people elsewhere after signing in. */
function ownPath(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/kitchen';
}
