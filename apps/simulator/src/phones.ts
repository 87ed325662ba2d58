import { randomBytes } from 'node:crypto';
import type { Bus } from './bus';
import type { Bubble, BubbleStatus, NewPhone, Phone, Thread } from './control';

const RANK: Record<BubbleStatus, number> = { pending: 0, sent: 1, failed: 2, delivered: 3, read: 4 };

/** All simulated phones with their threads. */
export class Phones {
  private threads = new Map<string, Thread>();
  private readonly byWamid = new Map<string, { thread: Thread; bubble: Bubble }>();

  constructor(private readonly bus: Bus) {}

  all(): Thread[] {
    return [...this.threads.values()];
  }

  restore(threads: readonly Thread[]): void {
    this.threads = new Map(threads.map((thread) => [thread.phone.id, thread]));
    this.byWamid.clear();
    for (const thread of threads) for (const bubble of thread.bubbles) this.byWamid.set(bubble.wamid, { thread, bubble });
  }

  add(wanted: NewPhone): Phone {
    const phone: Phone = {
      id: `phone-${randomBytes(4).toString('hex')}`,
      name: wanted.name,
      waId: wanted.waId === undefined ? this.freeNumber() : wanted.waId,
      userId: wanted.userId === undefined ? newUserId() : wanted.userId,
      language: wanted.language ?? 'tr',
      isOnline: true,
      lastInboundAt: null,
      typingUntil: null,
      ...(wanted.hasOldApp && { hasOldApp: true }),
    };
    this.threads.set(phone.id, { phone, bubbles: [] });
    this.bus.publish({ type: 'phone', phone });
    return phone;
  }

  remove(id: string): void {
    for (const { wamid } of this.threads.get(id)?.bubbles ?? []) this.byWamid.delete(wamid);
    if (this.threads.delete(id)) this.bus.publish({ type: 'phone-removed', phoneId: id });
  }

  thread(id: string): Thread | undefined {
    return this.threads.get(id);
  }

  /** `to` wins over `recipient`, as on the platform. */
  addressed({ to, recipient }: { to?: string; recipient?: string }): Thread | undefined {
    const digits = to?.replace(/\D/g, '');
    return this.all().find(({ phone }) =>
      digits === undefined ? phone.userId === recipient : phone.waId === digits,
    );
  }

  /** The thread and bubble of a message id. */
  find(wamid: string): { thread: Thread; bubble: Bubble } | undefined {
    return this.byWamid.get(wamid);
  }

  update(id: string, change: Partial<Phone>): void {
    const thread = this.threads.get(id);
    if (!thread) return;
    Object.assign(thread.phone, change);
    this.bus.publish({ type: 'phone', phone: thread.phone });
  }

  append(id: string, bubble: Omit<Bubble, 'seq'>): Bubble {
    const thread = this.threads.get(id);
    if (!thread) throw new Error(`no phone ${id}`);
    const placed = { seq: (thread.bubbles.at(-1)?.seq ?? 0) + 1, ...bubble };
    thread.bubbles.push(placed);
    this.byWamid.set(placed.wamid, { thread, bubble: placed });
    this.bus.publish({ type: 'bubble', phoneId: id, bubble: placed });
    return placed;
  }

  /** Ticks only ever move forward. */
  tick(id: string, bubble: Bubble, status: BubbleStatus): boolean {
    if (RANK[bubble.status] >= RANK[status]) return false;
    bubble.status = status;
    this.bus.publish({ type: 'bubble', phoneId: id, bubble });
    return true;
  }

  private freeNumber(): string {
    const taken = new Set(this.all().map(({ phone }) => phone.waId));
    for (let n = 1; ; n += 1) {
      const number = `90555${String(n).padStart(7, '0')}`;
      if (!taken.has(number)) return number;
    }
  }
}

const newUserId = () => `TR.${BigInt(`0x${randomBytes(8).toString('hex')}`)}`;
