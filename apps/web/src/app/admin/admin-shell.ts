import { ChangeDetectionStrategy, Component, DestroyRef, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { AttentionClient } from '../core/attention-client';
import { Icon } from '../shared/icon';
import { Words } from '../core/i18n/words';
import { Session } from '../core/session';
import { Theme } from '../core/theme';
import { Brand } from '../shared/brand';
import { Preferences } from '../shared/preferences';
import { AttentionStore } from './attention/attention-store';

const LOOK_EVERY_MS = 30_000;

/** The owner's rooms: a rail of words and icons beside the open page. */
@Component({
  selector: 'sofra-admin-shell',
  providers: [{ provide: AttentionStore, useFactory: () => new AttentionStore(inject(AttentionClient), Date.now) }],
  imports: [Brand, Icon, Preferences, RouterLink, RouterLinkActive, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <aside class="rail">
      <sofra-brand />
      <nav [attr.aria-label]="t('admin.nav')">
        <a routerLink="/admin/orders" routerLinkActive="is-here" ariaCurrentWhenActive="page"><svg sofraIcon="orders"></svg>{{ t('admin.orders') }}</a>
        <a routerLink="/admin/attention" routerLinkActive="is-here" ariaCurrentWhenActive="page">
          <svg sofraIcon="warning"></svg>{{ t('attention.nav') }}
          @if (attention.count(); as count) { <span class="badge" aria-hidden="true">{{ count > 99 ? '99+' : count }}</span><span class="sr-only">, {{ t('attention.count', { count }) }}</span> }
        </a>
        <a routerLink="/kitchen"><svg sofraIcon="chef"></svg>{{ t('admin.kitchen') }}</a>
      </nav>
      <div class="self">
        <sofra-preferences />
        <p class="email">{{ session.me()?.email }}</p>
        <button type="button" class="button button--quiet" (click)="session.signOut()"><svg sofraIcon="sign-out" size="20"></svg>{{ t('app.signOut') }}</button>
      </div>
    </aside>
    <main><router-outlet /></main>
  `,
  styleUrl: './admin-shell.scss',
  host: { '(window:focus)': 'lookAgain()' },
})
export class AdminShell {
  protected readonly t = inject(Words).t;
  protected readonly session = inject(Session);
  protected readonly attention = inject(AttentionStore);

  constructor() {
    inject(Theme).startWith('light');
    void this.attention.refresh();
    const timer = setInterval(() => this.lookAgain(), LOOK_EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** Only while somebody can see it. */
  protected lookAgain(): void {
    if (!document.hidden) void this.attention.refresh();
  }
}
