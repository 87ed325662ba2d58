import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ROUTES } from '@sofra/contracts';

/** Meta sends up to 3 MB; only this route takes that much. */
const WEBHOOK_BODY_LIMIT = 4 * 1024 * 1024;

/**
 * Hands the webhook's body over as the bytes that came, because the signature covers those and is checked before they
 * are parsed. Every other route keeps Fastify's own JSON parser and limit. Call before `listen`.
 */
export function prepareWebhook(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRoute', (route) => {
    if (route.url === ROUTES.webhook) route.bodyLimit = WEBHOOK_BODY_LIMIT;
  });
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', {}, (request, body, done) => {
    if (request.url?.split('?')[0] === ROUTES.webhook) done(null, body);
    else parseJson(request as never, body.toString(), done);
  });
}
