import { Injectable, inject, signal } from '@angular/core';
import type { OrderDto, PrintAck, PrintKind } from '@sofra/contracts';
import { newId } from '../../core/new-id';
import { KitchenStore } from '../kitchen-store';
import { PRINTER } from './printer';

/** One sheet of paper; without an order it is a test. */
export interface Sheet80 {
  order: OrderDto | null;
  kind: PrintKind;
  /** Printed before: the paper says so, or somebody cooks it twice. */
  isDuplicate: boolean;
  /** 0: nobody counted it. */
  copy: number;
}

/** A browser that tells nothing of its printing has had time enough. */
const LONGEST_MS = 20_000;
/** Taken at once when it prints by itself; a person answering a window takes longer. */
const ASKED_MS = 1_500;

/** Paper by the browser's own printer. The server keeps the ledger; without it paper still comes, and says that nobody counted it. */
@Injectable()
export class PrintDesk {
  private readonly store = inject(KitchenStore);
  private readonly printer = inject(PRINTER);

  /** What is on the paper now; the page shows it to the printer only. */
  readonly sheet = signal<Sheet80 | null>(null);
  /** The browser opens a window at each sheet: it was not started for printing by itself. */
  readonly isAsking = signal(false);
  private last: Promise<void> = Promise.resolve();

  async print(order: OrderDto, kind: PrintKind): Promise<void> {
    const { station } = this.store.place();
    const claim = { claimId: newId(), orderId: order.id, revision: order.revision, station, kind };
    await this.putOrder(order, kind, await this.store.ask('print.claim', claim));
  }

  async putOrder(order: OrderDto, kind: PrintKind, answer: PrintAck | null): Promise<void> {
    await this.put({ order, kind, isDuplicate: answer?.ok ? answer.isDuplicate : false, copy: answer?.ok ? answer.copy : 0 });
  }

  async test(): Promise<void> {
    await this.put({ order: null, kind: 'ticket', isDuplicate: false, copy: 1 });
  }

  // One after the other: a second sheet would take the place of one that the printer has not drawn yet.
  private put(sheet: Sheet80): Promise<void> {
    return (this.last = this.last.catch(() => undefined).then(() => this.putNow(sheet)));
  }

  private async putNow(sheet: Sheet80): Promise<void> {
    this.sheet.set(sheet);
    const taken = this.takenBy(() => this.sheet.update((now) => (now === sheet ? null : now)));
    const from = Date.now();
    await this.printer();
    this.isAsking.set(Date.now() - from > ASKED_MS);
    await taken;
  }

  // On phones and tablets `print()` returns before the page was drawn for the printer: the sheet stays until it was.
  private takenBy(clear: () => void): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(patience);
        clear();
        resolve();
      };
      const patience = setTimeout(done, LONGEST_MS);
      window.addEventListener('afterprint', done, { once: true });
    });
  }
}
