import { signal } from '@angular/core';
import type { ProblemCode } from '@sofra/contracts';
import type { BoardCommand } from '../core/realtime/board-command';
import type { PendingCommand } from '../core/realtime/command-outbox';

const SHOWN_MS = 8_000;
/** A command older than this was given without a network: its cook may be elsewhere by now. */
const OLD_MS = 15_000;
const MOST = 4;

/** Why what a cook did was not done. */
export interface KitchenNotice {
  id: number;
  number: number | null;
  code: ProblemCode;
  /** The refused command and those that went with it. */
  given: readonly BoardCommand[];
  /** Stays until somebody has read it. */
  isKept: boolean;
}

/** What went wrong lately, newest first; what was done offline stays until it was read. */
export class Notices {
  private readonly all = signal<readonly KitchenNotice[]>([]);
  private last = 0;

  readonly shown = this.all.asReadonly();

  /** `now` by the server's clock, as the commands' moments are. */
  tell(number: number | null, code: ProblemCode, given: readonly PendingCommand[], now: number): void {
    const id = ++this.last;
    const isKept = given.some(({ at }) => now - Date.parse(at) > OLD_MS);
    this.all.update((notices) => [{ id, number, code, given: given.map(({ command }) => command), isKept }, ...notices].slice(0, MOST));
    if (!isKept) setTimeout(() => this.close(id), SHOWN_MS);
  }

  close(id: number): void {
    this.all.update((notices) => notices.filter((notice) => notice.id !== id));
  }
}
