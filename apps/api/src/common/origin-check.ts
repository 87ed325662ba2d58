import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SCREEN_COOKIE, SESSION_COOKIE } from '@sofra/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { judgeOrigin } from './origin';
import { Problem } from './problem';

const COOKIES = [SESSION_COOKIE, SCREEN_COOKIE];
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses writes below `/api` that another site's page may have made with our visitor's cookie. */
export function checkOrigins(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.addHook('onRequest', async (request) => {
    // The route that was found, not the URL as written: `/%61pi/` is the same to the router.
    if (SAFE.has(request.method) || !request.routeOptions.url?.startsWith('/api/')) return;
    if (!mayWrite(request)) throw new Problem('foreign-origin', 'Writes need an Origin or Sec-Fetch-Site of this site.');
  });
}

// A request that says nothing about where it comes from may go on as long as it brings no cookie to be abused.
function mayWrite({ headers, host }: FastifyRequest): boolean {
  const verdict = judgeOrigin(headers, host);
  return verdict === 'same-site' || (verdict === 'unknown' && !COOKIES.some((name) => headers.cookie?.includes(`${name}=`)));
}
