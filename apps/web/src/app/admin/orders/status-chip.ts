import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { OrderStatus } from '@sofra/contracts';
import { Icon } from '../../shared/icon';
import { Words } from '../../core/i18n/words';
import { STATUS_LOOK } from '../../shared/status-look';

/** A status as icon, word and hue. */
@Component({
  selector: 'sofra-status-chip',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg [sofraIcon]="looks[status()].icon" size="18"></svg>{{ word() }}`,
  host: { '[attr.data-tone]': 'looks[status()].tone' },
  styles: `
    :host { display: inline-flex; align-items: center; gap: 6px; color: var(--tone); font-weight: 600; white-space: nowrap; }
  `,
})
export class StatusChip {
  readonly status = input.required<OrderStatus>();
  protected readonly looks = STATUS_LOOK;
  private readonly t = inject(Words).t;

  protected word(): string {
    return this.t(`status.${this.status()}`);
  }
}
