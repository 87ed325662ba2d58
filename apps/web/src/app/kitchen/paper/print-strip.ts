import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Words } from '../../core/i18n/words';
import { Icon } from '../../shared/icon';
import { KitchenStore } from '../kitchen-store';
import { AutoPrint } from './auto-print';
import { PAPER_WORDS } from './paper.words';
import { PrintDesk } from './print-desk';

/** Says why a printer that puts tickets out by itself is silent, or stops at each of them. */
@Component({
  selector: 'sofra-print-strip',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (text(); as said) { <p role="status"><svg sofraIcon="printer" size="24"></svg>{{ said }}</p> }`,
  styles: `
    p {
      display: flex;
      align-items: center;
      gap: var(--sofra-space-3);
      padding: var(--sofra-space-2) var(--sofra-space-4);
      border-top: 2px solid var(--sofra-preparing);
      background: var(--sofra-surface);
      font-weight: 700;
      text-wrap: balance;
    }
    svg { flex: none; color: var(--sofra-preparing); }
  `,
})
export class PrintStrip {
  private readonly w = inject(Words).of(PAPER_WORDS);
  private readonly auto = inject(AutoPrint);
  private readonly desk = inject(PrintDesk);
  private readonly store = inject(KitchenStore);

  protected readonly text = computed(() => {
    if (!this.auto.isOn()) return null;
    if (this.store.connection() !== 'offline') return this.desk.isAsking() ? this.w('asking') : null;
    return this.auto.waiting() > 0 ? this.w('waiting', { count: this.auto.waiting() }) : this.w('paused');
  });
}
