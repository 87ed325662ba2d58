import { ChangeDetectionStrategy, Component, DestroyRef, computed, effect, inject, signal } from '@angular/core';
import { type IsActiveMatchOptions, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { AttentionClient } from '../core/attention-client';
import { Words } from '../core/i18n/words';
import { Session } from '../core/session';
import { ShopClock } from '../core/shop-clock';
import { Theme } from '../core/theme';
import { Brand } from '../shared/brand';
import { Icon } from '../shared/icon';
import { Preferences } from '../shared/preferences';
import { AttentionStore } from './attention/attention-store';
import { BranchChoice } from './branch-choice';
import { MaterialLook } from './material-look';
import { PLACES, PLACE_WORDS } from './places';
import { SessionEnded } from './session-ended';
import { UI_WORDS } from './ui/ui.words';
import { Unsaved } from './ui/unsaved';

const LOOK_EVERY_MS = 30_000;

/** The owner's rooms: a rail of icons and words beside the open page; on a phone the rail is a drawer. */
@Component({
  selector: 'sofra-admin-shell',
  providers: [{ provide: AttentionStore, useFactory: () => new AttentionStore(inject(AttentionClient), Date.now) }],
  imports: [Brand, Icon, MaterialLook, Preferences, RouterLink, RouterLinkActive, RouterOutlet, SessionEnded],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './admin-shell.html',
  styleUrl: './admin-shell.scss',
  host: { '(window:focus)': 'lookAgain()', '(keydown.escape)': 'isRailOpen.set(false)' },
})
export class AdminShell {
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(UI_WORDS);
  protected readonly p = this.words.of(PLACE_WORDS);
  protected readonly session = inject(Session);
  protected readonly attention = inject(AttentionStore);
  protected readonly choice = inject(BranchChoice);
  // Whichever branch or filter the address names besides, it is still this page.
  protected readonly samePage: IsActiveMatchOptions = { paths: 'subset', queryParams: 'ignored', matrixParams: 'ignored', fragment: 'ignored' };
  /** On a narrow screen only; on a wide one the rail is always there. */
  protected readonly isRailOpen = signal(false);
  private readonly unsaved = inject(Unsaved);
  protected readonly places = computed(() => {
    const me = this.session.me();
    return PLACES.filter(({ roles, isWholeShop }) => (!roles || (me && roles.includes(me.role))) && !(isWholeShop && me?.branchId));
  });

  constructor() {
    inject(Theme).startWith('light');
    const clock = inject(ShopClock);
    effect(() => clock.standsIn(this.choice.timeZone()));
    void this.attention.refresh();
    const timer = setInterval(() => this.lookAgain(), LOOK_EVERY_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** Only while somebody can see it. */
  protected lookAgain(): void {
    if (!document.hidden) void this.attention.refresh();
  }

  protected async choose(field: HTMLSelectElement): Promise<void> {
    await this.choice.choose(field.value);
    // Somebody who stayed with what they typed stays with its branch.
    field.value = this.choice.id();
  }

  protected async signOut(): Promise<void> {
    if (await this.unsaved.mayLeave()) await this.session.signOut();
  }
}
