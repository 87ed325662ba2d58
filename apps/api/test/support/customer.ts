import type { Bubble } from '../../../simulator/src/control';
import type { PhoneHandle, SimulatorClient } from '../../../simulator/src/simulator-client';

// Longer than any outage of these tests.
const PATIENCE_MS = 90_000;

/** Somebody who orders on WhatsApp: types dishes and an address, and pays at the door. */
export class Customer {
  private constructor(
    readonly name: string,
    private readonly phone: PhoneHandle,
    private readonly heard: () => void,
  ) {}

  /** `heard` is called at each reply. */
  static async withPhone(simulator: SimulatorClient, name: string, heard: () => void = () => undefined): Promise<Customer> {
    return new Customer(name, await simulator.addPhone({ name }), heard);
  }

  /** Orders one of each dish; answers the number that the shop has given. */
  async order(dishes: readonly string[], address: string): Promise<number> {
    for (const [index, dish] of dishes.entries()) {
      await this.phone.text(dish);
      await this.until((reply) => dishes.slice(0, index + 1).every((each) => reply.text.includes(`1 × ${each}`)));
    }
    await this.phone.text(address);
    return this.pay(await this.until((reply) => reply.text.includes(address)));
  }

  async pay(summary: Bubble): Promise<number> {
    await this.phone.tapTitle(summary, /^Nakit/);
    const { text } = await this.until((reply) => /Sipariş no: \*\d+\*/.test(reply.text));
    return Number(/Sipariş no: \*(\d+)\*/.exec(text)![1]);
  }

  say(text: string): Promise<Bubble> {
    return this.phone.text(text);
  }

  /** The first reply from now on that is what the customer waits for. */
  async until(isIt: (reply: Bubble) => boolean): Promise<Bubble> {
    for (;;) {
      const reply = await this.phone.next(PATIENCE_MS);
      this.heard();
      if (isIt(reply)) return reply;
    }
  }

  /** How many replies came more than once, in the whole thread. */
  async doubles(): Promise<number> {
    const { bubbles } = await this.phone.thread();
    const replies = bubbles.filter(({ direction }) => direction === 'received').map(({ opaque, wamid }) => opaque?.split('.')[0] ?? wamid);
    return replies.length - new Set(replies).size;
  }
}
