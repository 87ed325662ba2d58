import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { Words } from '../../core/i18n/words';
import { Icon } from '../../shared/icon';
import type { IconName } from '../../shared/icons';
import type { Light } from './examine';
import { HEALTH_WORDS } from './health.words';
import { ScreenHealth } from './screen-health';

/** None is the sold-out button's, which stands beside it where a phone has no room for words. */
export const LIGHT_ICON: Readonly<Record<Light, IconName>> = { good: 'done', care: 'warning', bad: 'alert' };

/** One light for everything that could make this screen miss an order: colour, shape and word. */
@Component({
  selector: 'sofra-health-light',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" [attr.aria-label]="w('title') + ': ' + word()" [title]="w('title') + ': ' + word()" [attr.data-light]="health.light()" (click)="opened.emit()">
      <svg [sofraIcon]="icon()" size="28"></svg>
      @if (health.light() !== 'good') { <span>{{ word() }}</span> }
    </button>
  `,
  styles: `
    :host { flex: none; }
    button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: var(--sofra-space-2);
      min-width: var(--sofra-target-board);
      min-height: var(--sofra-target-board);
      padding: 0 var(--sofra-space-3);
      border: 0;
      border-radius: var(--sofra-radius-s);
      background: transparent;
      color: var(--sofra-ready);
      font-weight: 700;
      cursor: pointer;
    }
    [data-light='care'] { color: var(--sofra-preparing); }
    [data-light='bad'] { background: var(--sofra-cancelled); color: var(--sofra-on-status); }
    @media (max-width: 699px) { span { position: absolute; clip-path: inset(50%); } }
  `,
})
export class HealthLight {
  readonly opened = output();
  protected readonly health = inject(ScreenHealth);
  protected readonly w = inject(Words).of(HEALTH_WORDS);

  protected icon(): IconName {
    return LIGHT_ICON[this.health.light()];
  }

  protected word(): string {
    return this.w(this.health.light());
  }
}
