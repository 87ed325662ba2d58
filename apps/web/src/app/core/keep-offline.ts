/** Lets the browser keep this page and what it has loaded, so that it opens without a network. Secure contexts only. */
export async function keepOffline(): Promise<void> {
  try {
    await navigator.serviceWorker?.register('/sw.js');
    const { active } = (await navigator.serviceWorker?.ready) ?? {};
    active?.postMessage({ keep: ownFiles() });
  } catch {
    // Forbidden here: the board works as before while it stays open.
  }
}

/** Scripts, styles and fonts this page runs on. */
function ownFiles(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  return [...new Set(loaded)].filter((url) => url.startsWith(location.origin) && /\.(?:js|css|woff2)$/.test(new URL(url).pathname) && !url.endsWith('/sw.js'));
}
