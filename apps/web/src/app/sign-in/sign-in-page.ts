import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Words } from '../core/i18n/words';
import { Brand } from '../shared/brand';
import { Preferences } from '../shared/preferences';
import { SignInForm } from './sign-in-form';
import { SIGN_IN_WORDS } from './sign-in.words';

/** Where people come in, and where an expired session returns to. */
@Component({
  selector: 'sofra-sign-in-page',
  imports: [Brand, Preferences, RouterLink, SignInForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  /** Address to return to; from the query string. */
  readonly next = input<string>();
  readonly expired = input<string>();

  protected readonly w = inject(Words).of(SIGN_IN_WORDS);
  private readonly router = inject(Router);

  protected async goOn(): Promise<void> {
    await this.router.navigateByUrl(ownPath(this.next()));
  }
}

/** Only addresses of this app: a link must not be able to send people elsewhere after signing in. */
function ownPath(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : '/kitchen';
}
