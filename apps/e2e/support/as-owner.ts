import type { ApiProcess } from '../../api/test/support/processes';

/** Sends what the administration would; answers the body of what must succeed. */
export async function asOwner<T>(api: ApiProcess, method: 'POST' | 'PUT', path: string, body: object): Promise<T> {
  const headers = { cookie: await api.signIn(), 'content-type': 'application/json', origin: api.address };
  const response = await fetch(`${api.address}${path}`, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
