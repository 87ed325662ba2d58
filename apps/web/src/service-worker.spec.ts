import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { FakeCache, FakeResponse } from './testing/fake-cache';

const ORIGIN = 'https://sofra.example';
const SCRIPT = readFileSync(new URL('../public/sw.js', import.meta.url), 'utf8');

type Listener = (event: object) => void;

/** The worker in a browser, before a server that has one release. */
function aWorker() {
  const cache = new FakeCache(ORIGIN);
  const listeners = new Map<string, Listener>();
  const server = new Map<string, string>();
  const worker = { addEventListener: (type: string, listener: Listener) => listeners.set(type, listener), location: { origin: ORIGIN }, registration: { scope: `${ORIGIN}/` } };
  const fetched = async (request: string | { url: string }) => {
    const { pathname } = new URL(typeof request === 'string' ? request : request.url, ORIGIN);
    const body = server.get(pathname) ?? (pathname.includes('.') ? undefined : server.get('page'));
    return body === undefined ? new FakeResponse('', 404) : new FakeResponse(body);
  };
  runInNewContext(SCRIPT, { self: worker, caches: { open: async () => cache }, fetch: fetched, Response: FakeResponse, URL, Set, Promise, setTimeout });

  const happen = async (type: string, event: object) => {
    const until: Promise<unknown>[] = [];
    const waitUntil = (work: Promise<unknown>) => void until.push(work);
    listeners.get(type)!({ ...event, waitUntil, respondWith: waitUntil });
    await Promise.all(until);
  };
  return {
    cache,
    release: (name: string, files: string[]) => {
      server.clear();
      server.set('page', pageOf(name));
      for (const file of [`/main-${name}.js`, `/chunk-${name}.js`, `/styles-${name}.css`, ...files]) server.set(file, name);
    },
    navigate: () => happen('fetch', { request: { method: 'GET', mode: 'navigate', url: `${ORIGIN}/kitchen` } }),
    load: (file: string) => happen('fetch', { request: { method: 'GET', mode: 'no-cors', url: ORIGIN + file } }),
    keep: (...files: string[]) => happen('message', { data: { keep: files.map((file) => ORIGIN + file) } }),
    kept: async () => (await cache.match('/__shell'))?.text(),
  };
}

function pageOf(name: string): string {
  return `<link rel="stylesheet" href="styles-${name}.css"><link rel="modulepreload" href="chunk-${name}.js"><script src="main-${name}.js" type="module"></script>`;
}

const filesOf = (name: string) => [`/main-${name}.js`, `/chunk-${name}.js`, `/styles-${name}.css`, `/kitchen-${name}.js`];

describe('the service worker', () => {
  it('keeps a page once all its files are kept', async () => {
    const worker = aWorker();
    worker.release('A', ['/kitchen-A.js']);
    await worker.navigate();
    await worker.keep(...filesOf('A'));
    expect(await worker.kept()).toBe(pageOf('A'));
  });

  it('keeps the former page while the new one’s files are not: what runs is still the old release', async () => {
    const worker = aWorker();
    worker.release('A', ['/kitchen-A.js']);
    await worker.navigate();
    await worker.keep(...filesOf('A'));
    worker.release('B', ['/kitchen-B.js']);
    await worker.navigate();
    await worker.keep(...filesOf('A'));
    expect(await worker.kept()).toBe(pageOf('A'));
    await worker.keep(...filesOf('B'));
    expect(await worker.kept()).toBe(pageOf('B'));
  });

  it('keeps no page that the server gives meanwhile, when none is kept yet', async () => {
    const worker = aWorker();
    worker.release('A', ['/kitchen-A.js']);
    for (const file of filesOf('A')) await worker.load(file);
    worker.release('B', []);
    await worker.keep(...filesOf('A'));
    expect(await worker.kept()).toBeUndefined();
  });

  it('throws away the oldest files, but none that the kept page or the open one runs on', async () => {
    const worker = aWorker();
    const old = Array.from({ length: 250 }, (_, at) => `/old-${at}.js`);
    worker.release('A', ['/kitchen-A.js', ...old]);
    await worker.navigate();
    await worker.keep(...filesOf('A'));
    for (const file of old) await worker.load(file);
    worker.release('B', []);
    await worker.navigate();
    await worker.keep('/main-A.js');
    expect(filesOf('A').filter((file) => !worker.cache.has(file))).toEqual([]);
    expect(await worker.kept()).toBe(pageOf('A'));
    expect(worker.cache.has(old[0]!)).toBe(false);
    expect(worker.cache.has(old[249]!)).toBe(true);
  });
});
