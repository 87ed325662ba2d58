import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Metrics } from './metrics';

/** Takes the time of every HTTP request, by the route it met rather than by its address: addresses hold ids, and strangers make them up. */
export function measureRequests(app: NestFastifyApplication): void {
  const seconds = app.get(Metrics).histogram('http_request_seconds', 'HTTP requests by route and class of their answer.', ['method', 'route', 'status']);
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    seconds.observe({ method: request.method, route, status: `${Math.floor(reply.statusCode / 100)}xx` }, reply.elapsedTime / 1_000);
    done();
  });
}
