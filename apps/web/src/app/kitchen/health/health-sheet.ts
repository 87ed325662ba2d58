import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { Words } from '../../core/i18n/words';
import { Icon } from '../../shared/icon';
import { Sheet } from '../../shared/sheet';
import { SoundTest } from '../sound-test';
import type { Finding } from './examine';
import { LIGHT_ICON } from './health-light';
import { HEALTH_WORDS } from './health.words';
import { ScreenHealth } from './screen-health';

/** What the light stands for, one line each, with what to do; and the check of the day. */
@Component({
  selector: 'sofra-health-sheet',
  imports: [Icon, Sheet, SoundTest],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <sofra-sheet [heading]="w('title')" (closed)="closed.emit()">
      <ul>
        @for (finding of health.findings(); track finding.what) {
          <li [attr.data-light]="finding.light">
            <svg [sofraIcon]="icons[finding.light]" size="28"></svg>
            <p><b>{{ nameOf(finding) }}</b> {{ saidOf(finding) }}</p>
          </li>
        }
      </ul>
      <sofra-sound-test />
      @if (health.isCheckDue()) {
        <p class="ask">{{ w('ask') }}</p>
        <button type="button" class="button button--board button--primary" (click)="finish()">{{ w('checked') }}</button>
      }
    </sofra-sheet>
  `,
  styles: `
    ul { display: grid; gap: var(--sofra-space-3); margin-bottom: var(--sofra-space-4); }
    li { display: flex; gap: var(--sofra-space-3); }
    li > svg { flex: none; color: var(--sofra-ready); }
    [data-light='care'] > svg { color: var(--sofra-preparing); }
    [data-light='bad'] > svg { color: var(--sofra-cancelled); }
    b { display: block; }
    .ask { margin: var(--sofra-space-4) 0 var(--sofra-space-2); }
    .button--primary { width: 100%; }
  `,
})
export class HealthSheet {
  readonly closed = output();
  protected readonly health = inject(ScreenHealth);
  protected readonly w = inject(Words).of(HEALTH_WORDS);
  protected readonly icons = LIGHT_ICON;

  protected nameOf({ what }: Finding): string {
    return this.w(what);
  }

  protected saidOf({ light, what }: Finding): string {
    return this.w(`${what}-${light}`);
  }

  protected finish(): void {
    this.health.checked();
    this.closed.emit();
  }
}
