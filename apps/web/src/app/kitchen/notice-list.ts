import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Words } from '../core/i18n/words';
import { problemText } from '../core/problem-text';
import type { BoardCommand } from '../core/realtime/board-command';
import { Icon } from '../shared/icon';
import { KitchenStore } from './kitchen-store';
import { NOTICE_WORDS } from './notice.words';
import type { KitchenNotice } from './notices';
import { moveText } from './ticket-moves';

/** Says which order, why, and what was not done. */
@Component({
  selector: 'sofra-notice-list',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (notice of store.notices.shown(); track notice.id) {
      <div role="alert">
        <svg sofraIcon="warning" size="28"></svg>
        <p>{{ textOf(notice) }}</p>
        <button type="button" class="button button--quiet button--board button--icon" [attr.aria-label]="t('app.close')" (click)="store.notices.close(notice.id)"><svg sofraIcon="close"></svg></button>
      </div>
    }
  `,
  styles: `
    :host {
      flex: none;
      display: grid;
      grid-template-columns: minmax(0, 760px);
      justify-content: center;
      gap: var(--sofra-space-2);
      padding: var(--sofra-space-2) var(--sofra-space-3);
      border-top: 1px solid var(--sofra-line);
    }
    :host(:empty) { display: none; }
    div {
      display: flex;
      align-items: center;
      gap: var(--sofra-space-3);
      padding: var(--sofra-space-2) var(--sofra-space-2) var(--sofra-space-2) var(--sofra-space-4);
      border: 2px solid var(--sofra-cancelled);
      border-radius: var(--sofra-radius);
      background: var(--sofra-surface);
      font-size: var(--sofra-text-m);
      line-height: 1.3;
    }
    svg { flex: none; }
    div > svg { color: var(--sofra-cancelled); }
    p { flex: 1; }
  `,
})
export class NoticeList {
  protected readonly store = inject(KitchenStore);
  private readonly words = inject(Words);
  protected readonly t = this.words.t;
  protected readonly w = this.words.of(NOTICE_WORDS);

  protected textOf({ code, given, number }: KitchenNotice): string {
    const why = this.t(problemText(code));
    const about = number === null ? why : this.w('order', { number, text: why });
    return given.length === 0 ? about : `${about} ${this.w('notDone', { what: given.map((command) => this.wordsOf(command)).join(', ') })}`;
  }

  private wordsOf({ name, payload }: BoardCommand): string {
    if (name !== 'order.advance') return this.w(`command.${name}`);
    const fulfilment = this.store.orders().get(payload.orderId)?.fulfilment ?? 'pickup';
    return moveText(this.words, payload.to, fulfilment);
  }
}
