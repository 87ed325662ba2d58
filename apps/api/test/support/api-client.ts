import { type MeDto, type PageDto, ROUTES, type OrderDto } from '@sofra/contracts';
import { OWNER } from './owner';

/** Speaks to a running API as the web app does: with a cookie and an origin. */
export class ApiClient {
  private cookie = '';

  constructor(readonly url: string) {}

  /** The `Cookie` header, for sockets. */
  get session(): string {
    return this.cookie;
  }

  async signIn(credentials: { email: string; password: string } = OWNER): Promise<MeDto> {
    const response = await this.send('POST', ROUTES.signIn, credentials);
    this.cookie = response.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
    return (await response.json()) as MeDto;
  }

  async orders(): Promise<OrderDto[]> {
    return (await this.get<PageDto<OrderDto>>(ROUTES.orders)).items;
  }

  /** Answers the body of a successful read. */
  async get<T>(path: string): Promise<T> {
    const response = await this.send('GET', path);
    if (!response.ok) throw new Error(`GET ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(new URL(path, this.url), {
      method,
      headers: { origin: this.url, cookie: this.cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }
}
