import type { FastifyInstance } from 'fastify';
import { guardedAnswer } from './graph-answer';
import type { Simulator } from './simulator';

/** `flows` of the account: handed in, published, retired. */
export function flowRoutes(app: FastifyInstance, simulator: Simulator): void {
  const { flows } = simulator;
  app.get('/:version/:account/flows', (request, reply) => guardedAnswer(simulator, request, reply, () => ({ data: flows.all().map(({ json: _, ...shown }) => shown) })));
  app.post('/:version/:account/flows', (request, reply) => guardedAnswer(simulator, request, reply, () => flows.create(request.body)));
  app.post<{ Params: { id: string } }>('/:version/:id/deprecate', (request, reply) => guardedAnswer(simulator, request, reply, () => flows.deprecate(request.params.id)));
}
