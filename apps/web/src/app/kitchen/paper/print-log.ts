import { signal } from '@angular/core';
import { remembered } from '../../core/remembered';

/** A sheet this screen has begun: should the page go in the midst of it, the next one goes on with it. */
export interface PrintJob {
  key: string;
  claimId: string;
  /** The printer was asked: whether paper came nobody knows. */
  isStarted: boolean;
}

const MOST = 400;

/** What this screen has settled, over reloads; what the ledger says would do, but asks the server for every open ticket. */
export class PrintLog {
  private readonly keys = signal<ReadonlySet<string>>(new Set(parsed<string[]>('print.done') ?? []));
  private current = parsed<PrintJob>('print.job');
  readonly done = this.keys.asReadonly();

  /** The begun one, when it is for this sheet. */
  jobFor(key: string): PrintJob | null {
    return this.current?.key === key ? this.current : null;
  }

  begin(job: PrintJob): void {
    this.current = job;
    remembered.write('print.job', JSON.stringify(job));
  }

  settle(settled: readonly string[]): void {
    this.keys.update((keys) => new Set([...keys, ...settled].slice(-MOST)));
    remembered.write('print.done', JSON.stringify([...this.keys()]));
    if (!settled.some((key) => this.jobFor(key))) return;
    this.current = null;
    remembered.write('print.job', 'null');
  }
}

function parsed<T>(name: string): T | null {
  try {
    return JSON.parse(remembered.read(name) ?? 'null') as T | null;
  } catch {
    return null; // somebody has tampered with what the browser keeps
  }
}
