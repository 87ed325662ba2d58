import { setTimeout as wait } from 'node:timers/promises';
import type { Faults } from './control';
import type { Journal } from './journal';
import { PLATFORM_RETRIES, retryWait } from './retry';
import type { RetryPlan } from './retry';
import { postWebhook, signed } from './webhook-post';
import type { PostWebhook, WebhookTarget } from './webhook-post';
import { envelope } from './wire';
import type { Change } from './wire';

interface Parcel {
  change: Change;
  onTaken: () => void;
}

/** A POST held back by the reorder fault goes after the next one, or alone after this long. */
const HELD_MS = 300;

/** Brings changes to the business until they are answered with 200, with the faults of the hour. */
export class WebhookSender {
  private batch: Parcel[] = [];
  private held: Parcel[] | null = null;
  private readonly stopped = new AbortController();

  constructor(
    private readonly target: WebhookTarget,
    private readonly faults: () => Faults['webhooks'],
    private readonly journal: Journal,
    private readonly retries: RetryPlan = PLATFORM_RETRIES,
    private readonly post: PostWebhook = postWebhook,
  ) {}

  /** Resolves once the business has taken it, or it was given up. */
  send(change: Change): Promise<void> {
    return new Promise((resolve) => void this.schedule({ change, onTaken: resolve }));
  }

  stop(): void {
    this.stopped.abort();
  }

  private async schedule(parcel: Parcel): Promise<void> {
    const { delayMs, batchMs } = this.faults();
    if (delayMs > 0) await this.pause(delayMs);
    if (batchMs > 0) this.collect(parcel, batchMs);
    else this.order([parcel]);
  }

  private collect(parcel: Parcel, batchMs: number): void {
    this.batch.push(parcel);
    if (this.batch.length > 1) return;
    void this.pause(batchMs).then(() => this.order(this.batch.splice(0)));
  }

  private order(parcels: Parcel[]): void {
    if (this.held) {
      const earlier = this.held;
      this.held = null;
      void this.deliver(parcels).then(() => this.deliver(earlier));
    } else if (this.faults().reorder) {
      this.held = parcels;
      void this.pause(HELD_MS).then(() => this.release(parcels));
    } else {
      void this.deliver(parcels);
    }
  }

  private release(parcels: Parcel[]): void {
    if (this.held !== parcels) return;
    this.held = null;
    void this.deliver(parcels);
  }

  private async deliver(parcels: Parcel[]): Promise<void> {
    const body = envelope(parcels.map(({ change }) => change));
    const copies = 1 + this.faults().duplicates;
    await Promise.all(Array.from({ length: copies }, () => this.untilTaken(body)));
    for (const { onTaken } of parcels) onTaken();
  }

  private async untilTaken(body: unknown): Promise<void> {
    const parcel = signed(body, this.target.appSecret);
    const startedAt = Date.now();
    for (let attempt = 1; !this.stopped.signal.aborted; attempt += 1) {
      const answer = await this.post(this.target, parcel, this.stopped.signal);
      this.journal.write({ direction: 'to-business', kind: 'webhook', attempt, body, ...logged(answer) });
      if (answer.httpStatus === 200) return;
      const waitMs = retryWait(this.retries, attempt, Date.now() - startedAt);
      if (waitMs === null) return;
      await this.pause(waitMs);
    }
  }

  private async pause(ms: number): Promise<void> {
    // Rejects only when the simulator stops; whoever waits then looks at `stopped`.
    await wait(ms, undefined, { signal: this.stopped.signal }).catch(() => undefined);
  }
}

const logged = ({ httpStatus, body }: { httpStatus: number; body: string }) => ({ httpStatus, answer: body });
