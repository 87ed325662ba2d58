import { Injectable, inject, signal } from '@angular/core';
import type { PairedScreenDto, ProblemCode } from '@sofra/contracts';
import { problemOf } from './problem-text';
import { forgetBoards } from './realtime/board-memory';
import { remembered } from './remembered';
import { ScreensClient } from './screens-client';

const KEY = 'paired';

/** Which screen of a kitchen this browser is, when a manager has paired it; its cookie only the server can read. */
@Injectable({ providedIn: 'root' })
export class PairedScreen {
  private readonly client = inject(ScreensClient);
  private readonly known = signal<PairedScreenDto | null>(kept());

  readonly screen = this.known.asReadonly();

  /** Null when it is none, or no more. Without a network it is what it was. */
  async ensure(): Promise<PairedScreenDto | null> {
    if (!this.known()) return null;
    try {
      this.remember(await this.client.me());
    } catch (error) {
      if (problemOf(error) === 'unauthenticated') await this.forget();
    }
    return this.known();
  }

  /** Null when it worked, else why it did not. */
  async pair(code: string): Promise<ProblemCode | null> {
    try {
      this.remember(await this.client.pair({ code }));
      return null;
    } catch (error) {
      return problemOf(error);
    }
  }

  /** Makes it a plain browser again. */
  async leave(): Promise<void> {
    await this.client.leave().catch(() => undefined);
    await this.forget();
  }

  async forget(): Promise<void> {
    remembered.write(KEY, 'null');
    this.known.set(null);
    await forgetBoards();
  }

  private remember(screen: PairedScreenDto): void {
    remembered.write(KEY, JSON.stringify(screen));
    this.known.set(screen);
  }
}

function kept(): PairedScreenDto | null {
  try {
    return JSON.parse(remembered.read(KEY) ?? 'null') as PairedScreenDto | null;
  } catch {
    return null; // written by an older version
  }
}
