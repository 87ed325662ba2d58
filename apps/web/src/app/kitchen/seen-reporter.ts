/** The server answers once it has written, which takes it up to a second. */
const PATIENCE_TICKS = 5;

/** Collects the tickets that really were on the glass and reports each until the server has it. */
export class SeenReporter {
  private readonly onGlass = new Set<string>();
  private readonly reported = new Set<string>();
  /** Ticks to wait before an unanswered report is repeated. */
  private readonly waiting = new Map<string, number>();

  constructor(private readonly report: (orderIds: string[], done: () => void) => void) {}

  /** Tickets that are on the glass now. */
  get visible(): ReadonlySet<string> {
    return this.onGlass;
  }

  shown(orderId: string): void {
    this.onGlass.add(orderId);
  }

  hidden(orderId: string): void {
    this.onGlass.delete(orderId);
  }

  /** Called once a second; a screen that nobody can look at has seen nothing. */
  tick(isVisible: boolean): void {
    for (const [id, ticks] of this.waiting) {
      if (ticks > 1) this.waiting.set(id, ticks - 1);
      else this.waiting.delete(id);
    }
    if (!isVisible) return;
    const fresh = [...this.onGlass].filter((id) => !this.reported.has(id) && !this.waiting.has(id));
    if (fresh.length === 0) return;
    for (const id of fresh) this.waiting.set(id, PATIENCE_TICKS);
    this.report(fresh, () => fresh.forEach((id) => this.reported.add(id)));
  }
}
