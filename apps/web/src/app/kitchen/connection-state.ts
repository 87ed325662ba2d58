import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Icon } from '../shared/icon';
import { Words } from '../core/i18n/words';
import { ShopClock } from '../core/shop-clock';
import type { BoardConnectionState } from '../core/realtime/board-connection';
import { BOARD_WORDS } from './board.words';

/** A calm dot while the board is live; nothing else needs saying. */
@Component({
  selector: 'sofra-connection-dot',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="dot" aria-hidden="true"></span><span class="word">{{ word() }}</span>`,
  host: { role: 'status', '[attr.data-connection]': 'state()' },
  styles: `
    :host { display: inline-flex; align-items: center; gap: var(--sofra-space-2); color: var(--sofra-ink-soft); font-weight: 500; }
    .dot { width: 12px; height: 12px; border-radius: 50%; background: var(--sofra-ready); }
    :host([data-connection='connecting']) .dot { background: transparent; border: 3px solid var(--sofra-ink-soft); }
    :host([data-connection='offline']) .dot { border-radius: 2px; background: var(--sofra-cancelled); }
    @media (max-width: 1199px) {
      /* With the light in words beside it no room is left for which kitchen this is; the strip below says it at length. */
      :host(:not([data-connection='connecting'])) .word { position: absolute; clip-path: inset(50%); }
    }
    /* On a phone the room is for what is touched: the strip below the bar says that there is no connection, and the light shows it. */
    @media (max-width: 599px) {
      :host(:not([data-connection='connecting'])) .dot { display: none; }
      .word { position: absolute; clip-path: inset(50%); }
    }
  `,
})
export class ConnectionDot {
  readonly state = input.required<BoardConnectionState>();
  private readonly w = inject(Words).of(BOARD_WORDS);

  protected word(): string {
    return this.w(this.state());
  }
}

/** Said plainly while there is no connection: since when, what is kept, what waits. */
@Component({
  selector: 'sofra-offline-strip',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg sofraIcon="no-network" size="28"></svg>
    <p>
      <b>{{ w('offlineSince', { time: clock() }) }}@if (waiting() > 0) {, {{ w('waiting', { count: waiting() }) }}}</b>
      <span>{{ w('held') }}</span>
    </p>
  `,
  host: { role: 'alert' },
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: var(--sofra-space-3);
      padding: var(--sofra-space-3) var(--sofra-space-4);
      border-bottom: 2px solid var(--sofra-cancelled);
      background: var(--sofra-surface);
      color: var(--sofra-cancelled);
    }
    b { display: block; font-size: var(--sofra-text-m); line-height: 1.25; text-wrap: balance; }
    span { color: var(--sofra-ink); }
  `,
})
export class OfflineStrip {
  readonly since = input.required<number>();
  readonly waiting = input(0);
  private readonly words = inject(Words);
  private readonly shopClock = inject(ShopClock);
  protected readonly w = this.words.of(BOARD_WORDS);

  protected clock(): string {
    return this.shopClock.time(this.since());
  }
}
