import { Injectable, computed, effect, inject, signal } from '@angular/core';
import { remembered } from '../../core/remembered';
import { KitchenStore } from '../kitchen-store';
import { PAPERS, PRINT_MOMENTS, type Papers, type PrintMoment } from './due-sheets';

/** Whether this screen prints new tickets by itself; kept by the browser, since the printer stands beside it. */
@Injectable()
export class PrintChoice {
  private readonly store = inject(KitchenStore);
  private readonly chosen = signal(PAPERS.find((value) => value === remembered.read('print.papers')) ?? null);
  readonly moment = signal<PrintMoment>(PRINT_MOMENTS.find((value) => value === remembered.read('print.moment')) ?? 'off');
  /** Since when, epoch milliseconds by the server's clock. */
  readonly since = signal(Number(remembered.read('print.since') ?? 0));
  /** The screen's own choice, else what the station's manager has said. */
  readonly papers = computed((): Papers => this.chosen() ?? this.ofStation() ?? 'ticket');

  constructor() {
    effect(() => {
      remembered.write('print.moment', this.moment());
      remembered.write('print.since', String(this.since()));
    });
  }

  chooseMoment(moment: PrintMoment): void {
    if (moment !== 'off') this.since.set(this.store.clock());
    this.moment.set(moment);
  }

  choosePapers(papers: Papers): void {
    this.chosen.set(papers);
    remembered.write('print.papers', papers);
  }

  private ofStation(): Papers | null {
    const { station } = this.store.place();
    const prints = this.store.stations().find(({ key }) => key === station)?.prints;
    return prints === undefined || prints === 'none' ? null : prints;
  }
}
