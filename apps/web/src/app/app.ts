import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Words } from './core/i18n/words';
import { Language } from './core/language';
import { LoadAnew } from './core/load-anew';
import { Session } from './core/session';
import { Theme } from './core/theme';
import { Brand } from './shared/brand';

/** The shell: whichever room is open, in the person's language and theme. */
@Component({
  selector: 'sofra-root',
  imports: [Brand, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <router-outlet />
    @if (session.isUnreachable() || loading.trouble() === 'asking') {
      <div class="unreachable" role="alert">
        <sofra-brand />
        <p>{{ t('app.unreachable') }}</p>
      </div>
    } @else if (loading.trouble() === 'lost') {
      <div class="unreachable" role="alert">
        <sofra-brand />
        <p>{{ t('app.notLoaded') }}</p>
        <button type="button" class="button button--board" (click)="reload()">{{ t('app.retry') }}</button>
      </div>
    }
  `,
  styles: `
    .unreachable {
      position: fixed;
      inset: 0;
      display: grid;
      place-content: center;
      justify-items: center;
      gap: var(--sofra-space-4);
      padding: var(--sofra-space-6);
      background: var(--sofra-canvas);
      text-align: center;
      font-size: var(--sofra-text-m);
    }
  `,
})
export class App {
  protected readonly session = inject(Session);
  protected readonly loading = inject(LoadAnew);
  protected readonly t = inject(Words).t;

  constructor() {
    // Both write to the document from their first moment on.
    inject(Language);
    inject(Theme);
  }

  protected reload(): void {
    location.reload();
  }
}
