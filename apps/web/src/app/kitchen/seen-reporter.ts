/** Collects the tickets that really were on the glass and reports each until the server has it. */
export class SeenReporter {
  private readonly onGlass = new Set<string>();
  private readonly reported = new Set<string>();

  constructor(private readonly report: (orderIds: string[], done: () => void) => void) {}

  shown(orderId: string): void {
    this.onGlass.add(orderId);
  }

  hidden(orderId: string): void {
    this.onGlass.delete(orderId);
  }

  /** Called once a second; a screen that nobody can look at has seen nothing. */
  tick(isVisible: boolean): void {
    if (!isVisible) return;
    const fresh = [...this.onGlass].filter((id) => !this.reported.has(id));
    if (fresh.length === 0) return;
    this.report(fresh, () => fresh.forEach((id) => this.reported.add(id)));
  }
}
