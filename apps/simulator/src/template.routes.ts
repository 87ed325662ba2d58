import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { tokenRefusal } from './access';
import { ControlRefusal } from './control-refusal';
import { graphErrorBody } from './graph-error';
import type { Simulator } from './simulator';
import { TEMPLATE_EVENTS, type TemplateEvent } from './template-book';

interface OfTemplate {
  Params: { name: string; language: string };
  Body: { event: TemplateEvent };
}

/** `message_templates` of the account, and what Meta decides about them. */
export function templateRoutes(app: FastifyInstance, simulator: Simulator): void {
  app.get('/:version/:account/message_templates', (request, reply) => {
    const denied = tokenRefusal(simulator.env, request.headers.authorization);
    if (denied) return reply.code(denied.httpStatus).send(graphErrorBody(denied, trace()));
    return { data: simulator.templates.list() };
  });
  app.post('/:version/:account/message_templates', (request, reply) => {
    const answer = tokenRefusal(simulator.env, request.headers.authorization) ?? simulator.templates.create(request.body);
    return 'code' in answer ? reply.code(answer.httpStatus).send(graphErrorBody(answer, trace())) : answer;
  });
  app.post<OfTemplate>('/sim/templates/:name/:language', ({ params, body }) => {
    if (!TEMPLATE_EVENTS.includes(body.event)) throw new ControlRefusal('invalid-request', `An event is one of ${TEMPLATE_EVENTS.join(', ')}.`);
    if (!simulator.templates.decide(params.name, params.language, body.event)) throw new ControlRefusal('invalid-request', 'No such template was handed in.');
    return { ok: true };
  });
}

const trace = () => randomBytes(8).toString('base64url');
