import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ROUTES } from '@sofra/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem';

const KB = 1024;
/** Forms and commands are small. */
export const BODY_LIMIT = 256 * KB;
/** A good phone's picture has 4 to 10 MB; it is kept far smaller. */
const IMAGE_BODY_LIMIT = 12 * KB * KB;
/** A thousand products with their options in two languages are about 1 MB. */
const MENU_BODY_LIMIT = 4 * KB * KB;
/** The platform batches up to 3 MB. */
export const WEBHOOK_BODY_LIMIT = 4 * KB * KB;

/**
 * The webhook gets its bytes untouched, since the signature is over them and comes before any parsing; pictures and tables come as
 * they are; every other route gets parsed JSON.
 */
export function parseBodies(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  fastify.addHook('onRoute', (route) => {
    if (route.url === ROUTES.webhook) route.bodyLimit = WEBHOOK_BODY_LIMIT;
    if (route.url === ROUTES.menuImport || route.url === ROUTES.menuTable) route.bodyLimit = MENU_BODY_LIMIT;
    if (route.url === ROUTES.images) route.bodyLimit = IMAGE_BODY_LIMIT;
  });
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser(/^(image\/|text\/csv)/, { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', { bodyLimit: BODY_LIMIT }, (request, body, done) => {
    if (request.routeOptions.url === ROUTES.webhook) return done(null, body);
    if (body.length === 0) return done(null, undefined);
    void parseJson(request as FastifyRequest, body.toString('utf8'), (error, value) => done(error && new Problem('malformed-json', 'The body is no valid JSON.'), value));
  });
}
