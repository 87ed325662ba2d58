import type { IncomingHttpHeaders } from 'node:http';

/** Where a request comes from as the browser tells it; `unknown` when it says nothing, as programs do. */
export type OriginVerdict = 'same-site' | 'foreign' | 'unknown';

const OWN_SITES = new Set(['same-origin', 'same-site', 'none']);

/** Judges `Sec-Fetch-Site`, else `Origin` against the host that was asked for. A page cannot forge either. */
export function judgeOrigin(headers: IncomingHttpHeaders, host = headers.host): OriginVerdict {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string') return OWN_SITES.has(site) ? 'same-site' : 'foreign';
  const { origin } = headers;
  if (!origin) return 'unknown';
  return host !== undefined && hostnameOf(origin) === hostnameOf(`http://${host}`) ? 'same-site' : 'foreign';
}

// Ports do not make a site: the web app's development server has another one than the API.
function hostnameOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname : null;
}
