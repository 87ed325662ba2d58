import { Injectable, computed, inject, signal } from '@angular/core';
import { KitchenActions } from './kitchen-actions';

/** What lies over the board at a touch. */
export type Panel = 'day' | 'desk' | 'health' | 'later' | 'settings' | 'sold-out';

/** Which sheet lies over the board: one of the panels, or an order's own. */
@Injectable()
export class Panels {
  private readonly actions = inject(KitchenActions);
  readonly panel = signal<Panel | null>(null);
  readonly orderId = signal<string | null>(null);
  readonly isWanted = computed(() => this.panel() !== null || this.orderId() !== null || this.actions.unfinished() !== null);

  open(panel: Panel): void {
    this.panel.set(panel);
  }

  openOrder(orderId: string): void {
    this.orderId.set(orderId);
  }

  close(): void {
    this.panel.set(null);
    this.orderId.set(null);
    this.actions.unfinished.set(null);
  }
}
