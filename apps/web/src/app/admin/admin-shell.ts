import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Icon } from '../shared/icon';
import { Words } from '../core/i18n/words';
import { Session } from '../core/session';
import { Theme } from '../core/theme';
import { Brand } from '../shared/brand';
import { Preferences } from '../shared/preferences';

/** The owner's rooms: a rail of words and icons beside the open page. */
@Component({
  selector: 'sofra-admin-shell',
  imports: [Brand, Icon, Preferences, RouterLink, RouterLinkActive, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <aside class="rail">
      <sofra-brand />
      <nav [attr.aria-label]="t('admin.nav')">
        <a routerLink="/admin/orders" routerLinkActive="is-here" ariaCurrentWhenActive="page"><svg sofraIcon="orders"></svg>{{ t('admin.orders') }}</a>
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
})
export class AdminShell {
  protected readonly t = inject(Words).t;
  protected readonly session = inject(Session);

  constructor() {
    inject(Theme).startWith('light');
  }
}
