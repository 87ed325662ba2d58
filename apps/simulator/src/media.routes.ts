import type { FastifyInstance } from 'fastify';
import { tokenRefusal } from './access';
import { graphAnswer } from './graph-answer';
import { graphRefusal } from './graph-error';
import type { Simulator } from './simulator';

/** Pictures: handed in by the business, shown on the phones. */
export function mediaRoutes(app: FastifyInstance, simulator: Simulator): void {
  const { env, media } = simulator;
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.post<{ Params: { number: string } }>('/:version/:number/media', async (request, reply) => {
    const { number } = request.params;
    const denied = tokenRefusal(env, request.headers.authorization) ?? (number === env.phoneNumberId ? null : graphRefusal(33, `Object with ID '${number}' does not exist or cannot be loaded.`));
    return graphAnswer(reply, denied ?? (await formOf(request.body, request.headers['content-type']).then((form) => (form ? media.take(form) : graphRefusal(100, 'not a form with a file')))));
  });
  app.get<{ Params: { id: string } }>('/sim/media/:id', (request, reply) => {
    const found = media.find(request.params.id);
    return found ? reply.type(found.type).send(found.bytes) : reply.code(404).send({ code: 'not-found', detail: 'There is no such picture.' });
  });
}

async function formOf(body: unknown, type: string | undefined): Promise<FormData | null> {
  if (!Buffer.isBuffer(body) || type === undefined) return null;
  return new Response(Uint8Array.from(body), { headers: { 'content-type': type } }).formData().catch(() => null);
}
