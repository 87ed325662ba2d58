import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { keepOffline } from '../core/keep-offline';
import { DaySheet } from './day/day-sheet';
import { DeskSheet } from './desk/desk-sheet';
import { HealthSheet } from './health/health-sheet';
import { KitchenSettings } from './kitchen-settings';
import { KitchenStore } from './kitchen-store';
import { LaterSheet } from './later/later-sheet';
import { Panels } from './panels';
import { Paper } from './paper/paper';
import { AutoPrint } from './paper/auto-print';
import { PrintChoice } from './paper/print-choice';
import { PrintDesk } from './paper/print-desk';
import { PrintStrip } from './paper/print-strip';
import { SoldOutSheet } from './sold-out/sold-out-sheet';
import { TicketSheet } from './ticket-sheet';
import { UnfinishedSheet } from './unfinished-sheet';

/** All that lies over the board, and the paper: loaded once the board is on the glass. */
@Component({
  selector: 'sofra-kitchen-sheets',
  imports: [DaySheet, DeskSheet, HealthSheet, KitchenSettings, LaterSheet, Paper, PrintStrip, SoldOutSheet, TicketSheet, UnfinishedSheet],
  providers: [AutoPrint, PrintChoice, PrintDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (order(); as order) { <sofra-ticket-sheet [order]="order" (closed)="panels.close()" /> }
    @switch (panels.panel()) {
      @case ('day') { <sofra-day-sheet (closed)="panels.close()" /> }
      @case ('desk') { <sofra-desk-sheet (closed)="panels.close()" /> }
      @case ('health') { <sofra-health-sheet (closed)="panels.close()" /> }
      @case ('later') { <sofra-later-sheet (closed)="panels.close()" /> }
      @case ('settings') { <sofra-kitchen-settings (closed)="panels.close()" (branchChosen)="reload()" /> }
      @case ('sold-out') { <sofra-sold-out-sheet (closed)="panels.close()" /> }
    }
    <sofra-unfinished-sheet />
    <sofra-print-strip />
    <sofra-paper />
  `,
  styles: `@media print { :host > :not(sofra-paper) { display: none; } }`,
})
export class KitchenSheets {
  protected readonly panels = inject(Panels);
  private readonly store = inject(KitchenStore);
  protected readonly order = computed(() => this.store.orders().get(this.panels.orderId() ?? ''));

  constructor() {
    // Not before: what is kept is what has been loaded by now, and offline a sheet must open as well.
    void keepOffline();
  }

  protected reload(): void {
    location.reload();
  }
}
