import { setTimeout as pause } from 'node:timers/promises';
import type { BoardEventDto } from '@sofra/contracts';
import { Durations } from './measured';
import { Phone, type Wire } from './phone';

/** Who have tapped "pay", until every screen has shown their order. */
export class PayTaps {
  readonly durations = new Durations();
  private readonly taps = new Map<string, number>();

  note(name: string): void {
    this.taps.set(name, performance.now());
  }

  /** A screen was told something. Nobody looks at these screens, so ten seconds later the ladder flashes on them: that is no news of a tap. */
  told({ type, order }: BoardEventDto): void {
    if (type === 'order.escalated') return;
    const tapped = this.taps.get(order?.customer.name ?? '');
    if (tapped !== undefined) this.durations.add(performance.now() - tapped);
  }
}

const LOOK_EVERY_MS = 10;
const PATIENCE_MS = 10_000;
// People who talk on their way to the tap, and how many may stand ready: taps come evenly, whatever a turn takes.
const TALKING = 4;
const MOST_READY = 40;

/** `perSecond` customers a second tap "pay", for `seconds`; answers how long the order took to each of the screens. */
export async function measureBoard(wire: Wire, taps: PayTaps, screens: number, perSecond: number, seconds: number): Promise<Durations> {
  const ready: Phone[] = [];
  const rest = new AbortController();
  const talking = Array.from({ length: TALKING }, () => fill(wire, ready, rest.signal));
  await until(() => ready.length >= MOST_READY);
  const orders: Promise<unknown>[] = [];
  const began = performance.now();
  for (let order = 0; order < perSecond * seconds; order++) {
    await pause(Math.max(0, began + (order * 1_000) / perSecond - performance.now()));
    await until(() => ready.length > 0);
    const phone = ready.shift() as Phone;
    taps.note(phone.name);
    orders.push(phone.exchange());
  }
  rest.abort();
  await Promise.all([...orders, ...talking]);
  await until(() => taps.durations.count >= orders.length * screens);
  return taps.durations;
}

async function fill(wire: Wire, ready: Phone[], rest: AbortSignal): Promise<void> {
  while (!rest.aborted) {
    if (ready.length >= MOST_READY) {
      await pause(LOOK_EVERY_MS);
      continue;
    }
    const phone = new Phone(wire);
    while (!phone.isAboutToPay) await phone.exchange();
    ready.push(phone);
  }
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error('not every order reached every screen');
    await pause(LOOK_EVERY_MS);
  }
}
