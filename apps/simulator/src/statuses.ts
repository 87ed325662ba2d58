import { setTimeout as wait } from 'node:timers/promises';
import type { Bubble, BubbleStatus, Faults, Phone, Thread } from './control';
import type { Phones } from './phones';
import type { WebhookSender } from './webhook-sender';
import { statusChange } from './wire';

type Reported = Extract<BubbleStatus, 'sent' | 'delivered' | 'read' | 'failed'>;

/** Tells the business what became of its messages. */
export class Statuses {
  private readonly underway = new Map<string, Promise<void>>();
  /** Up to where each owner has looked. */
  private readonly seenUpTo = new Map<string, number>();

  constructor(
    private readonly phones: Phones,
    private readonly sender: WebhookSender,
    private readonly faults: () => Faults['statuses'],
    private readonly phoneNumberId: string,
  ) {}

  /** A message was accepted: it is sent, and delivered if the phone is online. */
  async accepted(thread: Thread, bubble: Bubble): Promise<void> {
    const { delayMs } = this.faults();
    if (delayMs > 0) await wait(delayMs);
    // An app that does not know the message: the platform took it all the same.
    if (bubble.kind === 'other') return this.report(thread, bubble, 'failed');
    await this.report(thread, bubble, 'sent');
    if (thread.phone.isOnline) await this.delivered(thread, bubble);
  }

  /** The owner looks at the thread; what is still on its way is read as it arrives. */
  seen(thread: Thread): void {
    const { phone, bubbles } = thread;
    if (!phone.isOnline) return;
    this.seenUpTo.set(phone.id, bubbles.at(-1)?.seq ?? 0);
    for (const bubble of bubbles) {
      if (bubble.direction === 'received' && bubble.status === 'delivered') void this.report(thread, bubble, 'read');
    }
  }

  /** The phone is back: everything that waited arrives. */
  async online(thread: Thread): Promise<void> {
    for (const bubble of thread.bubbles) {
      if (bubble.direction === 'received' && bubble.status === 'sent') await this.delivered(thread, bubble);
    }
  }

  private async delivered(thread: Thread, bubble: Bubble): Promise<void> {
    await this.report(thread, bubble, 'delivered');
    if (bubble.seq <= (this.seenUpTo.get(thread.phone.id) ?? 0)) await this.report(thread, bubble, 'read');
  }

  /** One message's statuses go out one after the other; only faults turn them around. */
  private report(thread: Thread, bubble: Bubble, status: Reported): Promise<void> {
    const before = this.underway.get(bubble.wamid) ?? Promise.resolve();
    const now = before.then(() => this.send(thread.phone, bubble, status));
    this.underway.set(bubble.wamid, now);
    void now.then(() => {
      if (this.underway.get(bubble.wamid) === now) this.underway.delete(bubble.wamid);
    });
    return now;
  }

  private async send(phone: Phone, bubble: Bubble, status: Reported): Promise<void> {
    if (!this.phones.tick(phone.id, bubble, status) || this.faults().when === 'never') return;
    const facts = { wamid: bubble.wamid, status, opaque: bubble.opaque, at: new Date() };
    await this.sender.send(statusChange(phone, this.phoneNumberId, facts));
  }
}
