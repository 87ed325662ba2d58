import { setTimeout as wait } from 'node:timers/promises';
import type { Bubble, BubbleStatus, Faults, Thread } from './control';
import type { Phones } from './phones';
import type { WebhookSender } from './webhook-sender';
import { statusChange } from './wire';

type Reported = Extract<BubbleStatus, 'sent' | 'delivered' | 'read'>;

/** Tells the business what became of its messages. */
export class Statuses {
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
    await this.report(thread, bubble, 'sent');
    if (thread.phone.isOnline) await this.report(thread, bubble, 'delivered');
  }

  /** The owner looks at the thread. */
  seen({ phone, bubbles }: Thread): void {
    if (!phone.isOnline) return;
    for (const bubble of bubbles) if (bubble.direction === 'received') void this.report({ phone, bubbles }, bubble, 'read');
  }

  /** The phone is back: everything that waited arrives. */
  async online(thread: Thread): Promise<void> {
    for (const bubble of thread.bubbles) {
      if (bubble.direction === 'received') await this.report(thread, bubble, 'delivered');
    }
  }

  private async report({ phone }: Thread, bubble: Bubble, status: Reported): Promise<void> {
    if (!this.phones.tick(phone.id, bubble, status) || this.faults().when === 'never') return;
    const facts = { wamid: bubble.wamid, status, opaque: bubble.opaque, at: new Date() };
    await this.sender.send(statusChange(phone, this.phoneNumberId, facts));
  }
}
