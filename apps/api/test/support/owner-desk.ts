import type { CatalogDto } from '@sofra/contracts';
import { httpApp, type HttpApp, OWNER } from './http-app';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The whole API with its owner signed in, as the admin's pages use it. */
export class OwnerDesk {
  private constructor(
    readonly http: HttpApp,
    private readonly cookie: string,
  ) {}

  static async open(more: Record<string, string> = {}): Promise<OwnerDesk> {
    const http = await httpApp(more);
    const response = await http.app.inject({ method: 'POST', url: '/api/auth/sign-in', payload: OWNER });
    const { name, value } = response.cookies[0]!;
    return new OwnerDesk(http, `${name}=${value}`);
  }

  /** Status and parsed body, whatever they are. */
  async send<T = never>(method: Method, url: string, payload?: object | Buffer | string, headers: Record<string, string> = {}): Promise<{ status: number; body: T }> {
    const response = await this.http.app.inject({
      method, url, headers: { cookie: this.cookie, 'sec-fetch-site': 'same-origin', ...headers }, ...(payload === undefined ? {} : { payload }),
    });
    const isJson = String(response.headers['content-type']).includes('json');
    return { status: response.statusCode, body: (isJson && response.body ? response.json() : response.body) as T };
  }

  /** The body of what must succeed. */
  async ask<T>(method: Method, url: string, payload?: object | Buffer | string, headers: Record<string, string> = {}): Promise<T> {
    const { status, body } = await this.send<T>(method, url, payload, headers);
    if (status >= 300) throw new Error(`${method} ${url}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  catalog(): Promise<CatalogDto> {
    return this.ask('GET', '/api/catalog');
  }

  async sql<R extends object>(text: string, ...values: unknown[]): Promise<R[]> {
    return (await this.http.test.database.pool.query<R>(text, values)).rows;
  }

  close(): Promise<void> {
    return this.http.close();
  }
}
