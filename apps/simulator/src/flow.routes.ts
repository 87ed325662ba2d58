import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tokenRefusal } from './access';
import { graphErrorBody, type GraphRefusal } from './graph-error';
import type { Simulator } from './simulator';

/** `flows` of the account: handed in, published, retired. */
export function flowRoutes(app: FastifyInstance, simulator: Simulator): void {
  const answer = <T extends object>(request: FastifyRequest, reply: FastifyReply, work: () => T | GraphRefusal) => {
    const answered = tokenRefusal(simulator.env, request.headers.authorization) ?? work();
    return isRefusal(answered) ? reply.code(answered.httpStatus).send(graphErrorBody(answered, randomBytes(8).toString('base64url'))) : answered;
  };
  app.get('/:version/:account/flows', (request, reply) => answer(request, reply, () => ({ data: simulator.flows.all().map(({ json: _, ...shown }) => shown) })));
  app.post('/:version/:account/flows', (request, reply) => answer(request, reply, () => simulator.flows.create(request.body)));
  app.post<{ Params: { id: string } }>('/:version/:id/deprecate', (request, reply) => answer(request, reply, () => simulator.flows.deprecate(request.params.id)));
}

function isRefusal(answered: object): answered is GraphRefusal {
  return 'httpStatus' in answered;
}
