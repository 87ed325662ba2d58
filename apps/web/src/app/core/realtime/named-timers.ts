import type { BoardTime } from './board-wire';

/** One running timer for each name: setting it again starts it over. */
export class NamedTimers<Name extends string> {
  private readonly running = new Map<Name, () => void>();

  constructor(private readonly time: BoardTime) {}

  has(name: Name): boolean {
    return this.running.has(name);
  }

  set(name: Name, ms: number, run: () => void): void {
    this.clear(name);
    const cancel = this.time.after(ms, () => {
      this.running.delete(name);
      run();
    });
    this.running.set(name, cancel);
  }

  clear(...names: Name[]): void {
    for (const name of names) {
      this.running.get(name)?.();
      this.running.delete(name);
    }
  }

  clearAll(): void {
    this.clear(...this.running.keys());
  }
}
