import { Injectable, inject, signal } from '@angular/core';
import type { OrderDto, PrintKind } from '@sofra/contracts';
import { newId } from '../../core/new-id';
import { KitchenStore } from '../kitchen-store';

/** One sheet of paper. */
export interface Sheet80 {
  order: OrderDto;
  kind: PrintKind;
  /** Printed before: the paper says so, or somebody cooks it twice. */
  isDuplicate: boolean;
  copy: number;
}

/** Paper by the browser's own printer. The server keeps the ledger; without it paper still comes, and says that nobody counted it. */
@Injectable()
export class PrintDesk {
  private readonly store = inject(KitchenStore);

  /** What is on the paper now; the page shows it to the printer only. */
  readonly sheet = signal<Sheet80 | null>(null);

  async print(order: OrderDto, kind: PrintKind, paper: () => Promise<void>): Promise<void> {
    const { station } = this.store.place();
    const claim = { claimId: newId(), orderId: order.id, revision: order.revision, station, kind };
    const answer = await this.store.ask('print.claim', claim);
    const sheet = { order, kind, isDuplicate: answer?.ok ? answer.isDuplicate : false, copy: answer?.ok ? answer.copy : 0 };
    this.sheet.set(sheet);
    // On phones and tablets `print()` returns before the page was drawn for the printer.
    const clear = () => this.sheet.update((now) => (now === sheet ? null : now));
    window.addEventListener('afterprint', clear, { once: true });
    await paper();
  }
}
