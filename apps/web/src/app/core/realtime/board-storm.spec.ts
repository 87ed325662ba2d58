import type { OrderDto } from '@sofra/contracts';
import * as fc from 'fast-check';
import { anOrder } from '../../../testing/an-order';
import { FakeBoardServer } from '../../../testing/fake-board-server';
import { type Fate, FaultyNetwork } from '../../../testing/faulty-network';
import { KeptInMind } from '../../../testing/kept-in-mind';
import { VirtualTime } from '../../../testing/virtual-time';
import { BoardKeeper } from './board-keeper';
import { BoardLink } from './board-link';

/** One screen, its memory and its way to a server; the screen may be switched off and on again. */
class Storm {
  readonly time = new VirtualTime();
  readonly server = new FakeBoardServer(() => this.time.now());
  readonly network = new FaultyNetwork(this.server, this.time);
  private readonly memory = new KeptInMind();
  private ids = 0;
  link!: BoardLink;

  constructor() {
    this.switchOn();
    this.time.pass(100);
  }

  place(): void {
    this.server.change(anOrder());
  }

  revise(which: number): void {
    this.server.revise(this.pick(which), { note: `note ${this.time.now()}` });
  }

  command(which: number): void {
    this.link.issue({ name: 'order.advance', payload: { orderId: this.pick(which), to: 'ready' } });
  }

  /** The API is gone for a while; what it had not written is as if it never came. */
  restart(): void {
    this.network.isReachable = false;
    this.network.breakLine();
    this.time.pass(1_500);
    this.network.isReachable = true;
  }

  /** The database goes back to where it was some changes ago. */
  restore(changes: number): void {
    this.restart();
    this.server.restore(Math.max(0, this.server.seq - changes));
  }

  /** The tablet loses its power and comes back with what it had written down. */
  reload(): void {
    this.link.stop();
    this.switchOn();
  }

  private switchOn(): void {
    let keeper: BoardKeeper | null = null;
    const link = new BoardLink(
      this.network.connect,
      this.time,
      { mode: () => 'kitchen', screenId: () => 'screen-1', newId: () => `command-${++this.ids}` },
      { changed: () => keeper?.look(), refused: () => undefined, escalated: () => undefined, signedOut: () => undefined },
    );
    link.restore(this.memory.now);
    keeper = new BoardKeeper(link, this.memory, this.time);
    this.link = link;
    link.start();
  }

  private pick(which: number): string {
    const { all } = this.server;
    return all[which % Math.max(1, all.length)]?.id ?? 'none';
  }
}

const fate: fc.Arbitrary<Fate> = fc.record({ copies: fc.constantFrom(0, 1, 1, 1, 2), delay: fc.integer({ min: 1, max: 600 }) });

type Step = (storm: Storm) => void;
const wait = (ms: number): Step => Object.assign((storm: Storm) => storm.time.pass(ms), { toString: () => `wait ${ms}` });
const does = (name: string, step: Step): Step => Object.assign(step, { toString: () => name });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(does('place', (storm) => storm.place())) },
  { weight: 3, arbitrary: fc.nat(9).map((which) => does(`revise ${which}`, (storm) => storm.revise(which))) },
  { weight: 4, arbitrary: fc.nat(9).map((which) => does(`command ${which}`, (storm) => storm.command(which))) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 9_000 }).map(wait) },
  fc.constant(does('break', (storm) => storm.network.breakLine())),
  fc.constant(does('silence', (storm) => storm.network.goSilent())),
  fc.constant(does('restart', (storm) => storm.restart())),
  fc.constant(does('reload', (storm) => storm.reload())),
  fc.integer({ min: 1, max: 6 }).map((changes) => does(`restore ${changes}`, (storm) => storm.restore(changes))),
);

const byId = (orders: Iterable<OrderDto>) => [...orders].sort((a, b) => a.id.localeCompare(b.id));

describe('any storm', () => {
  it('ends with the board holding exactly the database, nothing waiting, and each command done at most once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.infiniteStream(fate), (steps, fates) => {
        const storm = new Storm();
        storm.network.fate = () => fates.next().value as Fate;
        for (const one of steps) {
          one(storm);
          storm.time.pass(20);
        }
        storm.network.fate = () => ({ copies: 1, delay: 5 });
        storm.time.pass(60_000);
        const { link, server } = storm;
        expect(byId(link.orders.values())).toEqual(byId(server.all));
        expect(link.pending).toEqual([]);
        expect(new Set(server.performed).size).toBe(server.performed.length);
      }),
      { numRuns: 3_000 },
    );
  });
});
