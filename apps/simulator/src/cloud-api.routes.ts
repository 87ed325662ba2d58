import { isOutboundMessage } from '@sofra/whatsapp';
import type { OutboundMessage } from '@sofra/whatsapp';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tokenRefusal } from './access';
import type { SendFault } from './control';
import { takeSendFault } from './faults';
import { graphErrorBody, graphRefusal } from './graph-error';
import type { GraphRefusal } from './graph-error';
import type { Simulator } from './simulator';

interface SendRoute {
  Params: { version: string; number: string };
}
type SendRequest = FastifyRequest<SendRoute>;

const GATEWAY_PAGE = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

/** `graph.facebook.com`, as far as a restaurant uses it. */
export function cloudApiRoutes(app: FastifyInstance, simulator: Simulator): void {
  app.post<SendRoute>('/:version/:number/messages', async (request, reply) => {
    const denied = accessRefusal(simulator, request);
    if (denied) return refuse(simulator, request, reply, denied);
    if (isRead(request.body)) return markRead(simulator, request, reply);
    const fault = nextFault(simulator);
    if (fault && fault.kind !== 'drop') return misbehave(simulator, request, reply, fault);
    const refusal = simulator.platform.refusal(request.body, simulator.faults, new Date());
    if (refusal || !isOutboundMessage(request.body)) {
      return refuse(simulator, request, reply, refusal ?? graphRefusal(100, 'not a message'));
    }
    return accept(simulator, request, reply, request.body, fault);
  });
}

/** Takes a message; the fault `drop` takes it too but cuts the line before saying so. */
async function accept(
  simulator: Simulator,
  request: SendRequest,
  reply: FastifyReply,
  message: OutboundMessage,
  drop: SendFault | null,
) {
  const { thread, bubble, answer } = simulator.platform.accept(message, new Date());
  const report = () => simulator.statuses.accepted(thread, bubble);
  if (simulator.faults.statuses.when === 'before') await report();
  else reply.raw.once('close', () => void report());
  log(simulator, request, drop ? 0 : 200, drop ? 'accepted, then the line was cut' : answer);
  if (!drop) return answer;
  cut(request, reply);
  return reply;
}

function markRead(simulator: Simulator, request: SendRequest, reply: FastifyReply) {
  const refusal =
    simulator.platform.readRefusal(request.body) ??
    simulator.platform.markRead(request.body as { message_id: string }, new Date());
  if (refusal) return refuse(simulator, request, reply, refusal);
  const answer = { success: true };
  log(simulator, request, 200, answer);
  return answer;
}

const isRead = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && (body as { status?: unknown }).status !== undefined;

function accessRefusal({ env }: Simulator, request: SendRequest): GraphRefusal | null {
  const denied = tokenRefusal(env, request.headers.authorization);
  if (denied) return denied;
  if (request.params.number === env.phoneNumberId) return null;
  return graphRefusal(33, `Object with ID '${request.params.number}' does not exist or cannot be loaded.`);
}

function nextFault(simulator: Simulator): SendFault | null {
  if (!simulator.faults.sends) return null;
  const { fault, rest } = takeSendFault(simulator.faults);
  simulator.faults = rest;
  return fault;
}

function misbehave(simulator: Simulator, request: SendRequest, reply: FastifyReply, fault: SendFault) {
  switch (fault.kind) {
    case 'error':
      return refuse(simulator, request, reply, graphRefusal(fault.code ?? 131000, 'Switched on in the simulator.'), true);
    case 'html-502':
      log(simulator, request, 502, GATEWAY_PAGE);
      return reply.code(502).type('text/html').send(GATEWAY_PAGE);
    case 'hang':
      // Never answered: the caller's timeout has to end it.
      log(simulator, request, 0, 'left without an answer');
      return reply.hijack();
    case 'reset':
    case 'drop':
      log(simulator, request, 0, 'connection reset');
      cut(request, reply);
      return reply;
  }
}

function cut(request: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  request.raw.socket.resetAndDestroy();
}

function refuse(
  simulator: Simulator,
  request: SendRequest,
  reply: FastifyReply,
  refusal: GraphRefusal,
  isInjected = false,
) {
  simulator.journal.refuse({ at: new Date().toISOString(), body: request.body, isInjected, ...refusal });
  const answer = graphErrorBody(refusal);
  log(simulator, request, refusal.httpStatus, answer);
  return reply.code(refusal.httpStatus).send(answer);
}

function log({ journal }: Simulator, request: SendRequest, httpStatus: number, answer: unknown): void {
  journal.write({ direction: 'from-business', kind: 'send', httpStatus, attempt: 1, body: request.body, answer });
}
