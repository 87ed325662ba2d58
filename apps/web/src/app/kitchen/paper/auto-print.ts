import { Injectable, computed, effect, inject, untracked } from '@angular/core';
import { newId } from '../../core/new-id';
import { KitchenStore } from '../kitchen-store';
import { type DueSheet, type OpenSheets, openSheets } from './due-sheets';
import { PrintChoice } from './print-choice';
import { PrintDesk } from './print-desk';
import { PrintLog } from './print-log';

const NONE: OpenSheets = { due: [], needless: [] };

/**
 * Prints new tickets by itself, each once per order and revision: the ledger gives a sheet to the screen that claims it first.
 * Without a network nothing comes by itself, since nobody could tell whether another screen has printed it.
 */
@Injectable()
export class AutoPrint {
  private readonly store = inject(KitchenStore);
  private readonly choice = inject(PrintChoice);
  private readonly desk = inject(PrintDesk);
  private readonly log = new PrintLog();
  private isWorking = false;

  private readonly open = computed((): OpenSheets => {
    const moment = this.choice.moment();
    const { kind, station } = this.store.place();
    if (moment === 'off' || !this.store.isLoaded() || kind === 'watch' || kind === 'courier') return NONE;
    const rules = { moment, station, papers: this.choice.papers(), since: this.choice.since(), stations: this.store.stations() };
    return openSheets(this.store.orders().values(), untracked(this.store.now), rules, this.log.done());
  });
  private readonly due = computed(() => this.open().due);
  readonly isOn = computed(() => this.choice.moment() !== 'off');
  /** Sheets that wait for the connection. */
  readonly waiting = computed(() => this.due().length);

  constructor() {
    effect(() => {
      const { needless } = this.open();
      if (needless.length > 0) untracked(() => this.log.settle(needless.map(({ key }) => key)));
    });
    effect(() => {
      if (this.due().length === 0 || this.store.connection() !== 'live') return;
      // What was not answered is asked again.
      this.store.now();
      untracked(() => void this.work());
    });
  }

  private async work(): Promise<void> {
    if (this.isWorking) return;
    this.isWorking = true;
    try {
      for (let next = this.due()[0]; next && (await this.printed(next)); next = this.due()[0]);
    } finally {
      this.isWorking = false;
    }
  }

  /** False when the server did not say: later. */
  private async printed(sheet: DueSheet): Promise<boolean> {
    const { key, kind, order } = sheet;
    const begun = this.log.jobFor(key);
    // Cut off while it printed: it comes once more, and says that it may be the second one.
    const isAgain = begun?.isStarted === true;
    const job = begun && !isAgain ? begun : { key, claimId: newId(), isStarted: isAgain };
    this.log.begin(job);
    const claim = { claimId: job.claimId, orderId: order.id, revision: order.revision, station: this.store.place().station, kind };
    const answer = await this.store.ask('print.claim', isAgain ? claim : { ...claim, automatic: true });
    // Changed meanwhile: the new version brings a sheet of its own.
    if (!answer || (!answer.ok && answer.code !== 'order-unknown')) return false;
    if (answer.ok && (isAgain || !answer.isDuplicate)) {
      this.log.begin({ ...job, isStarted: true });
      await this.desk.putOrder(order, kind, answer);
    }
    this.log.settle([key]);
    return true;
  }
}
