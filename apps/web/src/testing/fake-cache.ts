/** As much of a Response as the service worker uses; jsdom has none. */
export class FakeResponse {
  readonly redirected = false;

  constructor(
    private readonly body: string,
    readonly status = 200,
  ) {}

  get ok(): boolean {
    return this.status < 300;
  }

  clone(): FakeResponse {
    return this;
  }

  async text(): Promise<string> {
    return this.body;
  }

  async json(): Promise<unknown> {
    return JSON.parse(this.body) as unknown;
  }
}

/** The browser's cache by full address, listed oldest first. */
export class FakeCache {
  private readonly held = new Map<string, FakeResponse>();

  constructor(private readonly origin: string) {}

  match = async (url: string) => this.held.get(this.full(url));
  put = async (url: string | { url: string }, response: FakeResponse) => void this.held.set(this.full(url), response);
  delete = async (url: string | { url: string }) => this.held.delete(this.full(url));
  keys = async () => [...this.held.keys()].map((url) => ({ url }));

  has(url: string): boolean {
    return this.held.has(this.full(url));
  }

  private full(url: string | { url: string }): string {
    return new URL(typeof url === 'string' ? url : url.url, this.origin).href;
  }
}
