// Keeps the app itself for when there is no network; orders and commands are kept by the board (see docs/adr/0011).
// Plain script: it runs as it is in the browser, and a page asks for nothing here but to keep what it has loaded.
const CACHE = 'sofra-1';
const SHELL = '/__shell';
const NEXT_SHELL = '/__shell-next';
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

/** A page has loaded these files and runs: now its shell may take the place of the former one. */
async function keep(urls) {
  const cache = await caches.open(CACHE);
  for (const url of urls) {
    if (await cache.match(url)) continue;
    const response = await fetch(url);
    if (!response.ok) return;
    await cache.put(url, response);
  }
  const next = (await cache.match(NEXT_SHELL)) ?? (await fetch('/kitchen'));
  if (next.ok) await cache.put(SHELL, next);
  await trim(cache);
}

/** Oldest first, as the cache lists them; the shells stay. */
async function trim(cache) {
  const files = (await cache.keys()).filter(({ url }) => !url.includes('/__shell'));
  for (const request of files.slice(0, Math.max(0, files.length - MOST_FILES))) await cache.delete(request);
}
