import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { accountRoutes } from './account.routes';
import { cloudApiRoutes } from './cloud-api.routes';
import { ControlRefusal } from './control-refusal';
import { controlRoutes } from './control.routes';
import { flowRoutes } from './flow.routes';
import { graphAnswer } from './graph-answer';
import { graphRefusal } from './graph-error';
import { mediaRoutes } from './media.routes';
import { pageRoutes } from './page.routes';
import type { Simulator } from './simulator';
import { templateRoutes } from './template.routes';

const BODY_LIMIT = 8 * 1024 * 1024;

const POLICY = "default-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

/** The HTTP face of a simulator. */
export function createServer(simulator: Simulator): FastifyInstance {
  const app = fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: true });
  app.addHook('onSend', (_request, reply, payload, done) => {
    reply.header('content-security-policy', POLICY).header('x-content-type-options', 'nosniff');
    done(null, payload);
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (error instanceof ControlRefusal) return reply.code(409).send({ code: error.code, detail: error.message });
    const status = error.statusCode ?? 500;
    if (request.url.startsWith('/sim/')) return reply.code(status).send({ code: 'invalid-request', detail: error.message });
    const refusal = status < 500 ? graphRefusal(100, error.message) : graphRefusal(131000, error.message);
    return graphAnswer(reply, refusal);
  });
  cloudApiRoutes(app, simulator);
  controlRoutes(app, simulator);
  templateRoutes(app, simulator);
  flowRoutes(app, simulator);
  accountRoutes(app, simulator);
  mediaRoutes(app, simulator);
  pageRoutes(app, simulator);
  return app;
}
