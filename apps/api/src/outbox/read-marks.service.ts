import { Injectable } from '@nestjs/common';
import { TYPING_MS } from '@sofra/whatsapp';
import { Clock } from '../common/clock';
import { Alarm } from './alarm';
import { CloudApi } from './cloud-api.service';

/** Somebody who waits for an answer, and the last thing they wrote. */
export interface Waiting {
  phoneNumberId: string;
  waId?: string | null;
  userId?: string | null;
  lastInboundWamid: string | null;
}

// Shorter waits are over before the dots are seen, and every mark is a request.
const WORTH_SHOWING_MS = 400;
// A turn takes milliseconds: one that takes this long waits for a lock or for the database.
const SLOW_TURN_MS = 1_000;
// An answer is never kept waiting for this; nor is a mark worth anything that comes later.
const PATIENCE_MS = 2_000;
const MOST_KEPT = 10_000;

interface Shown {
  at: number;
  mark: AbortController;
}

/**
 * Blue ticks and typing dots for customers who have to wait. Nothing waits for them and nothing depends on them: one
 * that fails is forgotten, one that is still on its way when the answer goes out is called back.
 */
@Injectable()
export class ReadMarks {
  private readonly shown = new Map<string, Shown>();

  constructor(
    private readonly cloudApi: CloudApi,
    private readonly alarm: Alarm,
    private readonly clock: Clock,
  ) {}

  /** The answer is ready in `forMs` only. */
  waits(who: Waiting, forMs: number): void {
    if (forMs < WORTH_SHOWING_MS || who.lastInboundWamid === null || this.isShown(who)) return;
    const mark = new AbortController();
    this.keep(keyOf(who), { at: this.now(), mark });
    const signal = AbortSignal.any([mark.signal, AbortSignal.timeout(PATIENCE_MS)]);
    void this.mark(who.phoneNumberId, who.lastInboundWamid, signal);
  }

  private async mark(phoneNumberId: string, wamid: string, signal: AbortSignal): Promise<void> {
    // A client that cannot be had just now is a mark that is not made.
    const client = await this.cloudApi.client(phoneNumberId).catch(() => undefined);
    if (!signal.aborted) await client?.markRead(wamid, { typing: true, signal });
  }

  /** Shows that somebody is at it when `work` takes long; returns what it comes to. */
  async during<T>(who: Waiting, work: () => Promise<T>): Promise<T> {
    const done = new AbortController();
    void this.alarm.ring(this.now() + SLOW_TURN_MS, done.signal).then(() => done.signal.aborted || this.waits(who, SLOW_TURN_MS));
    try {
      return await work();
    } finally {
      done.abort();
    }
  }

  /** An answer goes out now, which takes the dots away. */
  answers(who: Omit<Waiting, 'lastInboundWamid'>): void {
    this.shown.get(keyOf(who))?.mark.abort();
    this.shown.delete(keyOf(who));
  }

  private isShown(who: Waiting): boolean {
    const shown = this.shown.get(keyOf(who));
    return shown !== undefined && this.now() < shown.at + TYPING_MS;
  }

  private keep(key: string, shown: Shown): void {
    this.shown.delete(key);
    this.shown.set(key, shown);
    if (this.shown.size > MOST_KEPT) this.shown.delete(this.shown.keys().next().value as string);
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

const keyOf = ({ phoneNumberId, waId, userId }: Omit<Waiting, 'lastInboundWamid'>) => `${phoneNumberId} ${waId ?? userId}`;
