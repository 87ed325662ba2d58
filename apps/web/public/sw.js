// Keeps the app itself for when there is no network; orders and commands are kept by the board (see docs/adr/0011).
// Plain script: it runs as it is in the browser, and a page asks for nothing here but to keep what it has loaded.
const CACHE = 'sofra-1';
const SHELL = '/__shell';
const NEXT_SHELL = '/__shell-next';
/** What the page of the kept shell had loaded, its lazy scripts too. */
const SHELL_FILES = '/__shell-files';
/** On a Wi-Fi that is there and carries nothing, the kept page comes after this long. */
const PATIENCE_MS = 4000;
const MOST_FILES = 200;
const NOT_PAGES = /^\/(?:api|health|webhooks|socket\.io|metrics)(?:\/|$)/;
/** The build puts a digest of the content into these files' names: they never change. */
const BUILT = /\.(?:js|css|woff2)$/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || NOT_PAGES.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (BUILT.test(pathname)) event.respondWith(file(request));
});

self.addEventListener('message', (event) => {
  if (event.data?.keep) event.waitUntil(keep(event.data.keep));
});

/** The server's page when it comes in time, else the kept one: whole, with the policy and the nonce it came with. */
async function page(event) {
  const cache = await caches.open(CACHE);
  const fresh = fetch(event.request).then(async (response) => {
    if (response.ok && !response.redirected) await cache.put(NEXT_SHELL, response.clone());
    return response;
  });
  event.waitUntil(fresh.catch(() => undefined));
  const kept = await cache.match(SHELL);
  if (!kept) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, kept));
  // A proxy that answers for a dead server is as good as no answer.
  return Promise.race([fresh.then((response) => (response.status >= 500 ? kept : response), () => kept), late]);
}

async function file(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request.url, response.clone());
  return response;
}

/** A page has loaded these files and runs: now its shell may take the place of the former one, if it is this page's. */
async function keep(urls) {
  const cache = await caches.open(CACHE);
  for (const url of urls) {
    if (await cache.match(url)) continue;
    const response = await fetch(url);
    if (!response.ok) return;
    await cache.put(url, response);
  }
  const next = (await cache.match(NEXT_SHELL)) ?? (await fetch('/kitchen'));
  // The server may have given the page of a newer release since; without its scripts it would open offline as a blank.
  if (next.ok && (await areKept(cache, await namedIn(next)))) {
    await cache.put(SHELL, next);
    await cache.put(SHELL_FILES, new Response(JSON.stringify(urls)));
  }
  await trim(cache, urls);
}

/** Scripts and styles that a page names. */
async function namedIn(page) {
  const text = (await page?.clone().text()) ?? '';
  return [...text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, path]) => new URL(path, self.location.origin).href);
}

async function areKept(cache, urls) {
  for (const url of urls) if (!(await cache.match(url))) return false;
  return true;
}

/** Oldest first, as the cache lists them; the shells stay, and what they or the open page run on. */
async function trim(cache, open) {
  const lazy = (await (await cache.match(SHELL_FILES))?.json()) ?? [];
  const inUse = new Set([...open, ...lazy, ...(await namedIn(await cache.match(SHELL))), ...(await namedIn(await cache.match(NEXT_SHELL)))]);
  const files = (await cache.keys()).filter(({ url }) => !url.includes('/__shell'));
  const spare = files.slice(0, Math.max(0, files.length - MOST_FILES)).filter(({ url }) => !inUse.has(url));
  for (const request of spare) await cache.delete(request);
}
