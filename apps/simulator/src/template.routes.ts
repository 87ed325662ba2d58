import type { FastifyInstance } from 'fastify';
import { ControlRefusal } from './control-refusal';
import { guardedAnswer } from './graph-answer';
import type { Simulator } from './simulator';
import { TEMPLATE_EVENTS, type TemplateEvent } from './template-book';

interface OfTemplate {
  Params: { name: string; language: string };
  Body: { event: TemplateEvent };
}

/** `message_templates` of the account, and what Meta decides about them. */
export function templateRoutes(app: FastifyInstance, simulator: Simulator): void {
  app.get('/:version/:account/message_templates', (request, reply) => guardedAnswer(simulator, request, reply, () => ({ data: simulator.templates.list() })));
  app.post('/:version/:account/message_templates', (request, reply) => guardedAnswer(simulator, request, reply, () => simulator.templates.create(request.body)));
  app.post<OfTemplate>('/sim/templates/:name/:language', ({ params, body }) => {
    if (!TEMPLATE_EVENTS.includes(body.event)) throw new ControlRefusal('invalid-request', `An event is one of ${TEMPLATE_EVENTS.join(', ')}.`);
    if (!simulator.templates.decide(params.name, params.language, body.event)) throw new ControlRefusal('invalid-request', 'No such template was handed in.');
    return { ok: true };
  });
}
