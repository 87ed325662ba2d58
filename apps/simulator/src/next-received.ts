import type { Bus } from './bus';
import type { Bubble, Thread } from './control';

/** The first message from the business after `after`, waiting for it at most `timeoutMs`; null when none came. */
export function nextReceived(bus: Bus, thread: Thread, after: number, timeoutMs: number): Promise<Bubble | null> {
  const find = () => thread.bubbles.find(({ direction, seq }) => direction === 'received' && seq > after) ?? null;
  const there = find();
  if (there) return Promise.resolve(there);
  return new Promise((resolve) => {
    const finish = (bubble: Bubble | null) => {
      clearTimeout(timer);
      stop();
      resolve(bubble);
    };
    const timer = setTimeout(() => finish(null), timeoutMs);
    const stop = bus.subscribe((event) => {
      const bubble = event.type === 'bubble' && event.phoneId === thread.phone.id ? find() : null;
      if (bubble) finish(bubble);
    });
  });
}
