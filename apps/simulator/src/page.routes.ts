import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Simulator } from './simulator';

/** Beside the source in a checkout, beside the bundle once built. */
function pageFolder(): string {
  const here = import.meta.dirname;
  const found = [join(here, 'public'), join(here, '..', 'public')].find((folder) => existsSync(join(folder, 'index.html')));
  if (!found) throw new Error(`the phone page is missing beside ${here}`);
  return found;
}

/** The phones in the browser, and the events that keep them up to date. */
export function pageRoutes(app: FastifyInstance, simulator: Simulator): void {
  void app.register(fastifyStatic, { root: pageFolder(), cacheControl: false });
  app.get('/sim/events', (request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    reply.raw.write(': connected\n\n');
    const stop = simulator.bus.subscribe((event) => reply.raw.write(`data: ${JSON.stringify(event)}\n\n`));
    request.raw.once('close', stop);
  });
}
