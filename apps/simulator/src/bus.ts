import type { SimulatorEvent } from './control';

type Listener = (event: SimulatorEvent) => void;

/** Tells the pages, the waiting requests and the state file what changed. */
export class Bus {
  private readonly listeners = new Set<Listener>();

  publish(event: SimulatorEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Returns the way to stop listening. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
