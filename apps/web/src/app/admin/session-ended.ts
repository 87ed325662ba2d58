import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, viewChild } from '@angular/core';
import { Words } from '../core/i18n/words';
import { Session } from '../core/session';
import { SignInForm } from '../sign-in/sign-in-form';
import { UI_WORDS } from './ui/ui.words';

/** The sign-in over a page whose session ended: what was typed under it stays. */
@Component({
  selector: 'sofra-session-ended',
  imports: [SignInForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #dialog class="sheet" aria-labelledby="session-ended" (cancel)="$event.preventDefault()">
      <sofra-sign-in-form [email]="session.me()?.email ?? ''">
        <h2 id="session-ended">{{ w('expiredTitle') }}</h2>
        <p>{{ w('expiredText') }}</p>
      </sofra-sign-in-form>
      <button type="button" class="button button--quiet" (click)="session.signOut()">{{ t('app.signOut') }}</button>
    </dialog>
  `,
  styles: `.button { width: 100%; margin-top: var(--sofra-space-2); }`,
})
export class SessionEnded {
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(UI_WORDS);
  protected readonly session = inject(Session);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }
}
